import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AuthorError } from '../read/authorError.ts';
import { listenToAstro } from './astroLog.ts';
import { defineCommand } from './command.ts';
import { readLanguage } from './environment.ts';
import { messages } from './messages.ts';
import { nameCommand, namePath } from './names.ts';
import { readServer, serverOptions } from './serverOptions.ts';
import { siteOptions } from './siteOptions.ts';

export const preview = defineCommand({
  name: 'preview',
  summary: 'serves the built site',
  example: 'jianbao preview --port 8080',
  options: serverOptions,
  run: async ({ values }, context) => {
    const texts = messages[readLanguage(context.env, values.lang)];
    const server = readServer(values);
    const [astro, { default: jianbao }] = await Promise.all([import('astro'), import('../index.ts')]);
    const { urls } = await astro.preview({
      root: context.cwd,
      server,
      logger: listenToAstro(({ level, message }) => {
        if (level === 'warn') context.stderr(`${message}\n`);
      }),
      integrations: [
        jianbao(siteOptions(context)),
        {
          name: 'jianbao-preview',
          hooks: {
            'astro:config:done': ({ config }) => {
              const folder = namePath(context.cwd, fileURLToPath(config.outDir));
              if (!existsSync(config.outDir))
                throw new AuthorError(texts.noSite(folder, nameCommand(context.cwd, 'build')));
            },
          },
        },
      ],
    });
    for (const address of [...(urls?.local ?? []), ...(urls?.network ?? [])])
      context.stdout(`${texts.serves(address)}\n`);
    return 0;
  },
});
