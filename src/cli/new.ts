import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AuthorError } from '../read/authorError.ts';
import { defineCommand } from './command.ts';
import { readLanguage } from './environment.ts';
import { namePath } from './names.ts';
import { newMessages } from './new/messages.ts';
import { packageVersion } from './version.ts';

export const newSite = defineCommand({
  name: 'new',
  summary: 'writes a site to begin with into a new folder',
  example: 'jianbao new my-briefing --languages zh,en',
  operands: 'FOLDER',
  options: {
    languages: {
      type: 'string',
      value: 'zh,en',
      summary: 'its languages, the default first, as zh, fr or pt-BR; else yours',
    },
  },
  run: async ({ values: { languages: asked, lang }, positionals }, { cwd, env, stdout }) => {
    const language = readLanguage(env, lang);
    const folder = findFolder(cwd, positionals);
    const [{ openFolder }, { listLanguages }, { languageOf }, { makeContent, picturesOf }, { makeProject, nameFrom }] =
      await Promise.all([
        import('../read/source.ts'),
        import('./new/keepLanguages.ts'),
        import('./new/addLanguages.ts'),
        import('./new/content.ts'),
        import('./new/project.ts'),
      ]);

    // The sample of the tests is the specimen of authors: what is tested is what they begin with.
    const specimen = openFolder(fileURLToPath(new URL('../../e2e/sample/', import.meta.url)));
    const known = listLanguages(specimen.read('site.yaml') ?? '');
    const chosen = chooseLanguages(asked ?? language).map((tag) => {
      if (known.includes(tag)) return { code: tag };
      const found = languageOf(tag);
      if (!found) throw new AuthorError(`"${tag}" is no language tag. Write it as in: zh, en, fr, pt-BR, zh-Hant.`);
      return found;
    });
    const kept = chosen.map(({ code }) => code);
    const added = chosen.filter((found) => 'tag' in found);
    // English words stand in for those of a language that the specimen does not have.
    const choice = { kept, dropped: known.filter((code) => !kept.includes(code)), added, from: 'en' };
    const name = nameFrom(basename(folder));
    const project = makeProject({ name, version: packageVersion(), languages: kept });
    const content = makeContent(specimen, choice, `https://example.org/${name}/`);
    write(folder, project);
    write(join(folder, 'content'), { ...content, ...picturesOf(specimen) });

    const texts = newMessages[language];
    const rows = [
      ...Object.keys(project).map((file) => [file, texts.purposes[file] ?? '']),
      ['content/', texts.content(kept)],
    ] as const;
    const width = Math.max(...rows.map(([file]) => file.length));
    const place = namePath(cwd, folder);
    const lines = [
      texts.written(place),
      ...rows.map(([file, purpose]) => `  ${file.padEnd(width)}  ${purpose}`),
      ...(asked === undefined && choice.dropped.length > 0 ? [texts.more([...kept, ...choice.dropped])] : []),
      ...(added.length > 0 ? [texts.standIn(added.map(({ code }) => code))] : []),
      texts.next,
      ...(place === '.' ? [] : [`  cd ${/\s/.test(place) ? `"${place}"` : place}`]),
      '  npm start',
    ];
    stdout(`${lines.join('\n')}\n`);
    return 0;
  },
});

/** The folder that is named, which may not hold anything yet but the beginning of a repository. */
function findFolder(cwd: string, positionals: readonly string[]): string {
  const [named, more] = positionals;
  if (named === undefined) throw new AuthorError('Name a folder for the site: jianbao new my-briefing');
  if (more !== undefined) throw new AuthorError(`One folder at a time: "${more}" is a second one.`);
  const folder = resolve(cwd, named);
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new AuthorError(`"${named}" is a file. Name a new folder.`);
    if (readdirSync(folder).some((entry) => entry !== '.git')) {
      throw new AuthorError(`The folder "${named}" is not empty. Name a new one: nothing of yours is written over.`);
    }
  }
  return folder;
}

/** The languages that are asked for, each once. */
function chooseLanguages(asked: string): string[] {
  const chosen = [...new Set(asked.split(',').map((code) => code.trim()))].filter(Boolean);
  if (chosen.length === 0) throw new AuthorError('Name a language at least: --languages en');
  return chosen;
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
