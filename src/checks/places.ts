import type { Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import { PlaceSchema, type Place } from '../schemas/brief.ts';
import { findAll } from './documents.ts';
import { unknownName } from './unknownName.ts';

/** Places in the paper that it doesn't have: sections and reference numbers. */
export function checkPlaces(content: Content): Problem[] {
  const { paper } = content.site;
  const sections = paper.sections.map((section) => section.id);
  return findAll(content, PlaceSchema).flatMap(({ document: { file, at }, path, value }) => {
    const { section, references } = value as Place;
    const home = 'to paper.sections in site.yaml';
    return [
      ...unknownName({ file, ...at([...path, 'section']) }, { what: 'section', name: section, known: sections, home }),
      ...references.flatMap((number, index) => {
        const finding = checkReference(content, number);
        return finding ? [{ file, ...at([...path, 'references', index]), ...finding }] : [];
      }),
    ];
  });
}

/** What is wrong with a reference number of the paper, if anything. */
export function checkReference(
  { site, sources }: Content,
  number: number,
): Pick<Problem, 'message' | 'advice'> | undefined {
  const last = site.paper.references;
  if (number > last) {
    const advice = 'Correct the number, or paper.references in site.yaml.';
    return { message: `the paper has no reference ${number}; its last is ${last}`, advice };
  }
  // Of a faulty register only the ids are known.
  const known =
    sources.entries.length > 0 ? sources.entries.some((source) => source.number === number) : sources.ids?.length !== 0;
  if (known) return undefined;
  return {
    message: `reference ${number} has no entry in ${sources.file}`,
    advice: `Add one with "number: ${number}", or correct it here.`,
  };
}
