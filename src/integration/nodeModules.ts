import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** What a module imports, or gives on from another; types aside. */
const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\s(?!type\s)(?:[\w*{}\s,$]*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

/** What only Vite makes: the modules of plugins, and files that are no module; and what it alone puts into `import.meta`. In backticks Astro writes of it. */
const MADE = /^(?:virtual|astro):|\.(?:astro|css)$|[?]/;
const FILLED_IN = /(?<!`|Use )import\.meta\.(?:env|hot|glob)/;

/**
 * Tell which modules are the same to Node as to Vite: no module that they import, directly or not, is one that Vite makes.
 * @returns whether the module in a file is, by its full path
 */
export function openSameToNode(): (file: string) => boolean {
  const known = new Map<string, { needsVite: boolean; imports: string[] }>();
  const look = (file: string) => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const names = [...(text ?? '').matchAll(IMPORT)].map(([, first, second]) => (first ?? second)!);
    const needsVite = text === undefined || FILLED_IN.test(text) || names.some((name) => MADE.test(name));
    const imports = names.filter((name) => name.startsWith('.')).map((name) => resolve(dirname(file), name));
    return { needsVite, imports };
  };
  const walk = (file: string, seen: Set<string>): boolean => {
    if (seen.has(file)) return true;
    seen.add(file);
    const found = known.get(file) ?? look(file);
    known.set(file, found);
    return !found.needsVite && found.imports.every((name) => walk(name, seen));
  };
  return (file) => /\.(?:js|ts)$/.test(file) && walk(file, new Set());
}

/**
 * Take from Node what is the same to it: most of Astro, and of this package. Vite would take four hundred modules apart at
 * every start, half of what a first page costs; Node keeps what it makes of them, and has loaded many anyway. Once a source
 * of this package changes, Vite makes all of them, and makes them again as they change.
 * @param ourDir the package's `src/`
 */
export function takeFromNode(ourDir: string): VitePlugin {
  const astroDir = dirname(fileURLToPath(import.meta.resolve('astro/package.json')));
  const isWithin = (dir: string, file: string) => !relative(dir, file).startsWith('..');
  const isSame = openSameToNode();
  let areOursTaken = true;
  /** What Node loads for a module; nothing where that is Vite's to make. */
  const nodeFile = (file: string): string | undefined => {
    if (isWithin(astroDir, file)) return isSame(file) ? file : undefined;
    if (!areOursTaken || !isWithin(ourDir, file) || !isSame(file)) return undefined;
    // The package is compiled, and holds no more of that than its commands need.
    const ran = fileURLToPath(new URL(`../${relative(ourDir, file)}`, import.meta.url));
    const compiled = ran.replace(/\.ts$/, extname(import.meta.url));
    return existsSync(compiled) ? compiled : undefined;
  };
  return {
    name: 'jianbao:take-from-node',
    apply: 'serve',
    // Before Astro asks for the first of its modules.
    enforce: 'pre',
    configureServer(server) {
      const environments = Object.values(server.environments).filter(({ name }) => name !== 'client');
      for (const environment of environments) {
        const fetchModule = environment.fetchModule.bind(environment);
        environment.fetchModule = async (url, importer, options) => {
          const isFile = /^(?:\/(?!@id\/)|file:)[^?]+\.[jt]s$/.test(url);
          const { file } = isFile ? await environment.moduleGraph.ensureEntryFromUrl(url) : { file: null };
          const taken = file && nodeFile(resolve(file));
          if (!taken) return fetchModule(url, importer, options);
          return { externalize: pathToFileURL(taken).href, type: 'module' };
        };
      }
      server.watcher.on('change', (file) => {
        if (!nodeFile(resolve(file))) return;
        areOursTaken = false;
        for (const { moduleGraph, hot } of environments) {
          moduleGraph.invalidateAll();
          hot.send({ type: 'full-reload' });
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
