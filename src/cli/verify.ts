import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { userCache } from '../browser/places.ts';
import { AuthorError } from '../read/authorError.ts';
import { defineCommand } from './command.ts';
import { readEnvironment, readLanguage } from './environment.ts';
import { openFolder } from '../read/source.ts';
import { importMessages } from './importMessages.ts';
import { nameCommand, namePath } from './names.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: 'compares figures and places with the paper',
  example: 'jianbao verify --paper paper.docx',
  options: {
    paper: { type: 'string', value: 'FILE', summary: 'the paper: .txt .docx .odt .tex .xml (JATS) .md .html' },
  },
  run: async ({ values: { paper, lang } }, { cwd, env, stdout }) => {
    if (!paper) throw new AuthorError('No paper is named. Name its file: jianbao verify --paper FILE');
    const file = resolve(cwd, paper);
    if (!existsSync(file) || !statSync(file).isFile())
      throw new AuthorError(`There is no file "${paper}". Correct its name.`);
    const { contentDir } = readEnvironment(env, cwd);
    const [{ readContent }, { formatReport }, { openPaper }, room] = await Promise.all([
      import('../read/readContent.ts'),
      import('../checks/report.ts'),
      import('../verify/openPaper.ts'),
      import('../verify/verify.ts'),
    ]);
    const { content } = readContent(openFolder(contentDir));
    if (!content) {
      throw new AuthorError(
        `The content cannot be read. Run \`${nameCommand(cwd, 'check')}\` and mend what it reports.`,
      );
    }
    const format = { ...content.site.paper, language: content.site.paper.language ?? content.site.languages[0]!.tag };
    const { sections, deletions } = await openPaper(file, format, {
      env,
      cacheDir: join(userCache(env, process.platform), 'jianbao', 'pandoc'),
      say: (text) => stdout(`${importMessages[readLanguage(env, lang)].fetching(text)}\n`),
    });
    const { problems, figures, places } = room.verify(content, sections);
    if (problems.length > 0)
      throw new AuthorError(formatReport(problems, namePath(cwd, contentDir), readLanguage(env, lang)));
    const struck = deletions > 0 ? `, and none rests on the ${deletions} passages struck out` : '';
    stdout(`${figures} figures and ${places} places stand in the paper as the content says${struck}.\n`);
    return 0;
  },
});
