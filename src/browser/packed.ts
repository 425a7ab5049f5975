/*
 * A Chromium that comes as a package of npm, with the libraries that a bare Linux lacks. Its own code is not run: the
 * archive is compared with the hash that stands here and unpacked, and nothing more is wanted of it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { readTar } from './tar.ts';
import type { Variables } from './places.ts';

/** The package, exactly. */
export const PACKED = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  sha512: 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
  /** What it weighs on its way here. */
  megabytes: 70,
};

const unzip = promisify(gunzip);
const unbrotli = promisify(brotliDecompress);

/** The browser that `unpackBrowser` has left in a cache, and what its environment must say. */
export function packedBrowser(
  cacheDir: string,
  env: Variables,
): { executablePath: string; env: Record<string, string> } | undefined {
  const folder = folderIn(cacheDir);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) return undefined;
  const libraries = [join(folder, 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  // Without a single face, a browser draws no text at all, not even in the faces that a page brings.
  const hasFonts = existsSync('/etc/fonts/fonts.conf');
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: libraries, ...(!hasFonts && { FONTCONFIG_FILE: join(folder, 'fonts.conf') }) },
  };
}

/**
 * Unpack the package into a cache.
 * @param archive bytes of the package as npm fetched it
 * @throws When the archive is not the one whose hash is known.
 */
export async function unpackBrowser(archive: Buffer, cacheDir: string, known = PACKED.sha512): Promise<void> {
  const sha512 = createHash('sha512').update(archive).digest('base64');
  if (sha512 !== known) throw new Error(`${PACKED.name}@${PACKED.version} is not the archive that it should be`);
  const packed = readTar(await unzip(archive));
  const part = async (name: string) => unbrotli(packed.get(`package/bin/${name}`)!);
  const [chromium, libraries, fonts] = await Promise.all([
    part('chromium.br'),
    part('al2023.tar.br').then(readTar),
    part('fonts.tar.br').then(readTar),
  ]);

  // A build that is stopped here must not leave half a browser behind.
  const folder = folderIn(cacheDir);
  const unfinished = `${folder}.${process.pid}`;
  const write = (name: string, bytes: Buffer | string, mode = 0o644) => {
    mkdirSync(dirname(join(unfinished, name)), { recursive: true });
    writeFileSync(join(unfinished, name), bytes, { mode });
  };
  try {
    for (const [name, bytes] of libraries) write(name, bytes);
    for (const [name, bytes] of fonts) if (/\.[ot]tf$/.test(name)) write(name, bytes);
    write('fonts.conf', fontConfiguration(folder));
    write('chromium', chromium, 0o755);
    renameSync(unfinished, folder);
  } catch (error) {
    // Another build may have been quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function folderIn(cacheDir: string): string {
  return join(cacheDir, `packed-${PACKED.version}`);
}

/** Where the browser looks for faces on a system that has no such file. */
function fontConfiguration(folder: string): string {
  const dirs = ['/usr/share/fonts', '/usr/local/share/fonts', join(folder, 'fonts')];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...dirs.map((dir) => `  <dir>${dir.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>`),
    `  <cachedir>${join(folder, 'fonts-cache').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
