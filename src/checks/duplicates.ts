import type { Position, Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';

/** Ids, names, numbers and positions that two things share. */
export function checkDuplicates(content: Content): Problem[] {
  const { site, at, dataPackage, packageAt, sources, terms, notes } = content;
  const inSite = (what: string, key: 'kinds' | 'topics') =>
    repeats(
      'site.yaml',
      what,
      site[key].map(({ id }) => id),
      (index) => at([key, index, 'id']),
    );
  const inPackage = (what: string, names: string[], position: (index: number) => Position) =>
    repeats('datapackage.json', what, names, position);
  const numbers = sources.entries.map(({ number }) => String(number ?? ''));
  const resources = dataPackage?.resources ?? [];
  return [
    ...repeats(
      'site.yaml',
      'language',
      site.languages.map(({ code }) => code),
      (i) => at(['languages', i, 'code']),
    ),
    ...repeats(
      'site.yaml',
      'section',
      site.paper.sections.map(({ id }) => id),
      (i) => at(['paper', 'sections', i, 'id']),
    ),
    ...inSite('kind', 'kinds'),
    ...inSite('topic', 'topics'),
    ...[sources, terms, notes].flatMap(({ file, ids, at }) => repeats(file, 'id', ids ?? [], (i) => at([i, 'id']))),
    ...repeats(sources.file, 'reference number', numbers, (i) => sources.at([i, 'number'])),
    ...inPackage(
      'table',
      resources.map(({ name }) => name),
      (i) => packageAt(['resources', i, 'name']),
    ),
    ...resources.flatMap(({ schema }, table) =>
      inPackage(
        'field',
        schema.fields.map(({ name }) => name),
        (i) => packageAt(['resources', table, 'schema', 'fields', i, 'name']),
      ),
    ),
    ...sharedOrders(content),
  ];
}

/** Names that stand again after their first place; empty ones, which are missing, left out. */
function repeats(file: string, what: string, names: string[], at: (index: number) => Position): Problem[] {
  return names.flatMap((name, index): Problem[] => {
    const first = names.indexOf(name);
    if (!name || first === index) return [];
    const message = `the ${what} "${name}" stands twice, first in line ${at(first).line}`;
    return [{ file, ...at(index), message, advice: 'Change or remove one of the two.' }];
  });
}

/** Briefs of a kind at the same position in one language. */
function sharedOrders({ briefs }: Content): Problem[] {
  const first = new Map<string, string>();
  return briefs.flatMap(({ id, lang, file, at, matter }): Problem[] => {
    if (!matter) return [];
    const [kind = ''] = id.split('/');
    const position = `${kind}/${lang}/${matter.order}`;
    const earlier = first.get(position);
    if (earlier === undefined) first.set(position, file);
    // A language that stands twice, which is reported by itself, brings a text twice.
    if (earlier === undefined || earlier === file) return [];
    const message = `order ${matter.order} is taken by ${earlier}`;
    return [{ file, ...at(['order']), message, advice: 'Give each brief of the kind its own position.' }];
  });
}
