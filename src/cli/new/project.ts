import { readFileSync } from 'node:fs';
import { writeJson } from './writeJson.ts';
import type { Files } from './content.ts';

/** What a new site is called, and of what it is made. */
export interface Project {
  name: string;
  /** Version of this package. */
  version: string;
  /** Codes of its languages, the default first. */
  languages: readonly string[];
}

/** Languages in which a new site's README is written; any other site has the last one. */
const README_LANGUAGES = ['zh', 'en'];

/** The commands that an author runs by `npm run`. */
const COMMANDS = ['dev', 'check', 'build', 'preview', 'fit', 'verify', 'translated', 'server'];

/** The files around the content of a new site. */
export function makeProject({ name, version, languages }: Project): Files {
  const readme = README_LANGUAGES.includes(languages[0] ?? '') ? languages[0] : README_LANGUAGES.at(-1);
  return {
    'package.json': writeJson({
      name,
      private: true,
      type: 'module',
      engines: { node: '>=22.12' },
      scripts: {
        start: 'npm install && jianbao build && jianbao preview',
        ...Object.fromEntries(COMMANDS.map((command) => [command, `jianbao ${command}`])),
      },
      dependencies: { jianbao: version },
      // npm asks an author about each package that runs something when it is installed; of ours it is this one.
      allowScripts: { esbuild: true },
    }),
    'README.md': readTemplate(`README.${readme}.md`).replace('NAME', name),
    // npm leaves a file with its real name out of a package.
    '.gitignore': readTemplate('gitignore'),
    '.github/workflows/publish.yml': readTemplate('publish.yml'),
  };
}

/** A name for a package from the name of a folder, which may be in any script. */
export function nameFrom(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name || 'briefing';
}

function readTemplate(file: string): string {
  // As far from `src/cli/new/` as from `lib/cli/new/`: what is compiled reads the files that ship beside the sources.
  return readFileSync(new URL(`../../../src/cli/new/template/${file}`, import.meta.url), 'utf8');
}
