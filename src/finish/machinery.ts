import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What makes each kind of thing that is kept from build to build, as a hash: a thing is made anew when it changes. */
export interface Machinery {
  looks: string;
  fonts: string;
  cards: string;
  sheets: string;
}

/** Read the package's own sources and the versions of its tools. */
export function readMachinery(): Machinery {
  const fonts = machineryVersion(['fonts'], ['harfbuzzjs']);
  return {
    looks: machineryVersion(
      ['discovery', 'finish', 'fonts', 'html', 'search/index', 'search/language'],
      ['hast-util-to-mdast', 'mdast-util-gfm', 'mdast-util-to-markdown', 'parse5', 'yaml'],
    ),
    fonts,
    cards: fonts + machineryVersion(['discovery', 'theme', 'i18n'], ['harfbuzzjs', 'sharp']),
    sheets: machineryVersion(['html', 'print'], ['@cantoo/pdf-lib', 'playwright-core']),
  };
}

/**
 * A hash that changes with the sources of some rooms and with the versions of some packages and of all that they need.
 * The sources are those of `src/`, which stands beside `lib/`: compiled or not, the same package has the same hash.
 */
export function machineryVersion(rooms: readonly string[], packages: readonly string[]): string {
  const hash = createHash('sha256');
  for (const room of rooms) {
    const dir = fileURLToPath(new URL(`../../src/${room}/`, import.meta.url));
    for (const file of readdirSync(dir).sort()) {
      if (file.endsWith('.ts') && !file.endsWith('.test.ts')) hash.update(readFileSync(join(dir, file)));
    }
  }
  const versions = new Set<string>();
  for (const name of packages) addVersions(name, import.meta.url, versions);
  return hash
    .update([...versions].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

/** Name the version of a package, as another file meets it, and of those that it depends on. */
function addVersions(name: string, from: string, found: Set<string>): void {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  const file = folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
  // What is made for another system is not installed.
  if (!file) return;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    version: string;
    dependencies?: Record<string, string>;
    optionalDependencies?: Record<string, string>;
  };
  const title = `${name}@${manifest.version}`;
  if (found.has(title)) return;
  found.add(title);
  const needed = { ...manifest.dependencies, ...manifest.optionalDependencies };
  for (const dependency of Object.keys(needed)) addVersions(dependency, file, found);
}
