import { standing, type Cell } from './manuscript.ts';
import type { Table } from './outline.ts';
import { unitOf, type Unit } from './units.ts';

/** A column as a data package describes it. */
interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'year';
  title: string;
  unit?: string;
}

/** A table as a file of data. */
export interface DataTable {
  name: string;
  title: string;
  columns: Column[];
  /** Texts of cells, numbers without separators; empty where there is none. */
  rows: string[][];
  primaryKey: string;
  units: Unit[];
  /** Marks of footnotes that stood in cells, each with its cell: `2023: 12.3*`. */
  marks: string[];
  /** What stood for a missing value: `—`. */
  missing: string[];
}

const MISSING = /^(?:|[-–—−]+|…+|\.{2,}|n\/?a|n\.a\.|k\. ?A\.|无|不详|缺)$/i;
const NUMBER = /^[+−–-]?(?:\d{1,3}(?:[,  ]\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const MARK = /(?<=[\d\p{L}%)）])\s*(?:[*†‡§]+|\[(?:[a-z]|\^\d+)\]|[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜ]+)$/u;
const HEAD_UNIT = /^(.*?)\s*[（(［[]\s*([^（()）\]]+?)\s*[)）\]］]\s*$|^(.+?),\s+(.+)$/;

/**
 * Make a file of data of a table: heads of several rows joined, merged cells filled, units taken from heads, numbers
 * exact.
 * @param name name of the table, as addresses have it
 * @param lang code of the language in which its texts are
 */
export function dataTable(table: Table, name: string, lang: string): DataTable {
  const rows = fill([...table.head, ...table.rows]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const headCount = table.head.length > 0 ? table.head.length : Number(rows.length > 1);
  const heads = Array.from({ length: width }, (_, column) =>
    [...new Set(rows.slice(0, headCount).map((row) => (row[column] ?? '').trim()))].filter(Boolean).join(' '),
  );
  const marks: string[] = [];
  const missing = new Set<string>();
  const body = rows.slice(headCount).filter((row) => row.some((cell) => cell.trim() !== ''));
  const texts = body.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = (row[column] ?? '').replaceAll(/\s+/g, ' ').trim();
      const mark = MARK.exec(cell)?.[0];
      if (mark && NUMBER.test(cell.slice(0, -mark.length).trim())) {
        marks.push(`${heads[column]}: ${cell}`);
        return cell.slice(0, -mark.length).trim();
      }
      return cell;
    }),
  );

  const units = new Map<string, Unit>();
  const used = new Set<string>();
  const columns = heads.map((head, at): Column => {
    const values = texts.map((row) => row[at]!);
    const filled = values.filter((value) => !MISSING.test(value));
    const isNumeric = filled.length > 0 && filled.every((value) => NUMBER.test(value.replace(/\s*[%％]$/, '')));
    const parts = HEAD_UNIT.exec(head);
    const isPercent = isNumeric && filled.every((value) => /[%％]$/.test(value));
    const unit = isNumeric ? unitOf(isPercent ? '%' : (parts?.[2] ?? parts?.[4] ?? '')) : undefined;
    const title = unit && !isPercent ? (parts?.[1] ?? parts?.[3] ?? head) : head;
    if (unit) units.set(unit.id, unit);
    if (isNumeric) {
      for (const [row, value] of values.entries()) {
        if (MISSING.test(value) && value) missing.add(value);
        texts[row]![at] = MISSING.test(value) ? '' : plainNumber(value);
      }
    }
    const isWhole = isNumeric && texts.every((row) => /^-?\d*$/.test(row[at]!));
    const isYear = isWhole && !unit && filled.every((value) => /^(?:1[5-9]|20)\d\d$/.test(value));
    const type = isYear ? 'year' : !isNumeric ? 'string' : unit || !isWhole ? 'number' : 'integer';
    const stem = nameOf(title, at);
    return {
      name: unique(type === 'string' && !isKey(title, filled, body.length) ? `${stem}_${lang}` : stem, used),
      type,
      title: title || String(at + 1),
      ...(unit && { unit: unit.id }),
    };
  });

  const key = columns.findIndex(
    ({ type }, at) =>
      type !== 'number' &&
      isUnique(texts.map((row) => row[at]!)) &&
      texts.every((row) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(row[at]!)),
  );
  if (key < 0) {
    columns.unshift({ name: unique('id', used), type: 'integer', title: lang === 'zh' ? '序号' : 'No.' });
    for (const [at, row] of texts.entries()) row.unshift(String(at + 1));
  }
  const primaryKey = columns[Math.max(0, key)]!.name;
  return {
    name,
    title: standing(table.caption).trim(),
    columns,
    rows: texts,
    primaryKey,
    units: [...units.values()],
    marks,
    missing: [...missing],
  };
}

/** A row of texts a row of cells; a cell that takes several stands in each. */
function fill(rows: readonly Cell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++;
      const text = standing(cell.runs).trim();
      for (let down = 0; down < Math.max(1, cell.rows) && y + down < rows.length; down++)
        for (let across = 0; across < Math.max(1, cell.columns); across++) grid[y + down]![x + across] = text;
      x += Math.max(1, cell.columns);
    }
  }
  return grid;
}

/** A number with a plain sign, without separators and its per cent sign. */
function plainNumber(text: string): string {
  return text
    .replace(/\s*[%％]$/, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '')
    .replaceAll(/[,  ](?=\d{3})/g, '');
}

const NAMES: [RegExp, string][] = [
  [/^(?:序号|编号|no\.?|#|nr\.?|n°)$/i, 'id'],
  [/^(?:年份?|年度|year|jahr|année|año)$/i, 'year'],
];

function nameOf(title: string, at: number): string {
  const known = NAMES.find(([pattern]) => pattern.test(title.trim()))?.[1];
  const slug = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return known ?? (slug.length > 1 && slug.length < 40 ? slug.replaceAll('_', '-') : `column-${at + 1}`);
}

function isKey(title: string, values: readonly string[], rows: number): boolean {
  return nameOf(title, 0) === 'id' && values.length === rows;
}

function isUnique(values: readonly string[]): boolean {
  return values.length > 0 && new Set(values).size === values.length && values.every((value) => value !== '');
}

function unique(name: string, used: Set<string>): string {
  let candidate = name;
  for (let at = 2; used.has(candidate); at++) candidate = `${name}-${at}`;
  used.add(candidate);
  return candidate;
}

/** A table as CSV. */
export function csvOf({ columns, rows }: DataTable): string {
  return writeCsv([columns.map(({ name }) => name), ...rows]);
}

/** Rows of cells as CSV, the first of them the head. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}
