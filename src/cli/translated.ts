import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AuthorError } from '../read/authorError.ts';
import { defineCommand } from './command.ts';
import { readEnvironment } from './environment.ts';
import { openFolder } from '../read/source.ts';
import { nameCommand, namePath } from './names.ts';

export const translated = defineCommand({
  name: 'translated',
  summary: 'notes in translations which state of the original they were made from',
  example: 'jianbao translated content/overview/en.mdx',
  operands: 'FILE…',
  options: { all: { type: 'boolean', summary: 'notes it in every translation' } },
  run: async ({ values: { all }, positionals }, { cwd, env, stdout, stderr }) => {
    const { contentDir } = readEnvironment(env, cwd);
    const [{ readContent }, { translationsOf }, { recordState }] = await Promise.all([
      import('../read/readContent.ts'),
      import('../model/translation.ts'),
      import('../translation/record.ts'),
    ]);
    const { content } = readContent(openFolder(contentDir));
    const translations = new Map(
      (content ? translationsOf(content) : []).map((translation) => [
        join(contentDir, translation.text.file),
        translation,
      ]),
    );
    // A file is named from the working folder, or as the check names it, from the content folder.
    const find = (file: string) => {
      const inContent = join(contentDir, file);
      return translations.has(inContent) ? inContent : resolve(cwd, file);
    };
    const files = all ? [...translations.keys()] : positionals.map(find);
    if (files.length === 0) {
      throw new AuthorError(
        all ? 'No translation can be read.' : 'Name translations: jianbao translated FILE…, or --all for every one.',
      );
    }
    let status = 0;
    for (const file of files) {
      const name = namePath(cwd, file);
      const translation = translations.get(file);
      if (translation) {
        const { state, original } = translation;
        writeFileSync(file, recordState(readFileSync(file, 'utf8'), state));
        stdout(`${name}: translated from ${original.file} as it stands now (${state})\n`);
      } else {
        status = 1;
        stderr(
          `${name} is no translation that can be read: name a text in another language than the first, and see ${nameCommand(cwd, 'check')}.\n`,
        );
      }
    }
    return status;
  },
});
