import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentModules } from './virtualModules.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** How long to wait for an editor to finish saving. */
const QUIET_MS = 100;

/** Tell of every change in a content folder, and let the development server read the content again. */
export function watchContent(server: Server, dir: string, tell: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(dir);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(dir + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      tell();
      reload(server);
    }, QUIET_MS);
  });
}

/** Read the content anew: the modules that hold it go, and by themselves all that import these; nothing else does. */
function reload(server: Server): void {
  for (const [name, { moduleGraph }] of Object.entries(server.environments)) {
    // The browser's modules hold no content.
    if (name === 'client') continue;
    for (const id of contentModules) {
      const module = moduleGraph.getModuleById(id);
      if (module) moduleGraph.invalidateModule(module);
    }
  }
  server.ws.send({ type: 'full-reload' });
}
