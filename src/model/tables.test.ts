import { describe, expect, test } from 'vitest';
import type { FieldSpec, Unit } from '../schemas/table.ts';
import type { Row } from '../read/csv.ts';
import { Decimal, Range } from '../read/decimal.ts';
import {
  basisOf,
  columnsIn,
  decimalsOf,
  figureIds,
  findFigure,
  parseWhere,
  rowKey,
  splitName,
  unitOf,
  type Table,
} from './tables.ts';

const field = (name: string, type: FieldSpec['type'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  type,
  titles: { en: name },
  ...more,
});

const units: Record<string, Unit> = {
  percent: { labels: { en: '%' }, scale: 1, compact: false },
  hours: { labels: { en: 'hours' }, scale: 1, compact: false },
};

const share = field('share', 'number', { unit: 'percent', basis: 'editorial' });
const value = field('value', 'number', { unitField: 'unit' });

const rows: Row[] = [
  {
    id: 'pumped',
    item_zh: '抽水蓄能',
    item_en: 'Pumped hydro',
    share: new Decimal('86.3'),
    value: new Decimal('8'),
    unit: 'hours',
    year: 2023,
  },
  {
    id: 'battery',
    item_zh: '电池',
    item_en: 'Batteries',
    share: null,
    value: new Decimal('2'),
    unit: 'hours',
    year: 2023,
  },
];

const table = {
  name: 'storage',
  file: 'data/storage.csv',
  basis: 'paper',
  corrections: [],
  derived: new Set(),
  schema: {
    fields: [
      field('id', 'string'),
      field('item_zh', 'string'),
      field('item_en', 'string'),
      share,
      value,
      field('unit', 'string'),
      field('year', 'year'),
    ],
    primaryKey: ['id'],
  },
  rows,
} as unknown as Table;

const find = (id: string) => findFigure(id, [table], units);

describe('a figure', () => {
  test('is found with its unit and its basis', () => {
    expect(find('storage.pumped.share')).toMatchObject({
      value: new Decimal('86.3'),
      unit: units['percent'],
      basis: 'editorial',
    });
  });

  test('may have its unit in its row, and its basis from the table', () => {
    expect(find('storage.battery.value')).toMatchObject({
      value: new Decimal('2'),
      unit: units['hours'],
      basis: 'paper',
    });
  });

  test('may not be a year, which measures nothing', () => {
    expect(find('storage.pumped.year')).toBe('unknown');
  });
});

test.each([
  ['an id with fewer than three parts', 'storage.pumped', 'malformed'],
  ['an id with more than three parts, as of a row whose key holds dots,', 'storage.pumped.share.x', 'unknown'],
  ['a misspelt table', 'storag.pumped.share', 'unknown'],
  ['a misspelt row', 'storage.pumpd.share', 'unknown'],
  ['a misspelt column', 'storage.pumped.shar', 'unknown'],
  ['an empty cell', 'storage.battery.share', 'empty'],
])('%s gives the reason why there is no figure', (_sentence, id, reason) => {
  expect(find(id)).toBe(reason);
});

test('a row’s key may hold points and be of several columns', () => {
  const goals = {
    ...table,
    name: 'goals',
    schema: { ...table.schema, primaryKey: ['id', 'year'] },
    rows: [{ id: '1.1', year: 2022, share: new Decimal('5') }],
  } as Table;
  expect(findFigure('goals.1.1-2022.share', [goals], units)).toMatchObject({ value: new Decimal('5') });
  expect(findFigure('goals.1.1-2023.share', [goals], units)).toBe('unknown');
});

test('a range is a figure of two numbers', () => {
  const ranged = { ...table, rows: [{ id: 'a', share: new Range(new Decimal('12'), new Decimal('15')) }] } as Table;
  expect(findFigure('storage.a.share', [ranged], units)).toMatchObject({
    value: new Decimal('12'),
    high: new Decimal('15'),
  });
});

test('a figure has its uncertainty and its flag from columns beside it', () => {
  const fields = [field('id', 'string'), { ...share, uncertaintyField: 'off', flagField: 'flag' }];
  const rows = [{ id: 'a', share: new Decimal('12'), off: new Decimal('0.5'), flag: 'p' }];
  const told = { ...table, schema: { ...table.schema, fields }, rows } as Table;
  expect(findFigure('storage.a.share', [told], units)).toMatchObject({ uncertainty: new Decimal('0.5'), flag: 'p' });
});

test('a column of one language is told by the end of its name', () => {
  expect(splitName('use_en')).toEqual({ stem: 'use', suffix: 'en' });
  expect(splitName('use')).toEqual({ stem: 'use', suffix: '' });
});

test('figure ids are those of the numbers with a unit', () => {
  expect(figureIds([table])).toEqual(['storage.pumped.share', 'storage.pumped.value', 'storage.battery.value']);
});

test('a language sees its own text columns, without those that serve the table', () => {
  expect(columnsIn(table, 'en', ['zh', 'en']).map(({ name, field }) => [name, field.name])).toEqual([
    ['item', 'item_en'],
    ['share', 'share'],
    ['value', 'value'],
    ['year', 'year'],
  ]);
});

test('a number that is the key is a column: it counts the rows', () => {
  const numbered = { ...table, schema: { ...table.schema, fields: [field('id', 'integer')], primaryKey: ['id'] } };
  expect(columnsIn(numbered, 'en', ['en']).map(({ name }) => name)).toEqual(['id']);
});

test('a row is named by its key', () => {
  expect(rowKey(table, rows[0]!)).toBe('pumped');
});

test('a cell has the unit of its row, or of its column', () => {
  expect(unitOf(rows[0]!, value, units)).toBe(units['hours']);
  expect(unitOf(rows[0]!, share, units)).toBe(units['percent']);
  expect(unitOf({ ...rows[0], unit: null }, value, units)).toBeUndefined();
});

test('decimals are those of the longest number; of mixed units, none', () => {
  expect([decimalsOf(table, share), decimalsOf(table, value)]).toEqual([1, 0]);
});

test('long numbers that differ in length keep their own', () => {
  const at = (...values: string[]) =>
    decimalsOf({ ...table, rows: values.map((value) => ({ share: new Decimal(value) })) }, share);
  expect([at('0.1234', '0.12345'), at('0.1234', '7.0000'), at('1', '1.67e-27')]).toEqual([0, 4, 0]);
});

test('a condition names a column and a value', () => {
  expect(parseWhere('area=content=x')).toEqual({ column: 'area', value: 'content=x' });
  expect([parseWhere('area'), parseWhere('area='), parseWhere('=x')]).toEqual([undefined, undefined, undefined]);
});

test.each([
  [['532', '560', '15.1', '11.7'], 0],
  [['532', '16.5'], 1],
  [['7', '16.5', '2', '30.1'], 1],
])('numbers of which the larger have fewer decimals are written as they are: %j', (values, decimals) => {
  const rows = values.map((text) => ({ share: new Decimal(text) }));
  expect(decimalsOf({ ...table, rows }, share)).toBe(decimals);
});

test('a table whose key is a time says of which year its rows are', () => {
  const quarter = field('quarter', 'quarter');
  const schema = { ...table.schema, fields: [quarter, share], primaryKey: ['quarter'] };
  const quarters = { ...table, year: 2020, schema, rows: [{ quarter: '2022-Q3', share: new Decimal('1') }] };
  expect(findFigure(`${table.name}.2022-Q3.share`, [quarters], units)).toMatchObject({ year: 2022 });
});

test('what the editors work out from other figures is no view of theirs', () => {
  const basisOfShare = (derived: string[]) => {
    const fields = table.schema.fields.map((each) =>
      each.name === 'share' ? { ...each, basis: 'editorial' as const } : each,
    );
    const own = { ...table, derived: new Set(derived), schema: { ...table.schema, fields } };
    return basisOf(
      own,
      rows[0]!,
      fields.find(({ name }) => name === 'share')!,
    );
  };
  expect(basisOfShare([])).toBe('editorial');
  expect(basisOfShare([`storage.${rowKey(table, rows[0]!)}.share`])).toBe('derived');
});
