import { join } from 'node:path';
import { openFolder } from '../read/source.ts';
import { openTextCompiler } from './compileTexts.ts';
import { openText, type Text } from './openTexts.ts';

/**
 * Open texts while they are written, each when a page shows it: as modules that are imported Vite would make all of them
 * before the first page.
 * @param load has Vite make a module of a text that needs one, by its full path
 */
export function openWritten(
  contentDir: string,
  load: (path: string) => Promise<Text>,
): (file: string) => Promise<Text> {
  const content = openFolder(contentDir);
  const compile = openTextCompiler();
  return async (file) => {
    const body = await compile(content.read(file) ?? '', file).catch((error: Error) => {
      // Nothing of the program says more to an author than the check.
      error.stack = '';
      throw error;
    });
    return body ? openText(body) : load(join(contentDir, file));
  };
}
