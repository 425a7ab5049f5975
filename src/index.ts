import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import type { AstroIntegration, HookParameters, ViteUserConfig } from 'astro';
import { formatReport } from './checks/report.ts';
import { discovery } from './discovery/integration.ts';
import { print } from './print/integration.ts';
import { findBrowser } from './print/browser.ts';
import { publish } from './publish/integration.ts';
import { search } from './search/integration.ts';
import { readEnvironment } from './cli/environment.ts';
import { loadBlocks } from './integration/authorBlocks.ts';
import { readLogo } from './integration/logo.ts';
import { mergeOptions, resolveFolders, type JianbaoOptions } from './integration/options.ts';
import { listRoutes } from './integration/routes.ts';
import { extendTailwind, virtualModules, writeModules } from './integration/virtualModules.ts';
import { watchContent } from './integration/watch.ts';
import { openSite } from './openSite.ts';
import { AuthorError } from './read/authorError.ts';
import { markdownFeatures } from './read/mdx.ts';
import { listAddresses } from './read/source.ts';

export type { Finished } from './finish/finish.ts';
export type { JianbaoOptions } from './integration/options.ts';

/** The sources of this package: `src/` lies beside the folder of this module, whether that is `src/` itself or `lib/`. */
const SOURCES = new URL('../src/', import.meta.url);

// The default language has no part in the address.
const routing = { prefixDefaultLocale: false, redirectToDefaultLocale: false, fallbackType: 'redirect' } as const;

/**
 * Make a briefing of a content folder: an Astro integration that reads and checks the content, brings the pages, and
 * finishes what is built with a search index, fonts, pictures and PDFs.
 */
export default function jianbao(options: JianbaoOptions = {}): AstroIntegration {
  const hooks: AstroIntegration['hooks'] = {};

  const setUp = async ({ command, config, injectRoute, updateConfig }: HookParameters<'astro:config:setup'>) => {
    // Who lists the integration twice has it once.
    const merged = mergeOptions(config.integrations, setup);
    if (!merged) return;
    const root = fileURLToPath(config.root);
    const { contentDir, ...found } = readEnvironment(process.env, root);
    const asked = { content: contentDir, ...found, ...merged };
    const { address } = asked;
    const folders = resolveFolders(root, asked);
    const isBuild = command === 'build';
    const isPrinted = isBuild && asked.pdf !== false;
    const settings = { address, makesPdfs: isPrinted && findBrowser() !== undefined };
    const shown = relative(root, folders.content);

    const srcDir = fileURLToPath(config.srcDir);
    const ourDir = fileURLToPath(SOURCES);
    const blocks = await loadBlocks(join(ourDir, 'blocks'), join(srcDir, 'blocks'), root);
    const definitions = blocks.map(({ definition }) => definition);
    const publicDir = fileURLToPath(config.publicDir);
    const publicFiles = listAddresses(publicDir);
    const { content, problems, warnings } = openSite(folders.content, {
      ...settings,
      blocks: definitions,
      publicFiles,
    });
    if (isBuild && problems.length > 0) throw new AuthorError(formatReport([...warnings, ...problems], shown));
    const name = content?.site.theme.logo;
    const logo = name && publicFiles.includes(name) ? await readLogo(publicDir, name) : undefined;

    const isOwnProject = srcDir === ourDir;
    for (const route of listRoutes(new URL('routes/', SOURCES), join(srcDir, 'pages'))) injectRoute(route);
    updateConfig({
      trailingSlash: 'always',
      outDir: pathToFileURL(`${isBuild ? folders.work : folders.out}/`),
      cacheDir: pathToFileURL(`${folders.cache}/astro/`),
      ...(content && identityOf(content.site, address)),
      integrations: [mdx(), search(), discovery(), print(), publish()],
      markdown: {
        processor: satteri({ features: { ...markdownFeatures, smartPunctuation: false } }),
        syntaxHighlight: false,
      },
      // Scripts and styles are files of their own: the policy (publish/headers.ts) forbids inline ones.
      build: { inlineStylesheets: 'never' },
      prerenderConflictBehavior: 'error',
      devToolbar: { enabled: false },
      vite: {
        plugins: [
          virtualModules(
            writeModules({ sources: SOURCES, contentDir: folders.content, settings: { ...settings, logo }, blocks }),
          ),
          // Before Tailwind, which reads the sources to look at in what this one gives it.
          ...(isOwnProject ? [] : [extendTailwind(join(ourDir, 'styles', 'global.css'), srcDir)]),
          tailwindcss(),
        ],
        build: {
          assetsInlineLimit: 0,
          rolldownOptions: {
            // One harmless warning of ten lines for every MDX file hides those that matter.
            onLog: passLog,
          },
        },
      },
    });

    hooks['astro:server:setup'] = ({ server }) => {
      const report = () => {};
      watchContent(server, folders.content, report);
    };
  };
  const setup = Object.assign(setUp, { options });
  hooks['astro:config:setup'] = setup;
  return { name: 'jianbao', hooks };
}

/** What Astro must know of a site: its address and its languages. */
function identityOf({ address, languages }: { address: string; languages: { code: string }[] }, override?: string) {
  const { href, pathname } = new URL(override ?? address);
  const locales = languages.map(({ code }) => code);
  return { site: href, base: pathname, i18n: { locales, defaultLocale: locales[0]!, routing } };
}

type OnLog = NonNullable<NonNullable<NonNullable<ViteUserConfig['build']>['rolldownOptions']>['onLog']>;

const passLog: OnLog = (level, log, handle) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
};
