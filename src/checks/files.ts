import { startOf } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { bibliographyFiles } from '../read/bibliography.ts';
import type { Content } from '../read/readContent.ts';
import type { Files } from './check.ts';
import { IdSchema } from '../schemas/text.ts';
import { findNearest } from '../problems/nearest.ts';
import { folders } from './folders.ts';
import { disagreedLanguages } from './written.ts';

const IMAGE = /\.(avif|gif|jpe?g|png|svg|webp)$/;

/** Files and folders that the site would pass over in silence: misspelt, misplaced or left behind. */
export function checkFiles(content: Content, files: Files): Problem[] {
  const { site, dataPackage, sources, terms, notes, editions } = content;
  const own = files.own.list();
  const codes = site.languages.map((language) => language.code);
  const { undeclared } = disagreedLanguages(content, files);
  const kinds = site.kinds.map((kind) => kind.id);
  const spoken = [...codes, ...site.languages.flatMap(({ fallback }) => fallback)];
  const tables = dataPackage?.resources.map((resource) => resource.path);
  // The guide that comes with the sample, or a note of the author's own.
  const single = new Set([
    'README.md',
    'site.yaml',
    'datapackage.json',
    sources.file,
    ...Object.keys(bibliographyFiles),
    terms.file,
    notes.file,
    editions.file,
    ...(tables ?? []),
  ]);
  // A table that is called otherwise than its path says is reported at the path.
  const meant = (tables ?? [])
    .filter((path) => !own.includes(path))
    .flatMap((path) =>
      findNearest(
        path,
        own.filter((file) => file.endsWith('.csv')),
      ),
    );
  const seen = new Set<string>();
  const once = (found: Problem): Problem[] => {
    if (seen.has(found.file)) return [];
    seen.add(found.file);
    return [found];
  };

  return own.flatMap((file): Problem[] => {
    // What stands where a file should, or a folder, is reported as that.
    if (single.has(file) || single.has(file.split('/')[0]!) || folders.includes(file)) return [];
    // What was imported of the paper is for the author, and is not published.
    if (file.startsWith('paper/')) return [];
    // Whether there is an edition of this number is for the check of editions.
    if (/^editions\/[^/]+\.json$/.test(file)) return [];
    const [, wordsOf] = /^i18n\/([^/]+)\.json$/.exec(file) ?? [];
    if (wordsOf !== undefined) {
      const isSpoken = spoken.includes(wordsOf) || undeclared.includes(wordsOf);
      return isSpoken ? [] : once(problem('file-language-unknown', startOf(file), { lang: wordsOf, languages: codes }));
    }
    const [, room, folder = '', name = ''] = /^(briefs|pages|overview)((?:\/[^/]+)*)\/([^/]+)$/.exec(file) ?? [];
    const steps = folder.split('/').filter(Boolean);
    const [kind = ''] = steps;
    if (room === 'briefs' && steps.length > 0 && !kinds.includes(kind)) {
      return once(problem('folder-kind-unknown', startOf(`briefs/${kind}`), { kind, kinds }));
    }
    if (steps.length !== { briefs: 2, pages: 1, overview: 0 }[room ?? '']) {
      // Without a data package nobody can say which tables are wanted.
      const isWanted = file.endsWith('.csv') && (!tables || meant.includes(file));
      return isWanted ? [] : once(problem('file-misplaced', startOf(file)));
    }
    const odd = steps.find((step) => !IdSchema.safeParse(step).success);
    if (odd) return once(problem('folder-name-malformed', startOf(`${room}${folder}`), { name: odd }));
    const [, code] = /^(.+)\.mdx$/.exec(name) ?? [];
    if (code && !codes.includes(code) && !undeclared.includes(code)) {
      return once(problem('file-language-unknown', startOf(file), { lang: code, languages: codes }));
    }
    if (code || IMAGE.test(name)) return [];
    return once(problem('file-beside-text', startOf(file), { texts: codes.map((known) => `${known}.mdx`) }));
  });
}
