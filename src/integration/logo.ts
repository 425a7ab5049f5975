import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogoFile } from '../model/site.ts';
import { AuthorError } from '../read/authorError.ts';

/**
 * Look at the picture of a logo. Pages keep its room free, and show a new one at once.
 * @param publicDir full path of the folder of public files
 * @param logo its address, `/logo.svg`
 * @returns nothing where there is no such file, which the check tells of
 * @throws {AuthorError} when it is no picture
 */
export async function readLogo(publicDir: string, logo: string): Promise<LogoFile | undefined> {
  const file = join(publicDir, logo);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  // A site without a logo needs no such program while it is written.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = (await sharp(bytes).metadata()).autoOrient;
    return { width, height, version: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
  } catch (cause) {
    throw new AuthorError(`public${logo}  the logo is no picture that can be read\n    Save it anew, as SVG or PNG.`, {
      cause,
    });
  }
}
