import { defineCommand } from './command.ts';
import { readServer, serverOptions } from './serverOptions.ts';
import { siteOptions } from './siteOptions.ts';

export const dev = defineCommand({
  name: 'dev',
  summary: 'serves the site while you write, and tells of problems as you save',
  example: 'jianbao dev --port 4321',
  options: serverOptions,
  run: async ({ values }, context) => {
    const server = readServer(values);
    const [astro, { default: jianbao }, { devLog }] = await Promise.all([
      import('astro'),
      import('../index.ts'),
      import('./devLog.ts'),
    ]);
    const integrations = [jianbao(siteOptions(context, values.lang))];
    await astro.dev({ root: context.cwd, server, integrations, ...(!values.debug && { logger: devLog }) });
    return 0;
  },
});
