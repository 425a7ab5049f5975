import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { readEnvironment } from './cli/environment.ts';
import { configureAstro } from './integration/astroConfig.ts';
import { beginTexts } from './integration/compileTexts.ts';
import { openDrawn } from './integration/drawn.ts';
import { factsOf } from './integration/facts.ts';
import { readLogo } from './integration/logo.ts';
import { mergeOptions, type JianbaoOptions } from './integration/options.ts';
import { lookAtOrigins } from './integration/origins.ts';
import { openProject, reportOn, warn } from './integration/project.ts';
import { listRoutes } from './integration/routes.ts';
import { openLastBuild } from './integration/unchanged.ts';
import { writeModules, type Passed } from './integration/virtualModules.ts';
import { identityFile, watchContent } from './integration/watch.ts';
import { holdContent } from './model/loadSite.ts';
import type { MessageLanguage } from './problems/fill.ts';
import { takeTurn } from './publish/turn.ts';
import { AuthorError } from './read/authorError.ts';

export type { Finished } from './finish/finish.ts';
export type { JianbaoOptions } from './integration/options.ts';

/** The sources of this package: `src/` lies beside the folder of this module, whether that is `src/` itself or `lib/`. */
const SOURCES = new URL('../src/', import.meta.url);

/** What a build says that waits for another. */
const waiting: Readonly<Record<MessageLanguage, (process: number) => string>> = {
  en: (process) => `Another build of this site is under way (process ${process}); this one waits for it.`,
  zh: (process) => `这个网站正在另行生成（进程${process}），完成后再继续。`,
};

/**
 * Make a briefing of a content folder: an Astro integration that reads and checks the content, brings the pages, and
 * finishes what is built with a search index, pictures, fonts and PDFs.
 */
export default function jianbao(options: JianbaoOptions = {}): AstroIntegration {
  // What the later hooks do is known when the first has run.
  let serve: AstroIntegration['hooks']['astro:server:setup'];
  let begin: AstroIntegration['hooks']['astro:build:start'];
  let finish: (() => Promise<void>) | undefined;

  const setUp = async ({
    addWatchFile,
    command,
    config,
    injectRoute,
    updateConfig,
  }: HookParameters<'astro:config:setup'>) => {
    // Who lists the integration twice has it once.
    const merged = mergeOptions(config.integrations, setup);
    if (!merged) return;
    const { contentDir, ...found } = readEnvironment(process.env, fileURLToPath(config.root));
    const asked: JianbaoOptions = { content: contentDir, ...found, ...merged };
    const project = await openProject(config, asked);
    const isBuild = command === 'build';
    const { ifUnchanged } = asked;
    const look = () => lookAtOrigins(project, config, SOURCES);
    const origins = isBuild ? look() : undefined;
    const lastBuild = origins && ifUnchanged ? openLastBuild(project.folders, origins, look) : undefined;
    const outcome = await lastBuild?.find(asked.browser);
    if (outcome) {
      ifUnchanged?.tell(outcome);
      throw new Error('Nothing has changed since the last build.');
    }
    const { folders, address, srcDir, publicDir, blocks, ownPages } = project;
    // Within what is rendered, and gone before that is published. Its name does not change: the code that knows it neither.
    const notesDir = isBuild ? join(folders.work, '.notes') : undefined;
    const manifestFile = notesDir && join(notesDir, 'pages.jsonl');
    const integrations = config.integrations.map(({ name }) => name);
    // What an author has Astro make of texts besides we cannot know.
    const texts: Passed['texts'] = integrations.includes('@astrojs/mdx')
      ? undefined
      : notesDir
        ? beginTexts(folders.content, join(folders.cache, 'texts'), join(notesDir, 'texts.json'))
        : 'written';
    const opened = isBuild ? await project.open() : undefined;
    if (opened && opened.problems.length > 0) throw new AuthorError(reportOn(project, opened));

    // While it is written a site is checked beside its first page.
    const checker = command === 'dev' ? project.openChecker() : undefined;
    const matter = opened ? opened.content?.site : project.readSite();
    const turn = isBuild
      ? await takeTurn(`${folders.work}.lock`, (other) => project.report.say(waiting[project.lang](other)))
      : undefined;
    const browser = isBuild ? await asked.browser?.() : undefined;
    const logo = matter?.theme.logo ? await readLogo(publicDir, matter.theme.logo) : undefined;
    const settings = { address, makesPdfs: browser !== undefined, isPublished: isBuild, logo };
    const drawn =
      origins && opened?.site && opened.content && manifestFile
        ? openDrawn({ project, origins, look, settings, manifestFile, site: opened.site, content: opened.content })
        : undefined;
    const outDir = isBuild ? folders.work : folders.out;
    const passed = {
      sources: SOURCES,
      contentDir: folders.content,
      settings,
      blocks,
      ownPages,
      manifestFile,
      outDir,
      texts,
      drawn,
      hasRead: checker?.hasRead,
    };
    const authorDirs = { pagesDir: join(srcDir, 'pages'), publicDir };
    const languages = matter?.languages.length ?? 1;
    for (const route of listRoutes(new URL('routes/', SOURCES), authorDirs, languages)) injectRoute(route);
    updateConfig(
      configureAstro({
        project,
        site: matter,
        isBuild,
        outDir,
        modules: writeModules(passed),
        ourDir: fileURLToPath(SOURCES),
        integrations,
      }),
    );

    addWatchFile(identityFile(project));
    if (checker) serve = ({ server }) => watchContent(server, project, matter, checker);
    if (!opened?.site || !manifestFile) return;
    const { site, content } = opened;
    warn(project, opened);
    if (content) holdContent(folders.content, content);
    const facts = factsOf(site);
    const count = site.routes.length;
    // Nothing that stays until the site is finished holds the content, which is a hundred megabytes of a thousand briefs.
    begin = async ({ setPrerenderer }) => {
      // A server of development draws no pictures, cuts no fonts and prints nothing: it need not load what does.
      const { openBuild } = await import('./integration/build.ts');
      const { fit: listFit, shard, onDrawn } = asked;
      const build = openBuild(project, { facts, manifestFile, count, browser, listFit, shard, onDrawn, drawn });
      if (build.draw) setPrerenderer(build.draw);
      finish = async () => {
        const finished = await build.finish();
        turn?.end();
        if (finished && ifUnchanged) lastBuild?.keep({ finished, warned: ifUnchanged.warned() }, browser);
        if (finished) asked.onFinished?.(finished);
      };
    };
  };
  const setup = Object.assign(setUp, { options });
  return {
    name: 'jianbao',
    hooks: {
      'astro:config:setup': setup,
      'astro:server:setup': (parameters) => serve?.(parameters),
      'astro:build:start': (parameters) => begin?.(parameters),
      'astro:build:done': () => finish?.(),
    },
  };
}
