import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { openFolder } from '../read/source.ts';
import { parseYaml } from '../read/yaml.ts';
import { SiteSchema } from '../schemas/site.ts';
import { writeTheme } from '../theme/theme.ts';
import type { Settings } from '../model/site.ts';
import type { Block } from './authorBlocks.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Names of the modules that the integration writes; `src/virtual.d.ts` has their types. */
const PREFIX = 'virtual:jianbao/';

/** Writes the code of a module: anew whenever it is loaded, so that it holds what is so then. */
export type ModuleWriters = Record<string, () => string>;

/** The modules by which what the integration found reaches the pages. */
export function virtualModules(writers: ModuleWriters): VitePlugin {
  return {
    name: 'jianbao:virtual-modules',
    resolveId: (id) => (id.startsWith(PREFIX) && id.slice(PREFIX.length) in writers ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${PREFIX}`) ? writers[id.slice(PREFIX.length + 1)]!() : undefined),
  };
}

/** Names by which Vite knows the modules that change with the content. */
export const contentModules = ['site', 'texts', 'theme.css'].map((name) => `\0${PREFIX}${name}`);

/** A path of a file as a text of JavaScript or CSS. */
const quote = (file: string): string => JSON.stringify(file.replaceAll('\\', '/'));

/** What the pages are drawn with. */
export interface Passed {
  /** The package's `src/`. */
  sources: URL;
  /** Full path of the content folder. */
  contentDir: string;
  settings: Settings;
  blocks: readonly Block[];
}

/** The modules that our pages import. */
export function writeModules({ sources, contentDir, settings, blocks }: Passed): ModuleWriters {
  const source = (path: string) => quote(fileURLToPath(new URL(path, sources)));
  const markdown = { a: 'Anchor', h2: 'Heading2', h3: 'Heading3' };
  return {
    site: () =>
      [
        `import { loadSite } from ${source('model/loadSite.ts')};`,
        ...blocks.map(({ module }, index) => `import block${index} from ${quote(module)};`),
        `const blocks = [${blocks.map((_, index) => `block${index}`).join(', ')}];`,
        `export const site = loadSite(${quote(contentDir)}, { ...${JSON.stringify(settings)}, blocks });`,
      ].join('\n'),
    texts: () => {
      const files = openFolder(contentDir)
        .list()
        .filter((file) => /^(briefs|pages|overview)\/.*\.mdx$/.test(file));
      const entries = files.map((file) => `${quote(file)}: () => import(${quote(join(contentDir, file))}),`);
      return ['export const texts = {', ...entries, '};'].join('\n');
    },
    'theme.css': () => {
      const { value } = parseYaml(readFileSync(join(contentDir, 'site.yaml'), 'utf8'), SiteSchema, {
        file: 'site.yaml',
      });
      if (!value) return '';
      const logo = value.theme.logo ? readFileSync(new URL('styles/logo.css', sources), 'utf8') : '';
      return writeTheme(value.theme) + logo;
    },
    blocks: () =>
      [
        ...blocks.map(({ definition, component }) => `import ${definition.name} from ${quote(component)};`),
        ...Object.values(markdown).map((name) => `import ${name} from ${source(`blocks/${name}.astro`)};`),
        `export const blocks = {`,
        ...blocks.map(({ definition }) => `  ${definition.name},`),
        ...Object.entries(markdown).map(([element, name]) => `  ${element}: ${name},`),
        `};`,
      ].join('\n'),
  };
}

/** What Vite wraps around `import()`, to load styles with it, weighs more than what every page loads of the search. */
export const plainImports: VitePlugin = {
  name: 'jianbao:plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * Let Tailwind look for class names in an author's own pages and blocks too; it knows those of our own folder.
 * @param styles our style sheet
 * @param dir the author's folder
 */
export function extendTailwind(styles: string, dir: string): VitePlugin {
  return {
    name: 'jianbao:tailwind-sources',
    enforce: 'pre',
    transform: (code, id) => (id.split('?')[0] === styles ? `${code}\n@source ${quote(dir)};\n` : undefined),
  };
}
