import type { Position } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';

/** What is said of a name that stands twice. */
type Twice =
  | 'field-twice'
  | 'id-twice'
  | 'kind-twice'
  | 'language-twice'
  | 'reference-number-twice'
  | 'section-twice'
  | 'table-twice'
  | 'topic-twice';

/** Ids, names, numbers and positions that two things share. */
export function checkDuplicates(content: Content): Problem[] {
  const { site, at, dataPackage, packageAt, sources, terms, notes } = content;
  const inSite = (id: Twice, key: 'kinds' | 'topics') =>
    repeats(
      'site.yaml',
      id,
      site[key].map(({ id }) => id),
      (index) => at([key, index, 'id']),
    );
  const inPackage = (id: Twice, names: string[], position: (index: number) => Position) =>
    repeats('datapackage.json', id, names, position);
  const numbers = sources.entries.map(({ number }) => String(number ?? ''));
  const resources = dataPackage?.resources ?? [];
  return [
    ...repeats(
      'site.yaml',
      'language-twice',
      site.languages.map(({ code }) => code),
      (i) => at(['languages', i, 'code']),
    ),
    ...repeats(
      'site.yaml',
      'section-twice',
      site.paper.sections.map(({ id }) => id),
      (i) => at(['paper', 'sections', i, 'id']),
    ),
    ...inSite('kind-twice', 'kinds'),
    ...inSite('topic-twice', 'topics'),
    ...[sources, terms, notes].flatMap(({ file, ids, at }) =>
      repeats(file, 'id-twice', ids ?? [], (i) => at([i, 'id'])),
    ),
    ...repeats(sources.file, 'reference-number-twice', numbers, (i) => sources.at([i, 'number'])),
    ...inPackage(
      'table-twice',
      resources.map(({ name }) => name),
      (i) => packageAt(['resources', i, 'name']),
    ),
    ...resources.flatMap(({ schema }, table) =>
      inPackage(
        'field-twice',
        schema.fields.map(({ name }) => name),
        (i) => packageAt(['resources', table, 'schema', 'fields', i, 'name']),
      ),
    ),
    ...sharedOrders(content),
  ];
}

/** Names that stand again after their first place; empty ones, which are missing, left out. */
function repeats(file: string, id: Twice, names: string[], at: (index: number) => Position): Problem[] {
  return names.flatMap((name, index): Problem[] => {
    const first = names.indexOf(name);
    if (!name || first === index) return [];
    return [problem(id, { file, ...at(index) }, { name, line: at(first).line })];
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
    return [problem('order-taken', { file, ...at(['order']) }, { order: matter.order, file: earlier })];
  });
}
