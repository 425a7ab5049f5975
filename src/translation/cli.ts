/*
 * `npm run translated -- FILE…`: note in a translation which state of the original it was made from; `--all` notes it
 * in every translation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../read/readContent.ts';
import { openFolder } from '../read/source.ts';
import { translationsOf } from '../model/translation.ts';
import { contentDir } from '../site.config.ts';
import { recordState } from './record.ts';

const { values, positionals } = parseArgs({ options: { all: { type: 'boolean' } }, allowPositionals: true });
const { content } = readContent(openFolder(contentDir));
const translations = new Map(
  (content ? translationsOf(content) : []).map((translation) => [join(contentDir, translation.text.file), translation]),
);
const files = values.all ? [...translations.keys()] : positionals.map((file) => find(file));
if (files.length === 0) {
  fail(
    values.all
      ? 'No translation can be read.'
      : 'Name translations: npm run translated -- FILE…, or --all for every one.',
  );
}

for (const file of files) {
  const translation = translations.get(file);
  const name = relative(process.cwd(), file);
  if (!translation) {
    fail(
      `${name} is no translation that can be read: name a text in another language than the first, and see npm run check.`,
    );
    continue;
  }
  const { state, original } = translation;
  writeFileSync(file, recordState(readFileSync(file, 'utf8'), state));
  console.log(`${name}: translated from ${original.file} as it stands now (${state})`);
}

/** A file is named from the working directory, or as the check names it, from the content folder. */
function find(file: string): string {
  const inContent = join(contentDir, file);
  return translations.has(inContent) ? inContent : resolve(file);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
