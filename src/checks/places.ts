import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { PlaceSchema, type Place } from '../schemas/brief.ts';
import { findAll } from './documents.ts';
import { unknownEntry, unknownName, type Place as Where } from './unknownName.ts';

/** Places in the paper that it doesn't have: sections and reference numbers. */
export function checkPlaces(content: Content): Problem[] {
  const { paper } = content.site;
  const sections = paper.sections.map((section) => section.id);
  return findAll(content, PlaceSchema).flatMap(({ document: { file, at }, path, value }) => {
    const { section, references } = value as Place;
    return [
      ...unknownName('section-unknown', () => ({ file, ...at([...path, 'section']) }), section, sections),
      ...references.flatMap((number, index) =>
        checkReference(content, number, () => ({ file, ...at([...path, 'references', index]) })),
      ),
    ];
  });
}

/** What is wrong with a reference number of the paper, if anything. */
export function checkReference({ site, sources }: Content, number: number | string, place: Where): Problem[] {
  if (typeof number === 'string') return unknownEntry('source-unknown', place, number, sources);
  const last = site.paper.references;
  if (number > last) return [problem('reference-beyond-list', place(), { number, last })];
  // Of a faulty register only the ids are known.
  const known =
    sources.entries.length > 0 ? sources.entries.some((source) => source.number === number) : sources.ids?.length !== 0;
  return known ? [] : [problem('reference-unregistered', place(), { number, file: sources.file })];
}
