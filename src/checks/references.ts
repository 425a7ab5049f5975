import type { Problem } from '../problems/problem.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { unknownEntry, unknownName, type Place } from './unknownName.ts';

/** Ids of topics, kinds, sources and briefs that nothing has, in frontmatter and the data package. */
export function checkReferences(content: Content): Problem[] {
  const { site, briefs, pages, overview, dataPackage, packageAt, sources } = content;
  const briefIds = [...new Set(briefs.map((brief) => brief.id))];
  const topicIds = site.topics.map((topic) => topic.id);
  const kindIds = site.kinds.map((kind) => kind.id);

  const topic = (name: string, place: Place) => unknownName('topic-unknown', place, name, topicIds);
  const kind = (name: string, place: Place) => unknownName('kind-unknown', place, name, kindIds);
  const brief = (name: string, place: Place) => unknownName('brief-unknown', place, name, briefIds);
  const source = (name: string, place: Place) => unknownEntry('source-unknown', place, name, sources);

  const topicsOf = ({ file, at, matter }: Prose<{ topics: string[] }>): Problem[] =>
    (matter?.topics ?? []).flatMap((id, index) => topic(id, () => ({ file, ...at(['topics', index]) })));

  return [
    ...[...briefs, ...pages].flatMap(topicsOf),
    ...briefs.flatMap(({ file, at, matter }) => [
      ...(matter?.related ?? []).flatMap((relation, index) =>
        brief(relation.brief, () => ({ file, ...at(['related', index, 'brief']) })),
      ),
      ...(matter?.evidence ?? []).flatMap((evidence, index) =>
        evidence.sources.flatMap((id, nth) => source(id, () => ({ file, ...at(['evidence', index, 'sources', nth]) }))),
      ),
    ]),
    ...overview.flatMap(({ file, at, matter }) => [
      ...(matter ? kind(matter.lead, () => ({ file, ...at(['lead']) })) : []),
      ...(matter?.matrix ? kind(matter.matrix.rows, () => ({ file, ...at(['matrix', 'rows']) })) : []),
      ...(matter?.matrix ? kind(matter.matrix.columns, () => ({ file, ...at(['matrix', 'columns']) })) : []),
      ...(['moreRows', 'moreColumns'] as const).flatMap((key) =>
        (matter?.matrix?.[key] ?? []).flatMap((name, index) =>
          kind(name, () => ({ file, ...at(['matrix', key, index]) })),
        ),
      ),
    ]),
    ...(dataPackage?.resources ?? []).flatMap((resource, index) =>
      resource.sources.flatMap(({ id }, nth) =>
        source(id, () => ({ file: 'datapackage.json', ...packageAt(['resources', index, 'sources', nth, 'id']) })),
      ),
    ),
  ];
}
