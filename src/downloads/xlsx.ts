import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import writeExcelFile, { type Row, type SheetData } from 'write-excel-file/node';
import { significantDigits, takeApart } from '../i18n/digits.ts';
import type { Value } from '../read/cell.ts';
import { decimalsIn, isDecimal, isRange, sizeOf, type Decimal } from '../read/decimal.ts';
import type { Translate } from '../i18n/ui.ts';
import { describeCorrection, type DataField, type TableData } from './tableData.ts';
import { ZIP_DATE } from './zip.ts';

/**
 * A table as an Excel workbook: the table with numbers as numbers, and a second sheet with what it is, its units and
 * its sources.
 */
export async function writeXlsx(table: TableData, t: Translate): Promise<Uint8Array<ArrayBuffer>> {
  const book = await writeExcelFile([
    {
      sheet: t('download.sheet.data'),
      data: dataSheet(table, t),
      columns: table.fields.map(({ type, title }) => ({
        width: type === 'string' ? 36 : Math.max(12, title.length * 1.6),
      })),
      stickyRowsCount: 1,
    },
    {
      sheet: t('download.sheet.about'),
      data: aboutSheet(table, t),
      columns: [{ width: 24 }, { width: 28 }, { width: 24 }, { width: 70 }],
    },
  ]).toBuffer();
  // The library stamps the files with the hour; two builds must be the same.
  return zipSync(addProperties(unzipSync(new Uint8Array(book)), table), { mtime: ZIP_DATE });
}

/** The book with its title and author, which the library cannot say. */
function addProperties(files: Unzipped, { title, publisher, lang }: TableData): Unzipped {
  const words = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const add = (file: string, end: string, more: string) =>
    strToU8(strFromU8(files[file]!).replace(end, () => more + end));
  const type = 'application/vnd.openxmlformats-package.core-properties+xml';
  const relation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return {
    ...files,
    '[Content_Types].xml': add(
      '[Content_Types].xml',
      '</Types>',
      `<Override ContentType="${type}" PartName="/docProps/core.xml"/>`,
    ),
    '_rels/.rels': add(
      '_rels/.rels',
      '</Relationships>',
      `<Relationship Id="core" Type="${relation}" Target="docProps/core.xml"/>`,
    ),
    'docProps/core.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${words(title)}</dc:title><dc:creator>${words(publisher)}</dc:creator><dc:language>${lang}</dc:language></cp:coreProperties>`,
    ),
  };
}

const bold = (value: string) => ({ value, fontWeight: 'bold' as const, wrap: true });

function dataSheet({ fields, rows }: TableData, t: Translate): SheetData {
  const header = fields.map(({ title, unit }) => bold(unit ? t('table.unit', { title, unit }) : title));
  return [header, ...rows.map((row): Row => row.map((value, index) => cell(value, fields[index]!)))];
}

/** Digits of a number that Excel keeps. */
const EXCEL_DIGITS = 15;

/** Whether Excel would keep every digit of a number, and its sign. */
function isExact({ digits }: Decimal): boolean {
  const { sign, whole, fraction, exponent } = takeApart(digits);
  const isZero = !/[1-9]/.test(whole + fraction);
  if (isZero) return !sign;
  return significantDigits(digits) <= EXCEL_DIGITS && Math.abs(exponent) + whole.length + fraction.length < 300;
}

/** A cell as what it is: a day as a day, a number with its decimals, a text that may break. */
function cell(value: Value, { type, decimals: common }: DataField): Row[number] {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isRange(value)) return { value: String(value), align: 'right' };
  if (!isDecimal(value)) {
    const isDay = type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value);
    return isDay ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' } : { value, wrap: true };
  }
  if (!isExact(value)) return { value: value.digits, align: 'right' };
  const decimals = Math.max(decimalsIn(value), common);
  return { value: sizeOf(value), ...(decimals > 0 && { format: `0.${'0'.repeat(decimals)}` }) };
}

function aboutSheet(table: TableData, t: Translate): SheetData {
  const hasLong = table.rows.some((row) => row.some((value) => isDecimal(value) && !isExact(value)));
  const facts: [string, string | number | undefined][] = [
    [t('download.title'), table.title],
    [t('download.description'), table.description],
    [t('number.kind'), t(`number.kind.${table.basis}`)],
    [t('number.scope'), table.scope],
    [t('number.year'), table.year],
    [t('download.note'), table.note],
    ...(table.corrections ?? []).map((correction): [string, string] => [
      t('number.kind.corrected'),
      `${describeCorrection(correction, t)} ${correction.why} ${correction.note}`,
    ]),
    ...table.sources.map(({ title }): [string, string] => [t('number.source'), title]),
    [t('data.licence'), `${table.licence.title} (${table.licence.path})`],
    [t('download.page'), table.page],
    [t('download.digits'), hasLong ? t('download.digits.text') : undefined],
  ];
  return [
    ...facts.flatMap(([name, value]): Row[] => (value === undefined ? [] : [[bold(name), value]])),
    [],
    [t('data.field'), t('download.title'), t('number.unit'), t('data.meaning')].map(bold),
    ...table.fields.map(({ name, title, unit, description }): Row => [name, title, unit ?? null, description ?? null]),
  ];
}
