import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageRecord } from '../finish/manifest.ts';
import { AuthorError } from '../read/authorError.ts';
import { openFolder } from '../read/source.ts';
import type { Marks } from '../schemas/edition.ts';
import { defineCommand } from './command.ts';
import { readEnvironment, readLanguage } from './environment.ts';
import { nameCommand, namePath } from './names.ts';
import { releaseMessages } from './releaseMessages.ts';
import { runBuild } from './runBuild.ts';

export const release = defineCommand({
  name: 'release',
  summary: 'keeps the marks of an edition’s sheets, by which a printout is known',
  example: 'jianbao release',
  options: {},
  run: async ({ values: { lang } }, context) => {
    const { cwd, env, stdout } = context;
    const { contentDir } = readEnvironment(env, cwd);
    const texts = releaseMessages[readLanguage(env, lang)];
    const { readContent } = await import('../read/readContent.ts');
    const { content } = readContent(openFolder(contentDir));
    if (!content) throw new AuthorError(texts.unreadable(nameCommand(cwd, 'check')));
    const { edition, updated } = content.site;
    if (content.editions.ids?.length === 0) {
      throw new AuthorError(
        texts.undescribed(namePath(cwd, join(contentDir, content.editions.file)), edition, updated),
      );
    }

    let marks: Marks = {};
    await runBuild(
      (report) => ({
        // What an author should look at besides, the check says.
        report: { ...report, warn: () => undefined },
        onDrawn: (pages) => (marks = marksOf(pages)),
      }),
      { isVerbose: false, lang },
      context,
    );
    const path = join(contentDir, 'editions', `${edition}.json`);
    const file = namePath(cwd, path);
    const kept = content.marks.find(({ number }) => number === edition)?.marks;
    if (!kept) {
      mkdirSync(dirname(path), { recursive: true });
      // Never over a file that is there: on some systems 1.0a is 1.0A.
      writeFileSync(path, `${JSON.stringify(marks, undefined, 2)}\n`, { flag: 'wx' });
      stdout(`${texts.released(edition, file, sheetsIn(marks).length)}\n`);
      return 0;
    }
    const others = differences(kept, marks);
    if (others.length > 0) throw new AuthorError(texts.differs(edition, file, others));
    stdout(`${texts.unchanged(edition, file)}\n`);
    return 0;
  },
});

/** The marks of all sheets among pages, in an order that does not change. */
export function marksOf(pages: readonly PageRecord[]): Marks {
  const sheets = pages.flatMap(({ lang, path, sheet }) =>
    sheet ? [{ lang, path: path || 'overview', ...sheet }] : [],
  );
  const byLanguage = Object.entries(Object.groupBy(sheets, ({ lang }) => lang)).sort();
  return Object.fromEntries(
    byLanguage.map(([lang, own = []]) => [lang, Object.fromEntries(own.map(({ path, mark }) => [path, mark]).sort())]),
  );
}

/** The sheets, `en challenge/cost`, that are not the same in two lists of marks. */
export function differences(kept: Marks, now: Marks): string[] {
  const names = new Set([...sheetsIn(kept), ...sheetsIn(now)]);
  const find = (marks: Marks, name: string) => {
    const [lang = '', path = ''] = name.split(' ');
    return marks[lang]?.[path];
  };
  return [...names].filter((name) => find(kept, name) !== find(now, name)).sort();
}

const sheetsIn = (marks: Marks): string[] =>
  Object.entries(marks).flatMap(([lang, own]) => Object.keys(own).map((path) => `${lang} ${path}`));
