import { findAll } from '../checks/documents.ts';
import type { FilePosition, Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import { figureIds, findFigure, placesOf, rowKey } from '../model/tables.ts';
import { PlaceSchema, type Place } from '../schemas/brief.ts';
import { readPaper, type Section } from './paperText.ts';
import { hasNumber, numbersWith } from './variants.ts';

/** What comparing the content with the paper gave. */
export interface Verification {
  problems: Problem[];
  /** How many figures and places of the paper were looked for. */
  figures: number;
  places: number;
  /** How many deletions of the draft were taken out first. */
  deletions: number;
}

/**
 * Compare content with the plain text of its paper: every figure that is the paper's must stand in the section it
 * names, every place must exist and hold the references it names, and nothing may rest on what was struck out.
 * @throws RangeError when the paper's text does not fit what `site.yaml` says of it
 */
export function verify(content: Content, paper: string): Verification {
  const sections = new Map(readPaper(paper, content.site.paper).map((section) => [section.id, section]));
  const figures = verifyFigures(content, sections);
  const places = verifyPlaces(content, sections);
  return {
    problems: [...figures, ...places].flatMap(({ problems }) => problems),
    figures: figures.length,
    places: places.length,
    deletions: content.site.paper.deletions?.reach.length ?? 0,
  };
}

/** One thing looked for. */
interface Looked {
  problems: Problem[];
}

function verifyFigures(content: Content, sections: Map<string, Section>): Looked[] {
  const { tables, dataPackage } = content;
  const derived = new Set(dataPackage?.derivations.map(({ of }) => of));
  return figureIds(tables).flatMap((id): Looked[] => {
    const figure = findFigure(id, tables, dataPackage?.units ?? {});
    if (typeof figure === 'string' || figure.basis !== 'paper' || derived.has(id)) return [];
    const { table, row, field, value, unit } = figure;
    const named = placesOf(table, row).flatMap(({ section }) => sections.get(section) ?? []);
    if (named.some(({ text }) => hasNumber(text, value, unit))) return [{ problems: [] }];
    const index = table.rows.findIndex((candidate) => rowKey(table, candidate) === rowKey(table, row));
    const place = { file: table.file, ...table.at(index, field.name) };
    const isStruck = named.some(({ struck }) => hasNumber(struck, value, unit));
    const where = named.map((section) => section.id).join(', ');
    const message = isStruck
      ? `"${id}", ${value}, was struck out in section ${where}`
      : `"${id}", ${value}, does not stand in section ${where}`;
    const elsewhere = [...sections.values()].filter(({ text }) => hasNumber(text, value, unit));
    const hint = elsewhere.length > 0 ? `It stands in section ${elsewhere.map(({ id }) => id).join(', ')}. ` : '';
    const near = named.flatMap(({ text }) => numbersWith(text, unit));
    const given = !hint && near.length > 0 ? `With this unit the section gives: ${near.join(', ')}. ` : '';
    const advice = `${hint}${given}Correct the figure, its unit or its place; or its basis.`;
    return [{ problems: [{ ...place, message, advice }] }];
  });
}

function verifyPlaces(content: Content, sections: Map<string, Section>): Looked[] {
  return findAll(content, PlaceSchema).map(({ document: { file, at }, path, value }) => {
    const place = value as Place;
    const section = sections.get(place.section);
    return { problems: section ? verifyPlace(place, section, { file, ...at(path) }) : [] };
  });
}

function verifyPlace({ paragraph, references }: Place, section: Section, at: FilePosition): Problem[] {
  const count = section.paragraphs.length;
  if (paragraph !== undefined && paragraph > count) {
    const message = `section ${section.id} has ${count} paragraphs, not ${paragraph}`;
    return [{ ...at, message, advice: 'Count from 1 under the heading; item headings and tables are left out.' }];
  }
  const text = paragraph === undefined ? section.text : section.paragraphs[paragraph - 1]!;
  return references
    .filter((number) => !cites(text, number))
    .map((number) => {
      const where = paragraph === undefined ? '' : `, paragraph ${paragraph},`;
      const advice = cites(section.struck, number)
        ? 'It was struck out there; nothing may rest on it.'
        : adviceFor(number, section);
      return { ...at, message: `section ${section.id}${where} does not cite [${number}]`, advice };
    });
}

/** The draft may have lost a closing bracket: `[41,`. */
function cites(text: string, number: number): boolean {
  return new RegExp(`\\[${number}(?!\\d)`).test(text);
}

function adviceFor(number: number, { paragraphs }: Section): string {
  const other = paragraphs.findIndex((paragraph) => cites(paragraph, number)) + 1;
  return other > 0 ? `Paragraph ${other} does. Correct the place.` : 'Correct the section or the number.';
}
