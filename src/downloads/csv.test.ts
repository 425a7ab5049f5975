import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOffset, readRecords, standardMarks, type CsvRecord } from '../read/csvRecords.ts';
import { siteOf } from '../testing/site.ts';
import { writeCsv, writeExcelCsv } from './csv.ts';
import { stringify } from './stringify.ts';
import { readTableData } from './tableData.ts';

/** The cell of a text in both CSV files of a table. */
function filesWith(text: string): { plain: string; excel: string } {
  const cell = `"${text.replaceAll('"', '""')}"`;
  const site = siteOf({
    'data/storage.csv': `id,item_zh,item_en,share,value,unit,reference\npumped,${cell},${cell},-86.3,-0.5,hours,1\n`,
  });
  const briefing = site.in('en');
  const data = readTableData(briefing, site.getTable('storage'));
  const cellOf = (csv: string) => (readRecords(csv, standardMarks) as CsvRecord[])[1]!.record[1]!;
  expect(writeExcelCsv(data, briefing.t)).toContain(',-86.3,-0.5,');
  return { plain: cellOf(writeCsv(data)), excel: cellOf(writeExcelCsv(data, briefing.t)) };
}

describe('the CSV file for a spreadsheet', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("https://example.org/","x")',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    ' =1+1',
    '"=1+1"',
    '＝1+1',
    '007',
    '1.10',
    '1E5',
    '3-4',
    '1/2',
    '2024.3.1',
    '12345678901234567',
  ])('has an apostrophe before %j, which a spreadsheet would run or read as something else', (text) => {
    expect(filesWith(text)).toEqual({ plain: text, excel: `'${text}` });
  });

  test.each(['Pumped hydro', '抽水', '7', '1.5', '2024', 'a=b', 'A-1', '3–4', "'quoted'", '10% more'])(
    'has %j as it is',
    (text) => {
      expect(filesWith(text)).toEqual({ plain: text, excel: text });
    },
  );

  test('keeps a text with a semicolon or a tab in one cell, where that parts cells', () => {
    expect(stringify([['a;=1+1', 'b\t=1', 'c']], /[",;\t\r\n]/)).toBe('"a;=1+1","b\t=1",c\r\n');
  });
});

describe('whatever a table holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', ' ', ';', 'a', '中', '🦄', "'", '0', '.') }),
  );
  // Line ends of Windows are read as those of others, and the mark at the start of a file is no text.
  const kept = cell.filter((text) => !/[\r\ufeff]/.test(text));
  const records = fc
    .integer({ min: 2, max: 6 })
    .chain((width) => fc.array(fc.array(kept, { minLength: width, maxLength: width }), { minLength: 1 }));

  test('it is read back from CSV as it was written', () => {
    fc.assert(
      fc.property(records, (written) => {
        const read = readRecords(stringify(written), standardMarks) as CsvRecord[];
        expect(read.map(({ record }) => record)).toEqual(written);
      }),
    );
  });

  test('and each cell is found where it stands', () => {
    fc.assert(
      fc.property(records, (written) => {
        const text = stringify(written).replaceAll('\r\n', '\n');
        const read = readRecords(text, standardMarks) as CsvRecord[];
        for (const [index, { raw, start, line }] of read.entries()) {
          expect(text.slice(0, start).split('\n').length).toBe(line);
          for (const [column, value] of written[index]!.entries()) {
            const bare = stringify([[value]]).slice(0, -2);
            expect(text.slice(start + cellOffset(raw, column, standardMarks)).startsWith(bare)).toBe(true);
          }
        }
      }),
    );
  });
});
