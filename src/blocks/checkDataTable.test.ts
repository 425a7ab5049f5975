import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const page = 'pages/about/en.mdx';
const table = (attributes: string) => ({ [page]: append(`\n<DataTable ${attributes} />\n`) });

testReports([
  [
    'an unknown table is reported',
    table('name="storages"'),
    [
      'pages/about/en.mdx:12:18  no table is named "storages"',
      'Nearest: "storage". Correct it, or add it to datapackage.json.',
    ],
  ],
  [
    'an unknown column is reported at its name',
    table('name="storage" columns="item, shares"'),
    [
      'pages/about/en.mdx:12:42  table "storage" has no column "shares"',
      'Nearest: "share". Its columns are: item, share, value, reference.',
    ],
  ],
  [
    'a column that serves the table alone cannot be shown',
    table('name="storage" columns="unit"'),
    [
      'pages/about/en.mdx:12:36  table "storage" has no column "unit"',
      'Its columns are: item, share, value, reference.',
    ],
  ],
  [
    'a column is named without its language',
    table('name="storage" columns="item_en"'),
    [
      'pages/about/en.mdx:12:36  table "storage" has no column "item_en"',
      'Nearest: "item". Its columns are: item, share, value, reference.',
    ],
  ],
  [
    'bars in an unknown column are reported',
    table('name="storage" bars="shar"'),
    [
      'pages/about/en.mdx:12:33  table "storage" has no column of numbers "shar"',
      'Nearest: "share". Its columns of numbers are: share, value, reference.',
    ],
  ],
  [
    'bars in a column of words are reported',
    table('name="storage" bars="item"'),
    [
      'pages/about/en.mdx:12:33  table "storage" has no column of numbers "item"',
      'Its columns of numbers are: share, value, reference.',
    ],
  ],
  [
    'each column of bars, and each of a chart, is looked for',
    table('name="storage" bars="share, valu" chart="share, item"'),
    [
      'pages/about/en.mdx:12:40  table "storage" has no column of numbers "valu"',
      'Nearest: "value". Its columns of numbers are: share, value, reference.',
      'pages/about/en.mdx:12:60  table "storage" has no column of numbers "item"',
      'Its columns of numbers are: share, value, reference.',
    ],
  ],
  [
    'a condition on an unknown column is reported',
    table('name="storage" where="kind=pumped"'),
    [
      'pages/about/en.mdx:12:34  table "storage" has no column "kind"',
      'Its columns are: id, item_zh, item_en, share, value, unit, reference.',
    ],
  ],
  [
    'a condition that no row meets is reported at its value',
    table('name="storage" where="id=pump"'),
    [
      'pages/about/en.mdx:12:37  no row of "storage" has "pump" in column "id"',
      'Correct the value, or add a row to data/storage.csv.',
    ],
  ],
  [
    'a condition that is none is reported',
    table('name="storage" where="pumped"'),
    ['pages/about/en.mdx:12:34  "pumped" is no condition on rows', 'Write column=value.'],
  ],
  [
    'a condition is not tried on a column with a faulty cell',
    { ...table('name="storage" where="value=9"'), 'data/storage.csv': swap('86.3,8', '86.3,nine') },
    [
      'data/storage.csv:2:31  "nine" is not a number',
      'Write digits alone, with a point before decimals; the unit stands in datapackage.json.',
    ],
  ],
]);
