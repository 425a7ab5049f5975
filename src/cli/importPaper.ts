import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AuthorError } from '../read/authorError.ts';
import { defineCommand } from './command.ts';
import { readEnvironment, readLanguage } from './environment.ts';
import { importMessages } from './importMessages.ts';
import { namePath } from './names.ts';
import { userCache } from '../browser/places.ts';
import { packageVersion } from './version.ts';

export const importPaper = defineCommand({
  name: 'import',
  summary: 'writes a first draft of the content from a manuscript',
  example: 'jianbao import paper.docx --briefs "recommendation=6/*, challenge=5/*"',
  operands: 'FILE',
  options: {
    briefs: {
      type: 'string',
      value: 'MAP',
      summary: 'which parts become briefs; left out: shows the parts and writes nothing',
    },
    language: {
      type: 'string',
      value: 'CODE',
      summary: 'the language of the manuscript, such as it; else told by its words',
    },
    mark: { type: 'string', value: 'TEXT', summary: 'what strikes out text in a plain text file, such as 【删掉】' },
    update: { type: 'boolean', summary: 'brings a new version of the paper into content that is there' },
    force: { type: 'boolean', summary: 'writes over files that are there' },
  },
  run: async ({ values, positionals }, { cwd, env, stdout }) => {
    const messages = importMessages[readLanguage(env, values.lang)];
    const [named, more] = positionals;
    if (named === undefined) throw new AuthorError(messages.nameFile);
    if (more !== undefined) throw new AuthorError(messages.oneFile(more));
    const file = resolve(cwd, named);
    if (!existsSync(file) || !statSync(file).isFile()) throw new AuthorError(messages.noFile(named));

    const room = await import('../manuscript/importManuscript.ts');
    const { manuscript, reader } = await room.readManuscript(file, {
      env,
      cacheDir: join(userCache(env, process.platform), 'jianbao', 'pandoc'),
      mark: values.mark,
      say: (text) => stdout(`${messages.fetching(text)}\n`),
    });
    const outline = room.outlineOf(manuscript);
    const lang = values.language ?? room.languageOf(manuscript);
    const { contentDir } = readEnvironment(env, cwd);
    if (values.update) {
      const [{ openFolder }, { listUpdate, reviewOn }] = await Promise.all([
        import('../read/source.ts'),
        import('../manuscript/reviewOn.ts'),
      ]);
      const source = openFolder(contentDir);
      const files = Object.fromEntries(source.list().map((path) => [path, source.read(path) ?? '']));
      if (!files['paper/text.md']) throw new AuthorError(messages.notImported(namePath(cwd, contentDir)));
      const update = listUpdate(files, { manuscript, outline, lang });
      write(inFolder(contentDir, { ...update.files, 'paper/review.md': reviewOn(update, lang) }));
      stdout(messages.updated(update, namePath(cwd, contentDir)));
      return 0;
    }
    if (values.briefs === undefined) {
      stdout(messages.parts(outline, room.suggestMap(outline), named, lang));
      return 0;
    }

    const [{ makeProject, nameFrom }] = await Promise.all([import('./new/project.ts')]);
    const name = nameFrom(basename(cwd));
    const drafts = values.briefs === 'none' ? [] : room.draftsOf(outline, values.briefs);
    const imported = room.contentFiles(manuscript, outline, drafts, {
      lang,
      today: new Date().toISOString().slice(0, 10),
      address: `https://example.org/${name}/`,
    });
    const project = existsSync(join(cwd, 'package.json'))
      ? {}
      : makeProject({ name, version: packageVersion(), languages: [lang] });
    const report = room.reportOn({ file: basename(file), reader, manuscript, outline, imported, lang });
    const all = {
      ...inFolder(cwd, project),
      ...inFolder(contentDir, { ...imported.files, 'paper/report.md': report }),
    };
    const kept = values.force ? [] : Object.keys(all).filter((path) => existsSync(path));
    if (kept.length === Object.keys(all).length) {
      stdout(messages.nothing(namePath(cwd, contentDir)));
      return 0;
    }
    write(Object.fromEntries(Object.entries(all).filter(([path]) => !kept.includes(path))));
    stdout(messages.done({ report, folder: namePath(cwd, contentDir), kept: kept.map((path) => namePath(cwd, path)) }));
    return 0;
  },
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Files by their full paths. */
function inFolder(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [join(folder, path), text]));
}
