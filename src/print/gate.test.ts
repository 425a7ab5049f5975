import { expect, test } from 'vitest';
import { findMisfits, listRoom, type Printed } from './gate.ts';

const fitting: Printed = {
  lang: 'en',
  path: 'finding/idle-stations',
  measure: {
    height: 200,
    excess: 0,
    widest: 'Cost in €',
    leastType: 9,
    blocks: [
      { words: 'It stands idle', bottom: 150 },
      { words: 'Pay by the hour', bottom: 200 },
    ],
    alone: [],
  },
  pages: { A4: 1, Letter: 1 },
};

const tall = (height: number): Printed => ({
  ...fitting,
  measure: {
    ...fitting.measure,
    height,
    blocks: [fitting.measure.blocks[0]!, { words: 'Pay by the hour', bottom: height }],
  },
});

test('a sheet that fits is no problem', () => {
  expect(findMisfits([fitting])).toEqual([]);
});

test('a sheet that is too long is named with its paper, the millimetres and the block', () => {
  expect(findMisfits([tall(245.2)])).toEqual([
    'en finding/idle-stations  does not fit Letter: 7.2 mm over, from "Pay by the hour" on',
  ]);
});

test('a sheet that is too long for both papers is reported for both', () => {
  expect(findMisfits([tall(260)])).toEqual([
    'en finding/idle-stations  does not fit A4: 5.3 mm over, from "Pay by the hour" on',
    'en finding/idle-stations  does not fit Letter: 22.0 mm over, from "Pay by the hour" on',
  ]);
});

test('content that is too wide, a second page and small type are reported together', () => {
  const sheet = {
    ...fitting,
    measure: { ...fitting.measure, excess: 12, leastType: 8.5 },
    pages: { A4: 1, Letter: 2 },
  };
  expect(findMisfits([sheet])).toEqual([
    'en finding/idle-stations  takes 2 pages of Letter',
    'en finding/idle-stations  is 12.0 mm too wide: "Cost in €"',
    'en finding/idle-stations  has type of 8.5 pt; the least is 9 pt',
  ]);
});

test('the tightest sheet is listed first', () => {
  expect(listRoom([fitting, tall(237)])).toEqual([
    '    1.0 mm  en finding/idle-stations',
    '   38.0 mm  en finding/idle-stations',
  ]);
});

test('what is too wide, and a letter that stands alone in a last line, are listed under their sheet', () => {
  const measure = { ...fitting.measure, excess: 0.3, alone: ['不能据此计算增速'] };
  expect(listRoom([{ ...fitting, measure }])).toEqual([
    '   38.0 mm  en finding/idle-stations',
    '            0.3 mm too wide: "Cost in €"',
    '            a letter alone in the last line: "… 不能据此计算增速"',
  ]);
});

test('a sheet that may take several pages is held to its width and its type alone, and listed with its pages', () => {
  const long = { ...tall(900), isLong: true as const, pages: { A4: 4, Letter: 4 } };
  expect(findMisfits([long])).toEqual([]);
  const wide = { ...long, measure: { ...long.measure, excess: 3 } };
  expect(findMisfits([wide])).toEqual(['en finding/idle-stations  is 3.0 mm too wide: "Cost in €"']);
  expect(listRoom([long, fitting])).toEqual([
    '   38.0 mm  en finding/idle-stations',
    '   4 pages  en finding/idle-stations',
  ]);
});
