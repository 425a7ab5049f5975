import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Name of the file that holds the licences of what the site ships and others made. */
export const LICENCES_FILE = 'THIRD-PARTY-LICENSES.txt';

/** Packages of which every site ships a part, and which. The licences of the fonts lie beside the fonts. */
const shipped = [
  { name: 'pagefind', part: 'The search: scripts and WebAssembly in pagefind/' },
  { name: 'opencc-js', part: 'Tables of traditional and variant characters, for the search' },
  { name: 'pinyin-pro', part: 'Readings of Chinese characters, for the search' },
  { name: 'tailwindcss', part: 'What the style sheets in _astro/ begin with, and the classes in them' },
];

/** The licences of what a site ships and others made, in full, for a file beside its pages. */
export function writeLicences(): string {
  const rule = '='.repeat(72);
  const parts = shipped.map(({ name, part }) => {
    const folder = folderOf(name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    const texts = licencesIn(folder).map((file) => readFileSync(file, 'utf8').trim());
    if (texts.join('') === '') throw new Error(`the package ${name} brings no licence`);
    return [rule, `${name} ${version}`, part, rule, ...texts].join('\n\n');
  });
  return ['This site ships the work of others, under these licences.', ...parts, ''].join('\n\n');
}

/** Folder of an installed package. Its main file lies somewhere in it; not every package lets its package.json be asked for. */
function folderOf(name: string): string {
  const require = createRequire(import.meta.url);
  const paths = require.resolve.paths(name) ?? [];
  const folder = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
  if (!folder) throw new Error(`the package ${name} is not installed`);
  return folder;
}

/** The files of a package that hold its licences, in order. */
function licencesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const isNamed = dirname(file) === folder && /^(licen[cs]e|copying|notice)/i.test(basename(file));
      return isNamed || /^licen[cs]es?$/i.test(basename(dirname(file)));
    })
    .sort();
}
