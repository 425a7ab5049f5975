import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { frontmatterOf } from '../read/mdx.ts';
import { listAddresses, openFolder } from '../read/source.ts';
import { contentDir } from '../site.config.ts';
import { checkContent } from './check.ts';
import { formatReport } from './report.ts';

type Hooks = Required<AstroIntegration['hooks']>;
type Server = Parameters<Hooks['astro:server:setup']>[0]['server'];

/** What the integration touches outside itself. */
interface Effects {
  dir?: string;
  write?(text: string): void;
  exit?(code: number): void;
}

/** How long to wait for an editor to finish saving. */
const QUIET_MS = 100;

/** Stop a build whose content has problems; report warnings, and in development everything at every change, and go on. */
export function checks({
  dir = contentDir,
  write = console.error,
  exit = process.exit,
}: Effects = {}): AstroIntegration {
  let last = 0;
  const name = relative(process.cwd(), dir);
  const report = (): number => {
    const { problems, warnings } = checkContent(openFolder(dir), { publicFiles: listAddresses('public') });
    if (problems.length + warnings.length > 0) write(formatReport([...warnings, ...problems], name));
    else if (last > 0) write(`${name}/: no problems any more`);
    return (last = problems.length);
  };
  return {
    name: 'checks',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build' && command !== 'dev') return;
        // Astro would print a stack of ours below the report, if an error were thrown.
        if (report() > 0 && command === 'build') exit(1);
      },
      'astro:server:setup': ({ server }) => {
        watch(server, dir, report);
      },
    },
  };
}

/** Tell of every change in a folder, and let the development server read the content again where it must. */
function watch(server: Server, dir: string, tell: () => void): void {
  const matters = new Map(
    openFolder(dir)
      .list()
      .map((file) => [join(dir, file), matterIn(join(dir, file))]),
  );
  let isStale = false;
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(dir);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(dir + sep)) return;
    const matter = matterIn(file);
    // Vite redraws the body of a text by itself; it doesn't know that `src/model` has read the rest.
    isStale ||= matter === undefined || matter !== matters.get(file);
    matters.set(file, matter);
    clearTimeout(timer);
    timer = setTimeout(() => {
      tell();
      if (isStale) reload(server);
      isStale = false;
    }, QUIET_MS);
  });
}

/** Frontmatter of a text; `undefined` for every other file. */
function matterIn(file: string): string | undefined {
  return file.endsWith('.mdx') && existsSync(file) ? frontmatterOf(readFileSync(file, 'utf8')) : undefined;
}

function reload(server: Server): void {
  for (const [name, environment] of Object.entries(server.environments)) {
    // The browser's modules hold no content.
    if (name !== 'client') environment.moduleGraph.invalidateAll();
  }
  server.ws.send({ type: 'full-reload' });
}
