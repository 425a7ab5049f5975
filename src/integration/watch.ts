import { join, sep } from 'node:path';
import type { HookParameters, ViteUserConfig } from 'astro';
import type { Connect, ErrorPayload, HotPayload } from 'vite';
import type { CheckResult } from '../checks/check.ts';
import { formatClean, formatReport } from '../checks/report.ts';
import type { MessageLanguage } from '../problems/fill.ts';
import { openFolder } from '../read/source.ts';
import type { SiteMatter } from '../schemas/site.ts';
import type { Checker } from './checker.ts';
import { PAPER_ADDRESS, servePaper } from './paperPage.ts';
import { reportOn, type Project } from './project.ts';
import { CONTENT_CHANGED, THEME_STYLES } from './virtualModules.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];
type Server = HookParameters<'astro:server:setup'>['server'];

/** Who tells of problems. */
const PLUGIN = 'jianbao';

/** How long to wait for an editor to finish saving. What it writes while the check is under way is waited for too. */
const QUIET_MS = 50;

/** How long Astro may take to send a browser the error of a page: it is gone with the page that is loaded after. */
const LATE_MS = 300;

/** How many pages are told for the sake of a stale one, which may have been thrown away. */
const MOST_TOLD = 3;

/** How often to look for what the watcher has not told of. */
const ROUND_MS = 1500;

/** What the server says when it starts anew. */
const restart: Readonly<Record<MessageLanguage, string>> = {
  en: 'The address or the languages of the site are others than before: the server starts anew.',
  zh: '网站的网址或语言已经改变，服务器重新启动。',
};

/** Modules in which Astro keeps the styles of a page, those of the theme among them; it does not see these change. */
const PAGE_STYLES = '\0virtual:astro:dev-css:';

/**
 * The name under which Astro is told that the site has another address or other languages. There is no such file: to
 * Astro it is one of those at whose change it starts anew.
 */
export const identityFile = ({ folders }: Project): string => join(folders.cache, 'identity');

/** Lead from the root of the server, which a terminal or a habit names, to a site below it. */
export const leadTo = (base: string): VitePlugin => ({
  name: 'jianbao:lead-to-base',
  // Before what Astro puts first, which says that nothing is there.
  configureServer:
    ({ middlewares }) =>
    () => {
      const handle: Connect.NextHandleFunction = (request, response, next) => {
        if (request.url !== '/' || base === '/') next();
        else response.writeHead(302, { location: base }).end();
      };
      middlewares.stack.unshift({ route: '', handle });
    },
});

/**
 * Tell of what is wrong with a project's content, now and at every change, and let the server read the content again.
 * @param site what `site.yaml` said when the server was configured
 */
export function watchContent(server: Server, project: Project, site: SiteMatter | undefined, checker: Checker): void {
  const { content: dir } = project.folders;
  let problems: CheckResult['problems'] = [];
  // How often the content has changed; of which of its states each page was last drawn, and those whose tabs have not called yet.
  let state = 0;
  const drawn = new Map<string, number>();
  const loading: { of: number; told: number }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const identity = identityOf(site);
  let style = styleOf(site);
  const source = openFolder(dir);
  server.middlewares.use(servePaper(source));
  server.middlewares.use((request, _response, next) => {
    const { originalUrl: address = '', headers } = request;
    if (headers.accept?.includes('text/html')) drawn.set(address, state);
    // A page that a tab has thrown away, since another came, does not ask for it.
    else if (address.endsWith('/@vite/client'))
      loading.push({ of: drawn.get(addressIn(headers.referer)) ?? state, told: 0 });
    next();
  });
  if (source.read('paper/text.md') !== undefined) project.report.say(`Manuscript: ${PAPER_ADDRESS}`);
  // A page that is opened, or loaded again, shows what is wrong over itself.
  server.ws.on('connection', (socket) => {
    showProblems(server, project, problems);
    const stale = loading.find(({ of }) => of < state);
    const fresh = loading.findIndex(({ of }) => of === state);
    // Which of the pages on their way has called is not to be known: as long as a stale one is among them, all are told.
    if (stale) stale.told += 1;
    loading.splice(stale && (fresh < 0 || stale.told === MOST_TOLD) ? loading.indexOf(stale) : Math.max(fresh, 0), 1);
    // It was being drawn while the content changed, and was not there to be told.
    if (stale)
      setTimeout(() => {
        socket.send(JSON.stringify({ type: 'full-reload' }));
      }, LATE_MS);
  });
  // What Astro says of a page that cannot be drawn would lie over what an author is to mend. It waits until that is known.
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot) as (payload: HotPayload) => void;
  let held: HotPayload[] = [];
  hot.send = (payload: unknown) => {
    if (isError(payload) && payload.err.plugin !== PLUGIN) {
      const { stack, name } = payload.err as ErrorPayload['err'] & { name?: string };
      // What content alone brings about comes late, when the content is right again: of ours, which have no stack, or of MDX.
      if (problems.length > 0 || !stack || name === 'MDXError') return;
      if (checker.isLooking()) {
        held.push(payload);
        return;
      }
    }
    send(payload as HotPayload);
  };
  let isFirst = true;
  checker.onChecked((checked) => {
    const [waited, before] = [held, problems];
    held = [];
    if ('failed' in checked) project.report.say(checked.failed);
    else {
      const report = reportOn(project, checked);
      if (report) project.report.say(report);
      else if (problems.length > 0) project.report.say(formatClean(checked, project.shown, project.lang));
      problems = checked.problems;
      const styled = checked.site && styleOf(checked.site);
      if (styled && styled !== style) dropStyles(server);
      style = styled ?? style;
      if (checked.site && identityOf(checked.site) !== identity) {
        project.report.say(restart[project.lang]);
        server.watcher.emit('change', identityFile(project));
        return;
      }
    }
    // Over the pages as they are: to draw them anew takes longer.
    showProblems(server, project, problems);
    if (!isFirst) {
      state += 1;
      tellOfContent(server);
      // A page that is loaded again would take from sight what is told. Who writes on beside a known mistake sees the page.
      if (!holdsNew(problems, before)) server.ws.send({ type: 'full-reload' });
      return;
    }
    isFirst = false;
    if (problems.length === 0) for (const payload of waited) send(payload);
  });
  const lookAgain = () => {
    // Pages were drawn of what was there before, even where nothing has been told of that.
    isFirst = false;
    checker.look();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(lookAgain, QUIET_MS);
  };
  server.watcher.add(dir);
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(dir + sep)) wait();
  });
  // The watcher loses a folder that is moved away and comes back, or is a file for a while.
  const rounds = setInterval(() => {
    void checker.hasChanged().then((hasChanged) => {
      if (hasChanged) wait();
    });
  }, ROUND_MS);
  rounds.unref();
  server.httpServer?.once('close', () => {
    clearInterval(rounds);
    clearTimeout(timer);
    checker.end();
  });
}

/** The address of a page within its server, by which a request says that it comes from there. */
function addressIn(referer: string | undefined): string {
  const { pathname, search } = new URL(referer ?? 'none:');
  return pathname + search;
}

const isError = (payload: unknown): payload is ErrorPayload => (payload as HotPayload).type === 'error';

/** What of a site the server was started for. */
function identityOf(site: SiteMatter | undefined): string {
  const { address, languages } = site ?? {};
  return JSON.stringify([address && new URL(address).pathname, languages?.map(({ code }) => code)]);
}

/** What of a site stands in its style sheets. */
const styleOf = ({ theme, print }: Partial<SiteMatter> = {}): string => JSON.stringify([theme, print]);

/** Show all problems in the browser, the first with its file and line. */
function showProblems(server: Server, project: Project, problems: CheckResult['problems']): void {
  const [first] = problems;
  if (!first) return;
  const { file, line, column } = first;
  const message = formatReport(problems, project.shown, project.lang);
  const loc = { file: `${project.folders.content}/${file}`, line, column };
  server.ws.send({ type: 'error', err: { message, stack: '', plugin: PLUGIN, loc } });
}

/** Whether there is a problem that was not there before, wherever it stood in its file. */
function holdsNew(problems: CheckResult['problems'], before: CheckResult['problems']): boolean {
  const nameOf = ({ id, file, values }: CheckResult['problems'][number]) => JSON.stringify([id, file, values]);
  const known = new Set(before.map(nameOf));
  return problems.some((problem) => !known.has(nameOf(problem)));
}

/** Have pages shown of the content as it is now: what they are drawn with stays, and what Astro knows of them goes. */
function tellOfContent(server: Server): void {
  for (const { name, hot } of Object.values(server.environments))
    if (name !== 'client') for (const event of [CONTENT_CHANGED, 'astro:content-changed']) hot.send(event);
}

/** Write the theme's styles anew: the modules that hold them go, and by themselves all that import these. */
function dropStyles(server: Server): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (id === THEME_STYLES || id.startsWith(PAGE_STYLES)) moduleGraph.invalidateModule(module);
    }
  }
}
