import type { Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import type { Files } from './check.ts';
import { IdSchema } from '../schemas/text.ts';

const IMAGE = /\.(avif|gif|jpe?g|png|svg|webp)$/;

/** Files and folders that the site would pass over in silence: misspelt, misplaced or left behind. */
export function checkFiles({ site, dataPackage, sources, terms, notes }: Content, files: Files): Problem[] {
  const codes = site.languages.map((language) => language.code);
  const kinds = site.kinds.map((kind) => kind.id);
  const tables = dataPackage?.resources.map((resource) => resource.path);
  // The guide that comes with the sample, or a note of the author's own.
  const single = new Set([
    'README.md',
    'site.yaml',
    'datapackage.json',
    sources.file,
    terms.file,
    notes.file,
    ...(tables ?? []),
  ]);
  const languages = `the languages of site.yaml are ${codes.join(', ')}`;

  const seen = new Set<string>();
  const once = (file: string, message: string, advice: string): Problem[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return [{ file, line: 1, column: 1, message, advice }];
  };

  return files.own.flatMap((file): Problem[] => {
    if (single.has(file)) return [];
    const [, room, folder = '', name = ''] = /^(briefs|pages|overview)((?:\/[^/]+)*)\/([^/]+)$/.exec(file) ?? [];
    const steps = folder.split('/').filter(Boolean);
    const [kind = ''] = steps;
    if (room === 'briefs' && steps.length > 0 && !kinds.includes(kind)) {
      const advice = `Rename it, or declare the kind in site.yaml; the kinds are ${kinds.join(', ')}.`;
      return once(`briefs/${kind}`, `no kind is named "${kind}"`, advice);
    }
    if (steps.length !== { briefs: 2, pages: 1, overview: 0 }[room ?? '']) {
      // Without a data package nobody can say which tables are wanted.
      return !tables && file.endsWith('.csv')
        ? []
        : once(file, 'the file has no place on the site', 'Move or remove it.');
    }
    const odd = steps.find((step) => !IdSchema.safeParse(step).success);
    if (odd) {
      const advice = 'Rename the folder: lower-case letters, digits and single hyphens.';
      return once(`${room}${folder}`, `"${odd}" can't stand in an address`, advice);
    }
    const [, code] = /^(.+)\.mdx$/.exec(name) ?? [];
    if (code && !codes.includes(code)) {
      return once(file, `"${code}" is no language of the site`, `Rename or remove the file; ${languages}.`);
    }
    if (code || IMAGE.test(name)) return [];
    return once(
      file,
      'the file has no place on the site',
      `A text's folder holds ${codes.map((c) => `${c}.mdx`).join(', ')} and images.`,
    );
  });
}
