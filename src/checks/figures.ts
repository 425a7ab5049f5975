import { keepEach } from '../cache/remember.ts';
import { findNearest } from '../problems/nearest.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { parseLine } from '../read/lines.ts';
import type { Content } from '../read/readContent.ts';
import { figureIds, findFigure, findRow, isShifted, splitFigureId } from '../model/tables.ts';
import { linesByDocument, type Lines } from './documents.ts';
import { isRowKey } from './tables.ts';

/** Figure ids that no table has: in frontmatter and registers, and among the key figures. */
export function checkFigures(content: Content): Problem[] {
  return [...linesByDocument(content).flatMap(inLines), ...inOverview(content)].flatMap(([id, place]) =>
    checkFigure(content, id, place),
  );
}

type Use = [id: string, place: FilePosition];

const inLines = keepEach('figures', (lines: Lines) =>
  lines.list().flatMap(({ file, text, at }) => {
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
  }),
);

function inOverview({ overview }: Content): Use[] {
  return overview.flatMap(({ file, at, matter }) => [
    ...(matter?.figures ?? []).map(({ of }, index): Use => [of, { file, ...at(['figures', index, 'of']) }]),
    ...(matter?.bars?.figures ?? []).map(({ of }, index): Use => [
      of,
      { file, ...at(['bars', 'figures', index, 'of']) },
    ]),
  ]);
}

/** The problem of a figure id that no table has; none when there is one, or when its table is reported itself. */
export function checkFigure(content: Content, id: string, place: FilePosition): Problem[] {
  return !content.dataPackage || followsFromFault(content, id) ? [] : unknownFigure(content, id, place);
}

/** The problem of a figure id that no table has, whatever is reported of its table; none when there is one. */
function unknownFigure({ tables, dataPackage }: Content, id: string, place: FilePosition): Problem[] {
  const figure = findFigure(id, tables, dataPackage?.units ?? {});
  if (typeof figure !== 'string') {
    const { name, type, unit, unitField } = figure.field;
    // A column of numbers that lacks its unit is reported itself.
    const isMeasure = type === 'number' || unit !== undefined || unitField !== undefined;
    return isMeasure ? [] : [problem('figure-not-measure', place, { id, column: name })];
  }
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
  const [name] = id.split('.');
  if (tables.some((table) => table.name === name && table.rows.length === 0)) return true;
  const parts = splitFigureId(id, tables);
  if (!parts) return false;
  const { table, key, field } = parts;
  const row = findRow(table, key);
  if (row) return !(field.name in row);
  return table.rows.some(
    (candidate) =>
      isShifted(table, candidate) ||
      table.schema.primaryKey.some((column) => !(column in candidate) || !isRowKey(candidate[column])),
  );
}
