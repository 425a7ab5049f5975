import { describe } from '../problems/problem.ts';
import { readContent } from '../read/readContent.ts';
import { openFolder } from '../read/source.ts';
import { makeSite, type Making, type Site } from './site.ts';

/**
 * Read a content folder that has been checked, for the pages that are drawn of it.
 * @param contentDir full path of the folder
 * @throws in development, when a file cannot be read; the message says which, and where
 */
export function loadSite(contentDir: string, making: Making): Site {
  const { content, problems } = readContent(openFolder(contentDir));
  const first = problems.find(({ severity }) => severity === 'problem');
  if (!content || first) {
    const error = new Error(
      first ? `${first.file}:${first.line}:${first.column}  ${describe(first, 'en').message}` : 'no content',
    );
    // Nothing of the program says more to an author.
    error.stack = '';
    throw error;
  }
  return makeSite(content, making);
}
