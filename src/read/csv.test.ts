import { expect, test } from 'vitest';
import { describe } from '../problems/problem.ts';
import type { FieldSpec, Resource } from '../schemas/table.ts';
import { parseCsv } from './csv.ts';
import { Decimal } from './decimal.ts';

const field = (name: string, type: FieldSpec['type'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  type,
  titles: { en: name },
  ...more,
});

const fields = [
  field('id', 'string', { constraints: { required: true, unique: true } }),
  field('note', 'string'),
  field('share', 'number'),
  field('day', 'date'),
  field('year', 'year'),
  field('count', 'integer'),
  field('area', 'string', { categories: ['grid', 'price'].map((value) => ({ value, labels: { en: value } })) }),
];

const header = 'id,note,share,day,year,count,area';

const read = (text: string) => parseCsv(text, { schema: { fields, primaryKey: 'id' } } as Resource, 'data/x.csv');

/** Problems with rows, two lines each: place and message, then advice. */
const report = (...rows: string[]) =>
  read([...rows, ''].join('\n')).problems.flatMap((problem) => {
    const { message, advice } = describe(problem, 'en');
    return [`${problem.line}:${problem.column}  ${message}`, advice];
  });

test('cells are values by the type of their column', () => {
  const { rows, problems } = read(`${header}\na,"x, ""y""",-1.5,2024-02-29,2024,7,grid\n`);
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {
      id: 'a',
      note: 'x, "y"',
      share: new Decimal('-1.5'),
      day: '2024-02-29',
      year: 2024,
      count: new Decimal('7'),
      area: 'grid',
    },
  ]);
});

test('an empty cell is null: missing is not zero', () => {
  expect(read(`${header}\na,,,,,,\n`).rows).toEqual([
    { id: 'a', note: null, share: null, day: null, year: null, count: null, area: null },
  ]);
});

test('a faulty cell is left out, so that nobody takes it for an empty one', () => {
  expect(read(`${header}\na,,x,,,,\n`).rows).toEqual([
    { id: 'a', note: null, day: null, year: null, count: null, area: null },
  ]);
});

test('a byte order mark, line ends of Windows and blank lines are no problem', () => {
  const { rows, problems } = read(`\ufeff${header}\r\n\r\na,,1,,,,\r\n\r\nb,,x,,,,\r\n`);
  expect(rows).toHaveLength(2);
  expect(problems).toMatchObject([{ line: 5, column: 4 }]);
});

test('a cell is found after one that holds commas and lines', () => {
  const { at } = read(`${header}\na,"x,\ny",1,,,,\nb,,2,,,,\n`);
  expect(at(0, 'share')).toEqual({ line: 3, column: 4 });
  expect(at(1, 'share')).toEqual({ line: 4, column: 4 });
});

test.each<[sentence: string, rows: string[], report: string[]]>([
  [
    'a quotation mark that is never closed is reported where it opens',
    [header, 'a,"x,1,,,,', 'b,,2,,,,'],
    ['2:3  broken CSV: a quotation mark that is never closed', 'Close it at the end of the cell.'],
  ],
  [
    'a quotation mark inside a cell is reported',
    [header, 'a,x"y",1,,,,'],
    [
      '2:3  broken CSV: a quotation mark inside a cell',
      'Put quotation marks around the whole cell, and double each one inside it.',
    ],
  ],
  [
    'text after a closing quotation mark is reported',
    [header, 'a,"x"y,1,,,,'],
    [
      '2:3  broken CSV: a quotation mark inside a cell',
      'Put quotation marks around the whole cell, and double each one inside it.',
    ],
  ],
  [
    'an unknown column is reported',
    ['id,note,shares,day,year,count,area', 'a,,,,,,'],
    [
      '1:9  no field is named "shares" in datapackage.json',
      'Nearest: "share". Write the header id,note,share,day,year,count,area, or declare other fields in datapackage.json.',
    ],
  ],
  [
    'a missing column is reported',
    ['id,note,day,year,count,area', 'a,,,,,'],
    [
      '1:1  column "share" is missing',
      'Write the header id,note,share,day,year,count,area, or declare other fields in datapackage.json.',
    ],
  ],
  [
    'columns in another sequence are reported',
    ['id,share,note,day,year,count,area', 'a,,,,,,'],
    [
      '1:4  column "share" stands where "note" should',
      'Write the header id,note,share,day,year,count,area, or declare other fields in datapackage.json.',
    ],
  ],
  [
    'a column that stands twice is reported',
    ['id,note,share,day,year,count,area,note', 'a,,,,,,,'],
    [
      '1:35  column "note" stands twice',
      'Write the header id,note,share,day,year,count,area, or declare other fields in datapackage.json.',
    ],
  ],
  [
    'an empty file is reported',
    [],
    [
      '1:1  column "id" is missing',
      'Write the header id,note,share,day,year,count,area, or declare other fields in datapackage.json.',
    ],
  ],
  [
    'a table without rows is reported',
    [header],
    ['1:1  the table has no rows', 'Add one, or remove the table from datapackage.json.'],
  ],
  [
    'a row with too few cells is reported',
    [header, 'a,x,1'],
    ['2:1  this row has 3 cells, the header 7', 'Add the missing cells; an empty one still needs its comma.'],
  ],
  [
    'a row with too many cells is reported',
    [header, 'a,x, y,1,,,,'],
    ['2:1  this row has 8 cells, the header 7', 'Put quotation marks around a cell that holds a comma.'],
  ],
  [
    'a number with its unit is reported',
    [header, 'a,,86.3%,,,,'],
    [
      '2:4  "86.3%" is not a number',
      'Write digits alone, with a point before decimals; the unit stands in datapackage.json.',
    ],
  ],
  [
    'a number with separated thousands is reported',
    [header, 'a,,"52,395",,,,'],
    [
      '2:4  "52,395" is not a number',
      'Write digits alone, with a point before decimals; the unit stands in datapackage.json.',
    ],
  ],
  [
    'a count that is not whole is reported',
    [header, 'a,,,,,1.5,'],
    ['2:7  "1.5" is not a whole number', 'Write digits alone.'],
  ],
  [
    'a day that does not exist is reported',
    [header, 'a,,,2023-02-29,,,'],
    ['2:5  "2023-02-29" is not a date', 'Write a day that exists, e.g. 2024-02-29.'],
  ],
  ['a year that is none is reported', [header, 'a,,,,23,,'], ['2:6  "23" is not a year', 'Write four digits.']],
  [
    'a category that is not declared is reported',
    [header, 'a,,,,,,prices'],
    ['2:8  "prices" is not a category of "area"', 'Nearest: "price". Write one of: grid, price.'],
  ],
  [
    'an empty cell where none is allowed is reported',
    [header, ',x,,,,,'],
    ['2:1  column "id" is empty here', 'Write a value; only columns that are not "required" may be empty.'],
  ],
  [
    'a value that stands twice in a column of unique ones is reported',
    [header, 'a,,,,,,', 'b,,,,,,', 'a,,,,,,'],
    ['4:1  "a" stands twice in column "id", first in line 2', 'Give each row its own value.'],
  ],
])('%s', (_sentence, rows, expected) => {
  expect(report(...rows)).toEqual(expected);
});
