import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AuthorError } from '../read/authorError.ts';
import { defineCommand } from './command.ts';
import { readEnvironment, readLanguage } from './environment.ts';
import { openFolder } from '../read/source.ts';
import { nameCommand, namePath } from './names.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: 'compares figures and places with the plain text of the paper',
  example: 'jianbao verify --paper paper.txt',
  options: { paper: { type: 'string', value: 'FILE', summary: 'the paper as plain text' } },
  run: async ({ values: { paper, lang } }, { cwd, env, stdout }) => {
    if (!paper) throw new AuthorError('No paper is named. Name its plain text: jianbao verify --paper FILE');
    const file = resolve(cwd, paper);
    if (!existsSync(file)) throw new AuthorError(`There is no file "${paper}". Correct its name.`);
    const { contentDir } = readEnvironment(env, cwd);
    const [{ readContent }, { formatReport }, room] = await Promise.all([
      import('../read/readContent.ts'),
      import('../checks/report.ts'),
      import('../verify/verify.ts'),
    ]);
    const { content } = readContent(openFolder(contentDir));
    if (!content) {
      throw new AuthorError(
        `The content cannot be read. Run \`${nameCommand(cwd, 'check')}\` and mend what it reports.`,
      );
    }
    const { problems, figures, places, deletions } = room.verify(content, readFileSync(file, 'utf8'));
    if (problems.length > 0)
      throw new AuthorError(formatReport(problems, namePath(cwd, contentDir), readLanguage(env, lang)));
    const struck = deletions > 0 ? `, and none rests on the ${deletions} passages struck out` : '';
    stdout(`${figures} figures and ${places} places stand in the paper as the content says${struck}.\n`);
    return 0;
  },
});
