import { meant, type Entry } from '../entry.ts';

const file = 'pages/about/en.mdx';
const drawable = {
  en: 'Draw numbers of one unit: one or two columns, up to four along time; for others use bars.',
  zh: '图里的数单位要相同：一般画一两列，沿时间可画四列；其余请用bars。',
} as const;

/** Blocks and HTML elements, and code in texts. */
export const blocks = {
  'block-unknown': {
    en: { message: 'no block is named "{name}"', advice: [meant.en, 'The blocks are: {known}.'] },
    zh: { message: '没有名为“{name}”的组件', advice: [meant.zh, '可用的组件：{known}。'] },
    example: { file, wrong: '<Editoral>\n\nThe editors say so.\n\n</Editoral>' },
  },
  'element-forbidden': {
    en: {
      message: 'the HTML element <{name}> has no place in a text',
      advice: 'Write Markdown or a block; the elements allowed are: {known}.',
    },
    zh: {
      message: '正文里不能用HTML元素<{name}>',
      advice: '请改用Markdown或组件；可用的元素：{known}。',
    },
    example: { file, wrong: '<div>Words</div>' },
  },
  'attribute-missing': {
    en: { message: '<{block}> has no "{attribute}"', advice: 'Add {attribute}="…".' },
    zh: { message: '<{block}>缺少“{attribute}”', advice: '请补上{attribute}="…"。' },
    example: { file, wrong: '<DataTable columns="share" />' },
  },
  'attribute-twice': {
    en: { message: '"{attribute}" of <{block}> stands twice', advice: 'Keep one of the two.' },
    zh: { message: '<{block}>的“{attribute}”出现了两次', advice: '请只留一个。' },
    example: { file, wrong: 'It has <Figure of="storage.pumped.share" of="storage.pumped.value" />.' },
  },
  'attribute-unknown': {
    en: {
      message: '<{block}> has no attribute "{attribute}"',
      advice: [meant.en, 'Its attributes are: {known}.'],
    },
    zh: { message: '<{block}>没有“{attribute}”这个属性', advice: [meant.zh, '可用的属性：{known}。'] },
    example: { file, wrong: '<DataTable name="storage" titel="Storage" />' },
  },
  'attribute-not-text': {
    en: {
      message: '"{attribute}" of <{block}> is not plain text',
      advice: 'Write {attribute}="…", with quotes.',
    },
    zh: { message: '<{block}>的“{attribute}”不是纯文字', advice: '请写成{attribute}="…"，带引号。' },
    example: { file, wrong: '<DataTable name={storage} />' },
  },
  'attribute-code': {
    en: { message: '<{block}> has code among its attributes', advice: 'Write each attribute as name="text".' },
    zh: { message: '<{block}>的属性里有代码', advice: '请把每个属性写成“名称="文字"”。' },
    example: { file, wrong: '<DataTable name="storage" {...more} />' },
  },
  'block-words-missing': {
    en: {
      message: '<{block}> has no words',
      advice: 'Write them between the tags: <{block}>words</{block}>.',
    },
    zh: { message: '<{block}>没有文字', advice: '请写在标签之间：<{block}>文字</{block}>。' },
    example: { file, wrong: 'See <Term of="pumped-hydro" />.' },
  },
  'code-import': {
    en: { message: 'code in a text: "{code}"', advice: 'Remove it; every block is there without an import.' },
    zh: { message: '正文里有代码：“{code}”', advice: '请删去；组件不用导入。' },
    example: { file, wrong: "import { Chart } from './chart.js'" },
  },
  'code-in-text': {
    en: {
      message: 'code in a text: "{code}"',
      advice: 'Braces are for code here. Write literal ones as \\{ and \\}.',
    },
    zh: {
      message: '正文里有代码：“{code}”',
      advice: '花括号在这里表示代码。要显示花括号，请写\\{和\\}。',
    },
    example: { file, wrong: 'The share is {share}.' },
  },
  'maths-broken': {
    en: {
      message: 'TeX that cannot be set: "{code}" ({reason})',
      advice: 'Correct it; a formula has neither colours nor links. Write a literal $ as \\$.',
    },
    zh: {
      message: '无法排版的TeX：“{code}”（{reason}）',
      advice: '请改正；公式里不能有颜色和链接。要显示$本身，请写\\$。',
    },
    example: { file, wrong: 'The share is $\\foo x$ of all.' },
  },
  'table-unknown': {
    en: { message: 'no table is named "{name}"', advice: [meant.en, 'Correct it, or add it to datapackage.json.'] },
    zh: { message: '没有名为“{name}”的表', advice: [meant.zh, '请改正，或者在datapackage.json中补上。'] },
    example: { file, wrong: '<DataTable name="storages" />' },
  },
  'column-unknown': {
    en: {
      message: 'table "{table}" has no column "{column}"',
      advice: [meant.en, 'Its columns are: {known}.'],
    },
    zh: { message: '表“{table}”没有“{column}”列', advice: [meant.zh, '它的列：{known}。'] },
    example: { file, wrong: '<DataTable name="storage" columns="item, shares" />' },
  },
  'column-not-numeric': {
    en: {
      message: 'table "{table}" has no column of numbers "{column}"',
      advice: [meant.en, 'Its columns of numbers are: {known}.'],
    },
    zh: { message: '表“{table}”没有“{column}”这一数值列', advice: [meant.zh, '它的数值列：{known}。'] },
    example: { file, wrong: '<DataTable name="storage" bars="item" />' },
  },
  'condition-malformed': {
    en: { message: '"{where}" is no condition on rows', advice: 'Write column=value.' },
    zh: { message: '“{where}”不是筛选行的条件', advice: '请写成“列名=值”。' },
    example: { file, wrong: '<DataTable name="storage" where="pumped" />' },
  },
  'row-unknown': {
    en: {
      message: 'no row of "{table}" has "{value}" in column "{column}"',
      advice: [meant.en, 'Correct the value, or add a row to {file}.'],
    },
    zh: {
      message: '“{table}”中没有一行的“{column}”列是“{value}”',
      advice: [meant.zh, '请改正这个值，或者在{file}中补上一行。'],
    },
    example: { file, wrong: '<DataTable name="storage" where="id=pump" />' },
  },
  'chart-columns-many': {
    en: { message: 'the chart of "{table}" draws more columns than can be told apart', advice: drawable.en },
    zh: { message: '“{table}”的图画的列太多，分不清楚', advice: drawable.zh },
    example: { file, wrong: '<DataTable name="storage" chart="share, share, share" />' },
  },
  'chart-units-differ': {
    en: { message: 'the chart or the bars of "{table}" have numbers of different units', advice: drawable.en },
    zh: { message: '“{table}”的图或者条形里各数单位不同', advice: drawable.zh },
    example: { file, wrong: '<DataTable name="storage" chart="share, value" />' },
  },
  'chart-axis-unfit': {
    en: {
      message: 'the chart of "{table}" cannot have this axis',
      advice: 'Write axis="log" only for a chart of numbers above zero whose rows each have a time of their own.',
    },
    zh: {
      message: '“{table}”的图不能用这种轴',
      advice: '只有各行各有自己的时间、数都大于零的图，才写axis="log"。',
    },
    example: { file, wrong: '<DataTable name="storage" chart="share" axis="log" />' },
  },
  'chart-names-long': {
    en: {
      message: 'the chart of "{table}" has no room on a phone for what its rows are called',
      advice: 'Draw fewer rows with where="…", give them shorter names, or use bars.',
    },
    zh: {
      message: '“{table}”的图在手机上写不下各行的名称',
      advice: '请用where="…"少画几行，或者缩短名称，或者改用bars。',
    },
    example: [
      { file, wrong: '<DataTable name="storage" chart="share" />' },
      { file: 'data/storage.csv', right: ',Batteries,', wrong: ',Electrochemicalbatteries,' },
    ],
  },
  'bars-units-differ': {
    en: { message: 'the bars are of different units: {units}', advice: 'Draw figures of one unit together.' },
    zh: { message: '这些条形的单位不同：{units}', advice: '请把单位相同的数据画在一起。' },
    example: { file, wrong: '<FigureBars of="storage.pumped.share, storage.pumped.value" title="Storage" />' },
  },
} as const satisfies Record<string, Entry>;
