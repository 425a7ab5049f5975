import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { findAll } from '../checks/documents.ts';
import { Decimal, sizeOf } from '../read/decimal.ts';
import type { Content } from '../read/readContent.ts';
import { figureIds, findFigure, placesOf, rowKey } from '../model/tables.ts';
import { PlaceSchema, type Place } from '../schemas/brief.ts';
import type { FigureBasis } from '../schemas/text.ts';
import type { PaperFault, PaperSection } from './paperText.ts';
import { hasNumber, numbersWith } from './variants.ts';

/** What comparing the content with the paper gave. */
export interface Verification {
  problems: Problem[];
  /** How many figures and places of the paper were looked for. */
  figures: number;
  places: number;
}

/**
 * Compare content with the sections of its paper, as `openPaper` gives them: every figure that is the paper's must stand
 * in the section it names, every place must exist and hold the references it names, and nothing may rest on what was
 * struck out. A paper that is not divided as `site.yaml` says is compared no further.
 */
export function verify(content: Content, read: PaperSection[] | PaperFault): Verification {
  if (!Array.isArray(read)) {
    const { path, ...found } = read;
    const problems = [{ file: 'site.yaml', ...content.at(path), ...found }];
    return { problems, figures: 0, places: 0 };
  }
  const sections = new Map(read.map((section) => [section.id, section]));
  const figures = verifyFigures(content, sections);
  const places = verifyPlaces(content, sections);
  return {
    problems: [...figures, ...places].flatMap(({ problems }) => problems),
    figures: figures.length,
    places: places.length,
  };
}

/** Whether the paper prints what stands on a basis. */
const isPapers = (basis: FigureBasis) => basis === 'paper' || basis === 'corrected';

/** One thing looked for. */
interface Looked {
  problems: Problem[];
}

function verifyFigures(content: Content, sections: Map<string, PaperSection>): Looked[] {
  const { tables, dataPackage } = content;
  const derived = new Set(dataPackage?.derivations.map(({ of }) => of));
  return figureIds(tables).flatMap((id): Looked[] => {
    const figure = findFigure(id, tables, dataPackage?.units ?? {});
    if (typeof figure === 'string' || !isPapers(figure.basis) || derived.has(id)) return [];
    const { table, row, field, unit } = figure;
    // What the editors put right stands in the paper as it was printed.
    const printed = table.corrections.find(({ of }) => of === id)?.printed;
    const value = printed === undefined ? figure.value : new Decimal(String(printed));
    const size = sizeOf(value);
    const named = placesOf(table, row).flatMap(({ section }) => sections.get(section) ?? []);
    const stands = ({ text, cells }: PaperSection) => hasNumber(text, size, unit) || hasNumber(cells, size, undefined);
    if (named.some(stands)) return [{ problems: [] }];
    const index = table.rows.findIndex((candidate) => rowKey(table, candidate) === rowKey(table, row));
    const place = { file: table.file, ...table.at(index, field.name) };
    const isStruck = named.some(({ struck }) => hasNumber(struck, size, unit));
    const elsewhere = [...sections.values()].filter(stands).map(({ id }) => id);
    const given = elsewhere.length > 0 ? [] : named.flatMap(({ text }) => numbersWith(text, unit));
    const values = { figure: id, value: value.digits, sections: named.map((section) => section.id), elsewhere };
    const found = isStruck
      ? problem('figure-struck-out', place, values)
      : problem('figure-not-in-section', place, { ...values, given });
    return [{ problems: [found] }];
  });
}

function verifyPlaces(content: Content, sections: Map<string, PaperSection>): Looked[] {
  return findAll(content, PlaceSchema).map(({ document: { file, at }, path, value }) => {
    const place = value as Place;
    const section = sections.get(place.section);
    return { problems: section ? verifyPlace(place, section, { file, ...at(path) }) : [] };
  });
}

function verifyPlace({ paragraph, references: cited }: Place, section: PaperSection, at: FilePosition): Problem[] {
  const { id, paragraphs } = section;
  const count = paragraphs.length;
  if (paragraph !== undefined && paragraph > count) {
    return [problem('paragraph-beyond-section', at, { section: id, count, paragraph })];
  }
  const references = cited.filter((reference) => typeof reference === 'number');
  const text = paragraph === undefined ? section.text : paragraphs[paragraph - 1]!;
  return references
    .filter((number) => !cites(text, number))
    .map((number) => {
      if (cites(section.struck, number)) return problem('reference-struck-out', at, { section: id, number });
      if (paragraph === undefined) return problem('reference-not-in-section', at, { section: id, number });
      const other = paragraphs.findIndex((candidate) => cites(candidate, number)) + 1;
      return other > 0
        ? problem('reference-in-other-paragraph', at, { section: id, paragraph, number, other })
        : problem('reference-not-in-paragraph', at, { section: id, paragraph, number });
    });
}

/** The draft may have lost a closing bracket: `[41,`. */
function cites(text: string, number: number): boolean {
  return new RegExp(`\\[${number}(?!\\d)`).test(text);
}
