import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { openFolder } from '../read/source.ts';
import { parseYaml } from '../read/yaml.ts';
import { SiteSchema } from '../schemas/site.ts';
import { writeTheme } from '../theme/theme.ts';
import type { OwnPage } from '../model/routes.ts';
import type { Settings } from '../model/site.ts';
import type { Block } from './authorBlocks.ts';
import type { Drawn } from './drawn.ts';
import { compileTexts, textsOf, type TextFiles } from './compileTexts.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Names of the modules that the integration writes; `src/virtual.d.ts` has their types. */
const PREFIX = 'virtual:jianbao/';

/** Writes the code of a module: anew whenever it is loaded, so that it holds what is so then. */
export type ModuleWriters = Record<string, () => string | Promise<string>>;

/** The modules by which what the integration found reaches the pages. */
export function virtualModules(writers: ModuleWriters): VitePlugin {
  return {
    name: 'jianbao:virtual-modules',
    resolveId: (id) => (id.startsWith(PREFIX) && id.slice(PREFIX.length) in writers ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${PREFIX}`) ? writers[id.slice(PREFIX.length + 1)]!() : undefined),
  };
}

/** Tells the modules of a server that the content is another than before. */
export const CONTENT_CHANGED = 'jianbao:content-changed';

/** The name by which Vite knows the styles of the author's theme. */
export const THEME_STYLES = `\0${PREFIX}theme.css`;

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
  ownPages: readonly OwnPage[];
  /** File that pages note in what they are, when a build has a use for it. */
  manifestFile?: string | undefined;
  /** Folder of the site as it is rendered. */
  outDir: string;
  /**
   * Where a build keeps what texts become; or that they are opened as they are written. Else Vite makes modules of them,
   * and again when they change.
   */
  texts?: TextFiles | 'written' | undefined;
  /** What builds have drawn before. */
  drawn?: Drawn | undefined;
  /** When a thread has read the content, which need not be read again then. */
  hasRead?: Promise<unknown> | undefined;
}

/** The modules that our pages import. */
export function writeModules(passed: Passed): ModuleWriters {
  const { sources, contentDir, settings, blocks, ownPages, manifestFile, outDir, texts, drawn, hasRead } = passed;
  const source = (path: string) => quote(fileURLToPath(new URL(path, sources)));
  const markdown = { a: 'Anchor', h2: 'Heading2', h3: 'Heading3', h4: 'Heading4', img: 'Image', input: 'TaskBox' };
  // What a text is drawn with besides (textProcessor.ts).
  const parts = { Footnotes: 'Footnotes', Formula: 'Formula', TextStyles: 'TextStyles' };
  const elements = { ...markdown, ...parts };
  return {
    site: async () => {
      await hasRead;
      return [
        `import { loadSite } from ${source('model/loadSite.ts')};`,
        ...blocks.map(({ module }, index) => `import block${index} from ${quote(module)};`),
        `const blocks = [${blocks.map((_, index) => `block${index}`).join(', ')}];`,
        `const load = () => loadSite(${quote(contentDir)}, { ...${JSON.stringify({ ...settings, ownPages })}, blocks });`,
        'export let site = load();',
        // What imports it sees the site as it is now, and need not be made anew itself. A folder that is gone leaves the last.
        `import.meta.hot?.on('${CONTENT_CHANGED}', async () => (site = load()));`,
      ].join('\n');
    },
    words: () =>
      [`import { site } from '${PREFIX}site';`, 'export const translate = (lang) => site.in(lang).t;'].join('\n'),
    texts: async () => {
      if (texts === 'written') {
        // Each by its name: the names of all would be taken apart anew at every change.
        return [
          `import { openWritten } from ${source('integration/writtenTexts.ts')};`,
          // Vite follows what it can read, and makes it at once.
          `const open = openWritten(${quote(contentDir)}, (path) => import(/* @vite-ignore */ path));`,
          'export const texts = new Proxy({}, { get: (_, file) => () => open(file) });',
        ].join('\n');
      }
      const content = openFolder(contentDir);
      const files = textsOf(content);
      const compiled = texts && (await compileTexts(content, files, texts));
      if (compiled) drawn?.learnCompiled(compiled);
      const entries = files.map((file) => {
        const opened = compiled?.has(file) ? `open(${quote(file)})` : `import(${quote(join(contentDir, file))})`;
        return `${quote(file)}: () => ${opened},`;
      });
      return [
        ...(texts
          ? [
              `import { openTexts } from ${source('integration/openTexts.ts')};`,
              `const open = openTexts(${quote(texts.gathered)});`,
            ]
          : []),
        ...['export const texts = {', ...entries, '};'],
      ].join('\n');
    },
    manifest: () =>
      manifestFile
        ? [
            `import { appendRecord, publishFile } from ${source('finish/manifest.ts')};`,
            `export const record = (page) => appendRecord(${quote(manifestFile)}, page);`,
            `export const publish = (file, text) => publishFile(${quote(outDir)}, file, text);`,
          ].join('\n')
        : 'export const record = () => {}; export const publish = () => false;',
    'theme.css': () => {
      const file = 'site.yaml';
      const site = parseYaml(openFolder(contentDir).read(file) ?? '', SiteSchema, { file }).value;
      if (!site) return '';
      const style = (name: string) => readFileSync(new URL(`styles/${name}.css`, sources), 'utf8');
      const { theme, print } = site;
      return [writeTheme(theme), theme.logo ? style('logo') : '', print ? style(print.style) : ''].join('');
    },
    blocks: () =>
      [
        ...blocks.map(({ definition, component }) => `import ${definition.name} from ${quote(component)};`),
        ...Object.values(elements).map((name) => `import ${name} from ${source(`blocks/markdown/${name}.astro`)};`),
        `export const blocks = {`,
        ...blocks.map(({ definition }) => `  ${definition.name},`),
        ...Object.entries(elements).map(([element, name]) => `  ${element}: ${name},`),
        `};`,
      ].join('\n'),
  };
}
