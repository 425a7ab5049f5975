import { join } from 'node:path';
import { AuthorError } from '../read/authorError.ts';
import { holdFolder, openFolder } from '../read/source.ts';
import { defineCommand } from './command.ts';
import { readEnvironment, readLanguage } from './environment.ts';
import { namePath } from './names.ts';
import { secondsOf } from './report.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'checks the content: all problems in one report',
  example: 'jianbao check --format json',
  options: { format: { type: 'string', value: 'json', summary: 'writes the problems for programs' } },
  run: async ({ values: { format = 'text', lang: asked, debug } }, { cwd, env, stdout, stderr }) => {
    if (format !== 'text' && format !== 'json') {
      throw new AuthorError(`There is no format "${format}". Say --format json, or leave it out.`);
    }
    const start = performance.now();
    const { contentDir, address } = readEnvironment(env, cwd);
    const lang = readLanguage(env, asked);
    const [{ loadBlocks }, { listOwnPages }, { checkContent }, { formatClean, formatJson, formatReport }] =
      await Promise.all([
        import('../integration/authorBlocks.ts'),
        import('../integration/routes.ts'),
        import('../checks/check.ts'),
        import('../checks/report.ts'),
      ]);
    const blocks = (await loadBlocks(join(cwd, 'src'), cwd)).map(({ definition }) => definition);
    const result = checkContent(holdFolder(contentDir), {
      blocks,
      ownPages: listOwnPages(join(cwd, 'src', 'pages')),
      publicFolder: openFolder(join(cwd, 'public')),
      throws: Boolean(debug),
      address,
      isPublished: true,
    });
    const { problems, warnings } = result;
    const folder = namePath(cwd, contentDir);
    if (format === 'json') stdout(`${formatJson(result, folder, lang)}\n`);
    else {
      const all = [...warnings, ...problems];
      if (all.length > 0) stderr(`${formatReport(all, folder, lang)}\n`);
      const seconds = secondsOf(performance.now() - start);
      if (problems.length === 0) stdout(`${formatClean(result, folder, lang)} (${seconds} s)\n`);
    }
    return problems.length > 0 ? 1 : 0;
  },
});
