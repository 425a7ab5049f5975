import { findNearest } from '../problems/nearest.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { parseLine } from '../read/lines.ts';
import type { Content } from '../read/readContent.ts';
import { figureIds, findFigure, rowKey } from '../model/tables.ts';
import { blockUses } from './blockUses.ts';
import { linesOf } from './documents.ts';

/** Figure ids that no table has: in texts, in frontmatter and registers, and among the key figures. */
export function checkFigures(content: Content): Problem[] {
  // A faulty data package is reported itself; nobody knows what tables it holds.
  if (!content.dataPackage) return [];
  return [
    ...[...inTexts(content), ...inLines(content), ...inOverview(content)].flatMap(([id, place]) =>
      followsFromFault(content, id) ? [] : checkFigure(content, id, place),
    ),
    ...checkBars(content),
  ];
}

/** Bars on one axis are of one unit. */
function checkBars(content: Content): Problem[] {
  return blockUses(content, 'FigureBars').flatMap((use): Problem[] => {
    const ids = (use.value('of') ?? '').split(',').map((id) => id.trim());
    const found = ids.flatMap((id) => {
      const figure = findFigure(id, content.tables, content.dataPackage?.units ?? {});
      return typeof figure === 'string' ? [] : [figure.unit];
    });
    const units = [...new Set(found)].map((unit) => unit?.labels[use.lang] ?? '');
    return units.length < 2 ? [] : [problem('bars-units-differ', use.valueAt('of'), { units })];
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

/** The problem of a figure id that no table has; none when there is one. */
export function checkFigure({ tables, dataPackage }: Content, id: string, place: FilePosition): Problem[] {
  const figure = findFigure(id, tables, dataPackage?.units ?? {});
  if (typeof figure !== 'string') return [];
  if (figure === 'malformed') return [problem('figure-id-malformed', place, { id })];
  const [name = ''] = id.split('.');
  const table = tables.find((candidate) => candidate.name === name);
  const nearest = findNearest(id, figureIds(tables));
  if (!table) {
    const names = tables.map((candidate) => candidate.name);
    return [problem('figure-table-unknown', place, { id, nearest: nearest ?? findNearest(name, names) })];
  }
  const { file } = table;
  return [
    figure === 'empty'
      ? problem('figure-cell-empty', place, { id, file })
      : problem('figure-unknown', place, { id, nearest, file }),
  ];
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
