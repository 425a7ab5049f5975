import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import type { HookParameters } from 'astro';
import { rootOf } from '../model/address.ts';
import type { SiteMatter } from '../schemas/site.ts';
import { filesOfBuilds, isHidden } from './options.ts';
import type { Project } from './project.ts';
import { textProcessor } from './textProcessor.ts';
import type { ModuleWriters } from './virtualModules.ts';
import { configureVite } from './vite.ts';

// The default language has no part in the address.
const routing = { prefixDefaultLocale: false, redirectToDefaultLocale: false, fallbackType: 'redirect' } as const;

type Config = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

/** What Astro is configured with. */
interface Configured {
  project: Project;
  /** What `site.yaml` says, when it can be read. */
  site: SiteMatter | undefined;
  /** Whether it makes the site, and does not serve it while it is written. */
  isBuild: boolean;
  /** Where Astro puts what it makes. */
  outDir: string;
  /** The modules that our pages import. */
  modules: ModuleWriters;
  /** The package's `src/`. */
  ourDir: string;
  /** Names of the integrations that the author has. */
  integrations: readonly string[];
}

/** How Astro makes a site. */
export function configureAstro({ project, site, isBuild, outDir, modules, ourDir, integrations }: Configured): Config {
  const { folders, srcDir, address } = project;
  const identity = site && identityOf(site, address);
  const cache = join(folders.cache, isBuild ? 'astro' : 'astro-dev');
  return {
    trailingSlash: 'always',
    outDir: pathToFileURL(`${outDir}/`),
    // A build beside a server of development must not take its files away.
    cacheDir: pathToFileURL(`${cache}/`),
    ...identity,
    integrations: integrations.includes('@astrojs/mdx') ? [] : [mdx()],
    markdown: {
      processor: textProcessor(),
      syntaxHighlight: false,
    },
    // Scripts and styles are files of their own: the policy (publish/headers.ts) forbids inline ones.
    build: { inlineStylesheets: 'never' },
    prerenderConflictBehavior: 'error',
    devToolbar: { enabled: false },
    vite: {
      ...configureVite(modules, ourDir, srcDir, identity?.base ?? '/'),
      cacheDir: join(cache, 'vite'),
      // Or a build beside makes every open page load again: once for each page that it writes, and after a mistake for each file.
      server: {
        watch: {
          ignored: [`${folders.out.replaceAll('\\', '/')}/**`, filesOfBuilds, isHidden(project.root, folders.content)],
        },
      },
    },
  };
}

/** What Astro must know of a site: its address and its languages. */
function identityOf({ address, languages }: SiteMatter, override: string | undefined) {
  const { href } = new URL(override ?? address);
  const locales = languages.map(({ code }) => code);
  return { site: href, base: rootOf(href), i18n: { locales, defaultLocale: locales[0]!, routing } };
}
