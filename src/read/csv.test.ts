import { describe as describeTests, expect, test } from 'vitest';
import { describe } from '../problems/problem.ts';
import { DataPackageSchema, type FieldSpec, type Resource } from '../schemas/table.ts';
import { parseCsv } from './csv.ts';
import { Decimal, Range } from './decimal.ts';

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

/** A table as its descriptor is read. */
const resource = (schema: object, more: object = {}): Resource =>
  DataPackageSchema.shape.resources.element.parse({
    ...{ name: 'x', path: 'data/x.csv', titles: {}, descriptions: {}, basis: 'paper', ...more },
    schema: { fields, primaryKey: 'id', ...schema },
  });

const read = (text: string, schema = {}, more = {}) => parseCsv(text, resource(schema, more), 'data/x.csv');

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
    [
      '2:1  this row has 8 cells, the header 7',
      'Put quotation marks around a text that holds a comma; a number holds none: 52395, 1.5.',
    ],
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

describeTests('a file in a dialect of its own', () => {
  const plain = [field('id', 'string'), field('share', 'number')];

  test('is read with its separators, quotes, comments and spaces', () => {
    const dialect = { delimiter: ';', quoteChar: "'", skipInitialSpace: true, commentChar: '#' };
    const { rows, problems, at } = read(
      "id;share\n# a comment; with 'quotes\n'a;b'; 1.5\nc; x\n",
      { fields: plain },
      { dialect },
    );
    expect(rows).toEqual([{ id: 'a;b', share: new Decimal('1.5') }, { id: 'c' }]);
    expect(problems).toMatchObject([{ id: 'cell-not-number', line: 4, column: 3 }]);
    expect(at(0, 'share')).toMatchObject({ line: 3, column: 7 });
  });

  test('may have no header, or one that is wrong and skipped', () => {
    const dialect = { header: false, commentRows: [1] };
    expect(read('wrong\na,1\nb,2\n', { fields: plain }, { dialect }).rows).toHaveLength(2);
  });

  test('may have its header further down', () => {
    const { rows } = read('A title\nid,share\na,1\n', { fields: plain }, { dialect: { headerRows: [2] } });
    expect(rows).toEqual([{ id: 'a', share: new Decimal('1') }]);
  });

  test('may have its columns in any order, more or fewer, where the schema says so', () => {
    const a = { id: 'a', share: new Decimal('1') };
    expect(read('share,id\n1,a\n', { fields: plain, fieldsMatch: 'equal' }).rows).toEqual([a]);
    expect(read('x,share,id\n?,1,a\n', { fields: plain, fieldsMatch: ['subset'] }).rows).toEqual([a]);
    expect(read('id\na\n', { fields: plain, fieldsMatch: 'superset' }).rows).toEqual([{ id: 'a', share: null }]);
    expect(read('x,id\n?,a\n', { fields: plain, fieldsMatch: 'partial' }).rows).toEqual([{ id: 'a', share: null }]);
  });
});

test('what stands for no value is none, and says why', () => {
  const missingValues = ['', { value: '..', label: 'confidential' }, '-99.99'];
  const { rows, missing, problems } = read(`${header}\na,..,-99.99,,,7,\n`, { missingValues });
  expect(problems).toEqual([]);
  expect(rows[0]).toMatchObject({ note: null, share: null, count: new Decimal('7') });
  expect(missing.get(rows[0]!)).toEqual({
    note: { value: '..', label: 'confidential' },
    share: { value: '-99.99' },
  });
});

test('an empty cell says why where its column does', () => {
  const none = { value: '', labels: { en: 'none established' } };
  const { rows, missing } = read(`${header}\na,,,,,7,\n`, { missingValues: [none] });
  expect(missing.get(rows[0]!)?.['note']).toEqual(none);
});

test('cells of every type are read', () => {
  const types = [
    field('id', 'string'),
    field('yes', 'boolean', { trueValues: ['ja'], falseValues: ['nein'] }),
    field('month', 'yearmonth'),
    field('quarter', 'quarter'),
    field('span', 'range'),
    field('day', 'date', { format: '%d.%m.%Y' }),
    field('share', 'number', { decimalChar: ',', groupChar: '.' }),
    field('people', 'integer', { groupChar: '.' }),
    field('any', 'any'),
  ];
  const names = types.map(({ name }) => name).join(';');
  const { rows, problems } = read(
    `${names}\na;ja;1958-03;2024Q3;12–15;29.02.2024;1.234,50;1.204;x\nb;no;1958-13;2024-Q5;15–12;30.02.2024;1.5;1.2;y\n`,
    { fields: types },
    { dialect: { delimiter: ';' } },
  );
  expect(rows[0]).toEqual({
    ...{ id: 'a', yes: true, month: '1958-03', quarter: '2024-Q3', day: '2024-02-29', any: 'x' },
    ...{
      span: new Range(new Decimal('12'), new Decimal('15')),
      share: new Decimal('1234.50'),
      people: new Decimal('1204'),
    },
  });
  expect(problems.map(({ id }) => id)).toEqual([
    'cell-not-boolean',
    'cell-not-month',
    'cell-not-quarter',
    'cell-not-range',
    'cell-not-date',
    'cell-not-number',
    'cell-not-whole-number',
  ]);
});

test.each([
  [{ minimum: 0 }, '-0.1', '0'],
  [{ maximum: '100.00' }, '100.01', '99'],
  [{ exclusiveMinimum: 1 }, '1.0', '1.01'],
  [{ exclusiveMaximum: 1 }, '1', '0.99'],
  [{ enum: [1, 2] }, '3', '2'],
  [{ pattern: String.raw`\d` }, '10', '9'],
  [{ maxLength: 2 }, '100', '10'],
  [{ minLength: 2 }, '1', '10'],
])('a cell that breaks %o is reported', (constraints, wrong, right) => {
  const constrained = [field('id', 'string'), { ...field('share', 'number'), constraints }];
  const { problems } = read(`id,share\na,${wrong}\nb,${right}\n`, { fields: constrained });
  expect(problems).toMatchObject([{ id: 'cell-breaks-constraint', line: 2, column: 3 }]);
});

test.each<[FieldSpec['type'], string, string, Partial<FieldSpec>?]>([
  ['datetime', '2024-02-29T08:30:00Z', '2024-02-30T08:30:00Z'],
  ['datetime', '2024-02-29T08:30:00', '29.2.2024 8:30'],
  ['time', '08:30:00', '8.30'],
  ['duration', 'PT1H30M', '1h30'],
  ['geopoint', '116.4, -39.9', '39°54′N'],
  ['array', '[1, 2]', '1, 2'],
  ['object', '{"a": [1]}', '[1]'],
  ['geojson', '{"type": "Point", "coordinates": [1, 2]}', 'POINT(1 2)'],
  ['list', '1, 2', 'one, two', { itemType: 'integer' }],
  ['list', '1;2', '1,2', { itemType: 'integer', delimiter: ';' }],
  ['string', 'https://example.org/', 'example', { format: 'uri' }],
  ['string', 'a@example.org', 'a.example.org', { format: 'email' }],
  ['string', '123e4567-e89b-42d3-a456-426614174000', '123', { format: 'uuid' }],
  ['string', 'aGVsbG8=', 'a b', { format: 'binary' }],
  // A format that nobody knows asks for nothing.
  ['string', 'x', '', { format: 'constructor', constraints: { required: true, unique: false } }],
  ['integer', '2', '4', { categories: [{ value: '1' }, { value: '2', label: 'two' }] }],
])('a cell of type %s is %j as it is written, and not %j', (type, right, wrong, more) => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const fields = [field('id', 'string'), field('x', type, more)];
  const good = read(`id,x\na,${quoted(right)}\n`, { fields });
  expect(good).toMatchObject({ problems: [], rows: [{ x: right }] });
  const { problems } = read(`id,x\na,${quoted(wrong)}\nb,${quoted(right)}\n`, { fields });
  expect(problems).toMatchObject([{ line: 2, column: 3 }]);
});
