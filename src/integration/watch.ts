import { sep } from 'node:path';
import type { HookParameters } from 'astro';
import { formatClean } from '../checks/report.ts';
import type { Opened } from '../openSite.ts';
import { openFolder } from '../read/source.ts';
import { PAPER_ADDRESS, servePaper } from './paperPage.ts';
import { reportOn, type Project } from './project.ts';
import { contentModules } from './virtualModules.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** How long to wait for an editor to finish saving. */
const QUIET_MS = 100;

/** Modules in which Astro keeps the styles of a page, those of the theme among them; it does not see these change. */
const PAGE_STYLES = '\0virtual:astro:dev-css:';

/** Tell of what is wrong with a project's content, now and at every change, and let the server read the content again. */
export function watchContent(server: Server, project: Project, opened: Opened): void {
  const { content: dir } = project.folders;
  let last = opened;
  let timer: NodeJS.Timeout | undefined;
  const first = reportOn(project, opened);
  if (first) project.report.say(first);
  const source = openFolder(dir);
  server.middlewares.use(servePaper(source));
  if (source.read('paper/text.md') !== undefined) project.report.say(`Manuscript: ${PAPER_ADDRESS}`);
  server.watcher.add(dir);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(dir + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = project.open();
      const report = reportOn(project, now);
      if (report) project.report.say(report);
      else if (last.problems.length > 0) project.report.say(formatClean(now, project.shown, project.lang));
      last = now;
      reload(server);
    }, QUIET_MS);
  });
}

/** Read the content anew: the modules that hold it go, and by themselves all that import these; nothing else does. */
function reload(server: Server): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (contentModules.includes(id) || id.startsWith(PAGE_STYLES)) moduleGraph.invalidateModule(module);
    }
  }
  server.ws.send({ type: 'full-reload' });
}
