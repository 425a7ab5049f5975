import type { FilePosition, Problem } from '../read/problem.ts';
import type { Content, Prose } from '../read/readContent.ts';
import { blockUses } from './blockUses.ts';
import { unknownName } from './unknownName.ts';

/** Ids of topics, kinds, sources, terms and briefs that nothing has. */
export function checkReferences(content: Content): Problem[] {
  const { site, briefs, pages, overview, dataPackage, packageAt, sources, terms } = content;
  const briefIds = [...new Set(briefs.map((brief) => brief.id))];
  const topicIds = site.topics.map((topic) => topic.id);
  const kindIds = site.kinds.map((kind) => kind.id);

  const topic = (name: string, place: FilePosition) =>
    unknownName(place, { what: 'topic', name, known: topicIds, home: 'to topics in site.yaml' });
  const kind = (name: string, place: FilePosition) =>
    unknownName(place, { what: 'kind', name, known: kindIds, home: 'to kinds in site.yaml' });
  const brief = (name: string, place: FilePosition) =>
    unknownName(place, { what: 'brief', name, known: briefIds, home: 'to briefs/, as kind/slug' });
  // A register that can't be read is reported itself; nobody knows what it holds.
  const source = (name: string, place: FilePosition) =>
    sources.ids ? unknownName(place, { what: 'source', name, known: sources.ids, home: `to ${sources.file}` }) : [];
  const term = (name: string, place: FilePosition) =>
    terms.ids ? unknownName(place, { what: 'term', name, known: terms.ids, home: `to ${terms.file}` }) : [];

  const inBlocks = (block: string, check: typeof term): Problem[] =>
    blockUses(content, block).flatMap((use) => {
      const id = use.value('of');
      return id === undefined ? [] : check(id, use.valueAt('of'));
    });

  const topicsOf = ({ file, at, matter }: Prose<{ topics: string[] }>): Problem[] =>
    (matter?.topics ?? []).flatMap((id, index) => topic(id, { file, ...at(['topics', index]) }));

  return [
    ...[...briefs, ...pages].flatMap(topicsOf),
    ...briefs.flatMap(({ file, at, matter }) => [
      ...(matter?.related ?? []).flatMap((relation, index) =>
        brief(relation.brief, { file, ...at(['related', index, 'brief']) }),
      ),
      ...(matter?.evidence ?? []).flatMap((evidence, index) =>
        evidence.sources.flatMap((id, nth) => source(id, { file, ...at(['evidence', index, 'sources', nth]) })),
      ),
    ]),
    ...overview.flatMap(({ file, at, matter }) => [
      ...(matter ? kind(matter.lead, { file, ...at(['lead']) }) : []),
      ...(matter?.matrix ? kind(matter.matrix.rows, { file, ...at(['matrix', 'rows']) }) : []),
      ...(matter?.matrix ? kind(matter.matrix.columns, { file, ...at(['matrix', 'columns']) }) : []),
      ...(['moreRows', 'moreColumns'] as const).flatMap((key) =>
        (matter?.matrix?.[key] ?? []).flatMap((name, index) => kind(name, { file, ...at(['matrix', key, index]) })),
      ),
    ]),
    ...(dataPackage?.resources ?? []).flatMap((resource, index) =>
      resource.sources.flatMap(({ id }, nth) =>
        source(id, { file: 'datapackage.json', ...packageAt(['resources', index, 'sources', nth, 'id']) }),
      ),
    ),
    ...inBlocks('Brief', brief),
    ...inBlocks('Cite', source),
    ...inBlocks('Term', term),
  ];
}
