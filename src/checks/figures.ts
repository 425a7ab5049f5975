import { parseLine } from '../read/lines.ts';
import type { FilePosition, Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import { findFigure, rowKey } from '../model/tables.ts';
import { blockUses } from './blockUses.ts';
import { linesOf } from './documents.ts';

/** Figure ids that no table has: in texts, in frontmatter and registers, and among the key figures. */
export function checkFigures(content: Content): Problem[] {
  // A faulty data package is reported itself; nobody knows what tables it holds.
  if (!content.dataPackage) return [];
  return [
    ...[...inTexts(content), ...inLines(content), ...inOverview(content)].flatMap(([id, place]) =>
      checkFigure(content, id, place),
    ),
    ...checkBars(content),
  ];
}

/** Bars on one axis are of one unit. */
function checkBars(content: Content): Problem[] {
  return blockUses(content, 'FigureBars').flatMap((use): Problem[] => {
    const ids = (use.value('of') ?? '').split(',').map((id) => id.trim());
    const units = ids.flatMap((id) => {
      const figure = findFigure(id, content.tables, content.dataPackage?.units ?? {});
      return typeof figure === 'string' ? [] : [figure.unit];
    });
    if (new Set(units).size < 2) return [];
    const message = `the bars are of different units: "${[...new Set(units)].map((unit) => unit?.labels[use.lang]).join('", "')}"`;
    return [{ ...use.valueAt('of'), message, advice: 'Draw figures of one unit together.' }];
  });
}

type Use = [id: string, place: FilePosition];

function inTexts(content: Content): Use[] {
  const single = blockUses(content, 'Figure').flatMap((use): Use[] => {
    const id = use.value('of');
    return id === undefined ? [] : [[id, use.valueAt('of')]];
  });
  const listed = blockUses(content, 'FigureBars').flatMap((use) =>
    [...(use.value('of') ?? '').matchAll(/[^\s,]+/g)].map(({ 0: id, index }): Use => [id, use.valueAt('of', index)]),
  );
  return [...single, ...listed];
}

function inLines(content: Content): Use[] {
  return linesOf(content).flatMap(({ file, text, at }) => {
    let from = 0;
    return parseLine(text).flatMap((segment): Use[] => {
      if (!('figure' in segment)) return [];
      const start = `of="`;
      const piece = `${start}${segment.figure}"`;
      from = text.indexOf(piece, from);
      const { line, column } = at(piece, from);
      from += piece.length;
      // Where the notation is not found, escaped in YAML perhaps, the place is the start of the line of text.
      const begin = at();
      const found = line !== begin.line || column !== begin.column;
      return [[segment.figure, { file, line, column: found ? column + start.length : column }]];
    });
  });
}

function inOverview({ overview }: Content): Use[] {
  return overview.flatMap(({ file, at, matter }) =>
    (matter?.figures ?? []).map(({ of }, index): Use => [of, { file, ...at(['figures', index, 'of']) }]),
  );
}

function checkFigure(content: Content, id: string, place: FilePosition): Problem[] {
  const { tables, dataPackage } = content;
  const figure = findFigure(id, tables, dataPackage?.units ?? {});
  if (typeof figure !== 'string' || followsFromFault(content, id)) return [];
  const table = tables.find(({ name }) => name === id.split('.')[0]);
  const advice = table ? `${figure}Correct the id, or add the figure to ${table.file}.` : `${figure}Correct the id.`;
  return [{ ...place, message: `no figure is named "${id}"`, advice }];
}

/** Whether a figure can't be found because of a problem in its table that is reported there. */
function followsFromFault({ tables }: Content, id: string): boolean {
  const [name, key = '', column = ''] = id.split('.');
  const table = tables.find((candidate) => candidate.name === name);
  if (!table) return false;
  if (table.rows.length === 0) return true;
  if (!table.schema.fields.some((field) => field.name === column)) return false;
  const row = table.rows.find((candidate) => rowKey(table, candidate) === key);
  return row ? !(column in row) : table.rows.some((candidate) => !(table.schema.primaryKey in candidate));
}
