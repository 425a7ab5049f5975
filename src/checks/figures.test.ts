import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const zh = 'briefs/advice/pay-by-hour/zh.mdx';
const page = 'pages/about/en.mdx';

testReports([
  [
    'a figure in a text that no table has is reported at its id',
    { [page]: append('\nIt is <Figure of="storage.pumpd.share" />.\n') },
    [
      'pages/about/en.mdx:12:19  no figure is named "storage.pumpd.share"',
      'Nearest: "storage.pumped.share". Correct the id, or add the figure to data/storage.csv.',
    ],
  ],
  [
    'a figure in frontmatter that no table has is reported at its id',
    {
      [zh]: swap(
        '- text: 占比为<Figure of="storage.pumped.share" />',
        '- text: 占比为<Figure of="storage.pumped.shares" />',
      ),
    },
    [
      'briefs/advice/pay-by-hour/zh.mdx:12:26  no figure is named "storage.pumped.shares"',
      'Nearest: "storage.pumped.share". Correct the id, or add the figure to data/storage.csv.',
    ],
  ],
  [
    'each of two figures in a line has its own place',
    {
      [zh]: swap(
        '- text: 占比为<Figure of="storage.pumped.share" />',
        '- text: <Figure of="storage.x.share" />、<Figure of="storage.x.share" />',
      ),
    },
    [
      'briefs/advice/pay-by-hour/zh.mdx:12:23  no figure is named "storage.x.share"',
      'Nearest: "storage.pumped.share". Correct the id, or add the figure to data/storage.csv.',
      'briefs/advice/pay-by-hour/zh.mdx:12:55  no figure is named "storage.x.share"',
      'Nearest: "storage.pumped.share". Correct the id, or add the figure to data/storage.csv.',
    ],
  ],
  [
    'a figure in quoted frontmatter is reported at its id',
    { [zh]: swap('answer: 按小时付费。', `answer: '付<Figure of="storage.x.share" />。'`) },
    [
      'briefs/advice/pay-by-hour/zh.mdx:5:23  no figure is named "storage.x.share"',
      'Nearest: "storage.pumped.share". Correct the id, or add the figure to data/storage.csv.',
    ],
  ],
  [
    'a figure that YAML escapes is reported at the start of its line',
    { [zh]: swap('answer: 按小时付费。', 'answer: "付<Figure of=\\"storage.x.share\\" />。"') },
    [
      'briefs/advice/pay-by-hour/zh.mdx:5:9  no figure is named "storage.x.share"',
      'Nearest: "storage.pumped.share". Correct the id, or add the figure to data/storage.csv.',
    ],
  ],
  [
    'a figure in a note that no table has is reported at its id',
    {
      'notes.yaml': swap(
        'zh: 占比为<Figure of="storage.pumped.share" />',
        'zh: 占比为<Figure of="storag.pumped.share" />',
      ),
    },
    ['notes.yaml:4:30  no figure is named "storag.pumped.share"', 'Nearest: "storage.pumped.share". Correct the id.'],
  ],
  [
    'a key figure that no table has is reported',
    {
      'overview/zh.mdx': swap('storage.pumped.share', 'storage.battery'),
      'overview/en.mdx': swap('storage.pumped.share', 'storage.battery'),
    },
    [
      'overview/en.mdx:5:11  no figure is named "storage.battery"',
      'A figure id has three parts: table.row.column. Correct the id.',
      'overview/zh.mdx:5:11  no figure is named "storage.battery"',
      'A figure id has three parts: table.row.column. Correct the id.',
    ],
  ],
  [
    'a figure of an unknown table is reported',
    { [page]: append('\nIt is <Figure of="grid.hydro.cost" />.\n') },
    ['pages/about/en.mdx:12:19  no figure is named "grid.hydro.cost"', 'Correct the id.'],
  ],
  [
    'a figure whose cell is empty is reported',
    { [page]: append('\nIt is <Figure of="storage.battery.share" />.\n') },
    [
      'pages/about/en.mdx:12:19  no figure is named "storage.battery.share"',
      'The cell is empty in data/storage.csv: no figure is given. Correct the id, or add the figure to data/storage.csv.',
    ],
  ],
  [
    'a column that holds words gives no figure',
    { [page]: append('\nIt is <Figure of="storage.battery.unit" />.\n') },
    [
      'pages/about/en.mdx:12:19  no figure is named "storage.battery.unit"',
      'Nearest: "storage.battery.value". Correct the id, or add the figure to data/storage.csv.',
    ],
  ],
  [
    'figures are not looked up when the data package is broken',
    { 'datapackage.json': swap('"version": "1.0.0",', '') },
    ['datapackage.json:1:1  missing key "version"', 'Add it with a value.'],
  ],
  [
    'figures are not looked up in a table that is missing',
    { 'data/storage.csv': null },
    [
      'datapackage.json:12:15  no file is named "data/storage.csv"',
      'Correct the path, add the file, or remove the table.',
    ],
  ],
  [
    'figures are not looked up in a table that is broken',
    { 'data/storage.csv': swap('id,item_zh', 'id,item') },
    [
      'data/storage.csv:1:4  no field is named "item" in datapackage.json',
      'Write the header id,item_zh,item_en,share,value,unit,reference, or declare other fields in datapackage.json.',
    ],
  ],
  [
    'a figure whose cell has a problem is not reported again',
    { 'data/storage.csv': swap('86.3', '86.3%') },
    [
      'data/storage.csv:2:26  "86.3%" is not a number',
      'Write digits alone, with a point before decimals; the unit stands in datapackage.json.',
    ],
  ],
  [
    'a figure of a row without its key is not reported again',
    { 'data/storage.csv': swap('pumped,', ',') },
    [
      'data/storage.csv:2:1  column "id" is empty here',
      'Write a value; only columns that are not "required" may be empty.',
    ],
  ],
]);
