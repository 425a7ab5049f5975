import { join } from 'node:path';
import { AuthorError } from '../read/authorError.ts';
import type { Problem } from '../read/problem.ts';
import { listAddresses, openFolder } from '../read/source.ts';
import { defineCommand } from './command.ts';
import { readEnvironment } from './environment.ts';
import { namePath } from './names.ts';
import { secondsOf } from './report.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'checks the content: all problems in one report',
  example: 'jianbao check --format json',
  options: { format: { type: 'string', value: 'json', summary: 'writes the problems for programs' } },
  run: async ({ values: { format = 'text' } }, { cwd, env, stdout, stderr }) => {
    if (format !== 'text' && format !== 'json') {
      throw new AuthorError(`There is no format "${format}". Say --format json, or leave it out.`);
    }
    const start = performance.now();
    const { contentDir } = readEnvironment(env, cwd);
    const [{ checkContent }, { formatReport }, { count }] = await Promise.all([
      import('../checks/check.ts'),
      import('../checks/report.ts'),
      import('../checks/count.ts'),
    ]);
    const { problems, warnings, files, languages } = checkContent(openFolder(contentDir), {
      publicFiles: listAddresses(join(cwd, 'public')),
    });
    const all = [...warnings, ...problems];
    if (format === 'json') {
      const findings = all.map((problem) => describe(problem, namePath(cwd, join(contentDir, problem.file))));
      stdout(`${JSON.stringify({ problems: findings, files, languages }, null, 2)}\n`);
    } else {
      if (all.length > 0) stderr(`${formatReport(all, namePath(cwd, contentDir))}\n`);
      if (problems.length === 0) {
        const counts = `${count(files, 'file')}, ${count(languages, 'language')}`;
        const seconds = secondsOf(performance.now() - start);
        stdout(`${namePath(cwd, contentDir)}/: 0 problems in ${counts} (${seconds} s)\n`);
      }
    }
    return problems.length > 0 ? 1 : 0;
  },
});

/** A problem for programs, its file named from the working folder. */
function describe({ line, column, message, advice, isWarning }: Problem, file: string) {
  return { level: isWarning ? 'warning' : 'error', file, line, column, message, advice };
}
