import { standing, type Cell } from './manuscript.ts';
import { numberPattern, plainNumbers } from './numbers.ts';
import type { Table } from './outline.ts';
import { unitOf, type Unit } from './units.ts';

/** A column as a data package describes it. */
interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'range' | 'year';
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
const MARK = /(?<=[\d\p{L}%)）])\s*(?:[*†‡§]+|\[(?:[a-z]|\^\d+)\]|[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜ]+)$/u;
/** Lower case, or a short code: what needs no translation may name a row. */
const KEY = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z0-9]{1,8}(?:[.-][A-Z0-9]{1,8})*)$/;
const HEAD_UNIT = /^(.*?)\s*[（(［[]\s*([^（()）\]]+?)\s*[)）\]］]\s*$|^(.+?),\s+(.+)$/;

/** What a caption ends with that has a unit for all numbers: `…, in millions of euros`. */
const CAPTION_UNIT = /(?:[,(（]\s*|\s)(?:in|en|em|в)\s+([^,()（）]+?)[)）]?\.?\s*$/iu;

/** What stands between the ends of a range. */
const TO = String.raw`\s*(?:[–—~～;]|\.\.|-|\b(?:to|bis|do|a|до)\b|à|至|到)\s*`;

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
  // A table of several pages may have its head on each of them.
  const headRows = new Set(rows.slice(0, headCount).map((row) => row.join('\t')));
  const body = rows
    .slice(headCount)
    .filter((row) => row.some((cell) => cell.trim() !== '') && !headRows.has(row.join('\t')));
  const number = String.raw`[+−–-]?(?:${numberPattern(lang)}|\d{1,3}(?: \d{3})+)(?:[eE][+-]?\d+)?(?:\s*[%％])?`;
  const isNumber = (text: string) => new RegExp(`^${number}$`).test(text);
  const range = new RegExp(String.raw`^[[(]?\s*(${number})${TO}(${number})\s*[\])]?$`, 'u');
  const plain = (text: string) => plainNumber(text, lang);
  const texts = body.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = (row[column] ?? '').replaceAll(/\s+/g, ' ').trim();
      const mark = MARK.exec(cell)?.[0];
      if (mark && isNumber(cell.slice(0, -mark.length).trim())) {
        marks.push(`${heads[column]}: ${cell}`);
        return cell.slice(0, -mark.length).trim();
      }
      return cell;
    }),
  );

  const units = new Map<string, Unit>();
  const ofAll = captionUnit(standing(table.caption));
  const found = heads.map((head, at): Omit<Column, 'name'> => {
    const values = texts.map((row) => row[at]!);
    const filled = values.filter((value) => !MISSING.test(value));
    const isRange = filled.some((value) => !isNumber(value)) && filled.every((value) => range.test(value));
    const isNumeric = filled.length > 0 && (isRange || filled.every(isNumber));
    const { title: named, unit: inHead } = splitHead(head);
    const isPercent = isNumeric && filled.every((value) => /[%％]/.test(value));
    if (isNumeric) {
      for (const [row, value] of values.entries()) {
        if (MISSING.test(value) && value) missing.add(value);
        const [, low, high] = (isRange && range.exec(value)) || [];
        const written = low && high ? `${plain(low)}–${plain(high)}` : plain(value);
        texts[row]![at] = MISSING.test(value) ? '' : written;
      }
    }
    const isWhole = isNumeric && texts.every((row) => /^-?\d*$/.test(row[at]!));
    const own = isNumeric ? unitOf(isPercent ? '%' : (inHead ?? '')) : undefined;
    const isYear = isWhole && !own && filled.every((value) => /^(?:1[5-9]|20)\d\d$/.test(value));
    const unit = own ?? (isNumeric && !isYear && nameOf(head, at) !== 'id' ? ofAll : undefined);
    if (unit) units.set(unit.id, unit);
    const kind = isRange ? 'range' : unit || !isWhole ? 'number' : 'integer';
    return {
      type: isYear ? 'year' : isNumeric ? kind : 'string',
      title: (own && !isPercent ? named : head) || String(at + 1),
      ...(unit && { unit: unit.id }),
    };
  });

  const key = found.findIndex(({ type, title }, at) => {
    const values = texts.map((row) => row[at]!);
    const mayName = type === 'string' || ((type === 'integer' || type === 'year') && at === 0);
    return (mayName || nameOf(title, at) === 'id') && isUnique(values) && values.every((value) => KEY.test(value));
  });
  const used = new Set<string>(key < 0 ? ['id'] : []);
  const columns = found.map((column, at): Column => {
    const stem = nameOf(column.title, at);
    return { name: unique(column.type === 'string' && at !== key ? `${stem}_${lang}` : stem, used), ...column };
  });
  if (key < 0) {
    const label = found.findIndex(({ type }) => type === 'string');
    const slugs = texts.map((row) => slugOf(row[label] ?? ''));
    const isNamed = isUnique(slugs);
    columns.unshift({
      name: 'id',
      type: isNamed ? 'string' : 'integer',
      title: isNamed ? 'ID' : lang === 'zh' ? '序号' : 'No.',
    });
    for (const [at, row] of texts.entries()) row.unshift(isNamed ? slugs[at]! : String(at + 1));
  }
  return {
    name,
    title: standing(table.caption).trim(),
    columns,
    rows: texts,
    primaryKey: columns[Math.max(0, key)]!.name,
    units: [...units.values()],
    marks,
    missing: [...missing],
  };
}

/**
 * The numbers of a table with the unit that its caption, the head of their column or of their row has for them, and those
 * that have none: to be looked for as if they stood in a text.
 */
export function cellsWithUnits({ caption, head, rows }: Table): { withUnits: string[]; bare: string[] } {
  const grid = fill([...head, ...rows]);
  const headCount = Math.max(1, head.length);
  const unitIn = (text: string | undefined) => splitHead(text ?? '').unit;
  const ofAll = CAPTION_UNIT.exec(standing(caption))?.[1] ?? unitIn(standing(caption));
  const found = grid.slice(headCount).flatMap((row) =>
    row.flatMap((text, at) => {
      if (!/\d/.test(text) || /\p{L}{3}/u.test(text)) return [];
      const told = [...grid.slice(0, headCount).map((cells) => unitIn(cells[at])), ofAll].filter(Boolean);
      // What a row's name has in brackets may be more of its name: Premier (le plus modeste).
      const perhaps = [...told, unitIn(row[0])]
        .filter(Boolean)
        .map((unit) => ({ text: `${text} ${unit}`, isBare: false }));
      return told.length > 0 ? perhaps : [...perhaps, { text, isBare: true }];
    }),
  );
  const texts = (isBare: boolean) => found.filter((cell) => cell.isBare === isBare).map(({ text }) => text);
  return { withUnits: texts(false), bare: texts(true) };
}

/** What a head names, and its unit: `Price (€)`, `Price, €`. What a year is followed by is no unit: `2030 (projected)`. */
function splitHead(head: string): { title: string; unit?: string } {
  const parts = HEAD_UNIT.exec(head);
  const title = parts?.[1] ?? parts?.[3] ?? head;
  const unit = parts?.[2] ?? parts?.[4];
  return unit !== undefined && /\p{L}/u.test(title) && !/^\d+$/.test(unit) ? { title, unit } : { title: head };
}

/** The unit that a caption has for all numbers of its table, if that is money or per cent: `…, in millions of euros`. */
function captionUnit(caption: string): Unit | undefined {
  const text = CAPTION_UNIT.exec(caption)?.[1];
  const unit = text === undefined ? undefined : unitOf(text);
  return unit?.currency || unit?.id === 'percent' ? unit : undefined;
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

/** A number with a plain sign, a point before its decimals, and no per cent sign. */
function plainNumber(text: string, lang: string): string {
  return plainNumbers(text, lang)
    .replace(/\s*[%％]$/, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '')
    .replaceAll(/ (?=\d{3})/g, '');
}

const NAMES: [RegExp, string][] = [
  [/^(?:序号|编号|no\.?|#|nr\.?|n°)$/i, 'id'],
  [/^(?:年份?|年度|year|jahr|année|año)$/i, 'year'],
];

function nameOf(title: string, at: number): string {
  const known = NAMES.find(([pattern]) => pattern.test(title.trim()))?.[1];
  const slug = slugOf(title, 40);
  return known ?? (slug.length > 1 ? slug : `column-${at + 1}`);
}

/** Words of a text as a name, as many as there is room for; nothing where it is in letters that have none. */
function slugOf(text: string, room = 32): string {
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return '';
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + word.length >= room) break;
    slug += slug ? `-${word}` : word.slice(0, room);
  }
  return slug;
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
