import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, HookParameters } from 'astro';
import { formatClean, formatReport } from './checks/report.ts';
import { readEnvironment } from './cli/environment.ts';
import { finishSite } from './finish/finish.ts';
import { readMachinery } from './finish/machinery.ts';
import { readManifest } from './finish/manifest.ts';
import { loadBlocks } from './integration/authorBlocks.ts';
import { consoleReport } from './integration/consoleReport.ts';
import { readLogo } from './integration/logo.ts';
import { mergeOptions, resolveFolders, type JianbaoOptions } from './integration/options.ts';
import { listOwnPages, listRoutes } from './integration/routes.ts';
import { writeModules } from './integration/virtualModules.ts';
import { configureVite } from './integration/vite.ts';
import { watchContent } from './integration/watch.ts';
import type { Site } from './model/site.ts';
import { openSite } from './openSite.ts';
import { describe } from './problems/problem.ts';
import { AuthorError } from './read/authorError.ts';
import { markdownFeatures } from './read/mdx.ts';
import { listAddresses, openFolder } from './read/source.ts';
import { lookOf } from './theme/theme.ts';

export type { Finished } from './finish/finish.ts';
export type { JianbaoOptions } from './integration/options.ts';

/** The sources of this package: `src/` lies beside the folder of this module, whether that is `src/` itself or `lib/`. */
const SOURCES = new URL('../src/', import.meta.url);

// The default language has no part in the address.
const routing = { prefixDefaultLocale: false, redirectToDefaultLocale: false, fallbackType: 'redirect' } as const;

/**
 * Make a briefing of a content folder: an Astro integration that reads and checks the content, brings the pages, and
 * finishes what is built with a search index, pictures, fonts and PDFs.
 */
export default function jianbao(options: JianbaoOptions = {}): AstroIntegration {
  // What the later hooks do is known when the first has run.
  let serve: AstroIntegration['hooks']['astro:server:setup'];
  let finish: (() => Promise<void>) | undefined;

  const setUp = async ({ command, config, injectRoute, updateConfig }: HookParameters<'astro:config:setup'>) => {
    // Who lists the integration twice has it once.
    const merged = mergeOptions(config.integrations, setup);
    if (!merged) return;
    const root = fileURLToPath(config.root);
    const srcDir = fileURLToPath(config.srcDir);
    const publicDir = fileURLToPath(config.publicDir);
    const ourDir = fileURLToPath(SOURCES);
    const { contentDir, ...found } = readEnvironment(process.env, root);
    const asked: JianbaoOptions = { content: contentDir, ...found, ...merged };
    const { address, fit, lang = 'en', report = consoleReport, onFinished } = asked;
    const folders = resolveFolders(root, asked);
    const shown = relative(root, folders.content).replaceAll('\\', '/');
    const isBuild = command === 'build';
    const blocks = await loadBlocks(srcDir, root);
    const ownPages = listOwnPages(join(srcDir, 'pages'));
    const open = () =>
      openSite(folders.content, {
        address,
        blocks: blocks.map(({ definition }) => definition),
        ownPages,
        publicFiles: listAddresses(publicDir),
      });
    const { site, content, problems, warnings } = open();
    if (isBuild && problems.length > 0) throw new AuthorError(formatReport([...warnings, ...problems], shown, lang));
    const browser = isBuild ? await asked.browser?.() : undefined;
    const logo = site?.theme.logo ? await readLogo(publicDir, site.theme.logo) : undefined;
    const settings = { address, makesPdfs: browser !== undefined, isPublished: isBuild, logo };

    const manifestFile = isBuild ? join(mkdtempSync(join(tmpdir(), 'jianbao-')), 'pages.jsonl') : undefined;
    const modules = writeModules({
      sources: SOURCES,
      contentDir: folders.content,
      settings,
      blocks,
      ownPages,
      manifestFile,
    });
    for (const route of listRoutes(new URL('routes/', SOURCES), join(srcDir, 'pages'), publicDir)) injectRoute(route);
    updateConfig({
      trailingSlash: 'always',
      outDir: pathToFileURL(`${isBuild ? folders.work : folders.out}/`),
      cacheDir: pathToFileURL(`${folders.cache}/astro/`),
      ...(content && identityOf(content.site, address)),
      integrations: config.integrations.some(({ name }) => name === '@astrojs/mdx') ? [] : [mdx()],
      markdown: {
        processor: satteri({ features: { ...markdownFeatures, smartPunctuation: false } }),
        syntaxHighlight: false,
      },
      // Scripts and styles are files of their own: the policy (publish/headers.ts) forbids inline ones.
      build: { inlineStylesheets: 'never' },
      prerenderConflictBehavior: 'error',
      devToolbar: { enabled: false },
      vite: configureVite(modules, ourDir, srcDir),
    });

    serve = ({ server }) => {
      let last = problems.length;
      const tell = () => {
        const found = open();
        const all = [...found.warnings, ...found.problems];
        if (all.length > 0) report.say(formatReport(all, shown, lang));
        else if (last > 0) report.say(formatClean(found, shown, lang));
        last = found.problems.length;
      };
      if (problems.length + warnings.length > 0) tell();
      watchContent(server, folders.content, tell);
    };

    if (!site || !manifestFile) return;
    for (const warning of warnings) {
      const { file, line, column } = warning;
      report.warn(describe(warning, lang).message, `${shown}/${file}:${line}:${column}`);
    }
    finish = async () => {
      const finished = await finishSite({
        dir: folders.work,
        outDir: folders.out,
        site: factsOf(site),
        records: readManifest(manifestFile),
        author: { ...openFolder(folders.content), prefix: `${shown}/` },
        cacheDir: folders.cache,
        machinery: readMachinery(),
        report,
        browser,
        listFit: fit,
      });
      rmSync(dirname(manifestFile), { recursive: true });
      onFinished?.(finished);
    };
  };
  const setup = Object.assign(setUp, { options });
  return {
    name: 'jianbao',
    hooks: {
      'astro:config:setup': setup,
      'astro:server:setup': (parameters) => serve?.(parameters),
      'astro:build:done': () => finish?.(),
    },
  };
}

/** What Astro must know of a site: its address and its languages. */
function identityOf({ address, languages }: Pick<Site, 'address' | 'languages'>, override: string | undefined) {
  const { href, pathname } = new URL(override ?? address);
  const locales = languages.map(({ code }) => code);
  return { site: href, base: pathname, i18n: { locales, defaultLocale: locales[0]!, routing } };
}

/** What finishing the pages must know of a site. */
function factsOf(site: Site): Parameters<typeof finishSite>[0]['site'] {
  return {
    address: site.address,
    languages: site.languages.map(({ code }) => code),
    sayEdition: (lang) => site.in(lang).t('edition', { edition: site.edition }),
    edition: site.edition,
    updated: site.updated,
    licenceUrl: site.licence.url,
    publisher: site.publisher,
    look: lookOf(site.theme),
  };
}
