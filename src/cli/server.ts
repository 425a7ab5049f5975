import { AuthorError } from '../read/authorError.ts';
import { nearest } from '../problems/nearest.ts';
import { defineCommand } from './command.ts';
import { readEnvironment } from './environment.ts';
import { openFolder } from '../read/source.ts';
import { nameCommand } from './names.ts';

export const server = defineCommand({
  name: 'server',
  summary: 'prints a configuration for a web server, nginx or Caddy',
  example: 'jianbao server nginx > briefs.conf',
  operands: 'nginx|caddy',
  options: {},
  run: async ({ positionals: [name = ''] }, { cwd, env, stdout }) => {
    const [{ writeCaddy, writeNginx }, { readContent }] = await Promise.all([
      import('../publish/servers.ts'),
      import('../read/readContent.ts'),
    ]);
    const writers = new Map([
      ['nginx', writeNginx],
      ['caddy', writeCaddy],
    ]);
    const write = writers.get(name);
    if (!write) {
      const names = [...writers.keys()];
      const missing = name ? `There is no server "${name}". ${nearest(name, names)}` : 'No server is named. ';
      throw new AuthorError(`${missing}Say one of: ${names.join(', ')}.`);
    }
    const { contentDir, outDir, address: asked } = readEnvironment(env, cwd);
    const site = readContent(openFolder(contentDir)).content?.site;
    if (!site) throw new AuthorError(`site.yaml cannot be read. ${nameCommand(cwd, 'check')} says why.`);
    const languages = site.languages.map(({ code }) => code);
    stdout(write({ address: new URL(asked ?? site.address), folder: outDir, languages }));
    return 0;
  },
});
