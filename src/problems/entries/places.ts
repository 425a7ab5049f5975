import { meant, type Entry } from '../entry.ts';

/** Places in the paper, and where figures come from. */
export const places = {
  'section-unknown': {
    en: {
      message: 'no section is named "{name}"',
      advice: [meant.en, 'Correct it, or add it to paper.sections in site.yaml.'],
    },
    zh: {
      message: '没有编号为“{name}”的章节',
      advice: [meant.zh, '请改正，或者在site.yaml的paper.sections中补上。'],
    },
    example: { file: 'notes.yaml', right: "section: '1'", wrong: "section: '3'" },
  },
  'reference-beyond-list': {
    en: {
      message: 'the paper has no reference {number}; its last is {last}',
      advice: 'Correct the number; or correct paper.references in site.yaml, and add the reference to sources.yaml.',
    },
    zh: {
      message: '论文没有第{number}条参考文献，最后一条是第{last}条',
      advice: '请改正序号；或者改正site.yaml中的paper.references，并在sources.yaml中补上这条文献。',
    },
    example: { file: 'notes.yaml', right: 'references: [2]', wrong: 'references: [3]' },
  },
  'reference-unregistered': {
    en: {
      message: 'reference {number} has no entry in {file}',
      advice: 'Add one with "number: {number}", or correct it here.',
    },
    zh: { message: '{file}中没有参考文献{number}', advice: '请补上“number: {number}”的条目，或者改正这里。' },
    example: [
      { file: 'site.yaml', right: 'references: 2', wrong: 'references: 3' },
      { file: 'notes.yaml', right: 'references: [2]', wrong: 'references: [3]' },
    ],
  },
  'table-year-missing': {
    en: {
      message: 'the figures of table "{table}" have no year',
      advice: 'Add "year", or a column of type "year".',
    },
    zh: { message: '表“{table}”的数据没有年份', advice: '请补上“year”，或者加一列类型为“year”的列。' },
    example: { file: 'datapackage.json', right: '"year": 2023, ', wrong: '' },
  },
  'table-scope-missing': {
    en: {
      message: 'the figures of table "{table}" have no scope',
      advice: 'Add "scopes": what is counted, in each language.',
    },
    zh: { message: '表“{table}”的数据没有口径', advice: '请补上“scopes”：用每种语言写明统计的是什么。' },
    example: {
      file: 'datapackage.json',
      right: ', "scopes": { "zh": "全国电站", "en": "All plants of the country" }',
      wrong: '',
    },
  },
  'table-place-missing': {
    en: {
      message: 'the figures of table "{table}" have no place',
      advice: 'Add "place": where the paper gives them.',
    },
    zh: { message: '表“{table}”的数据没有写明在论文何处', advice: '请补上“place”：论文在哪里给出。' },
    example: { file: 'datapackage.json', right: '"place": [{ "section": "2", "paragraph": 1 }]', wrong: '"place": []' },
  },
  'table-source-missing': {
    en: {
      message: 'the figures of table "{table}" have no source',
      advice: 'Add "sources": entries of sources.yaml.',
    },
    zh: { message: '表“{table}”的数据没有来源', advice: '请补上“sources”：sources.yaml中的条目。' },
    example: {
      file: 'datapackage.json',
      right:
        '"basis": "paper", "year": 2023, "scopes": { "zh": "全国电站", "en": "All plants of the country" },\n      "place": [{ "section": "2", "paragraph": 1 }],\n      "sources": [{ "id": "ref-1" }],',
      wrong: '"basis": "context", "year": 2023, "scopes": { "zh": "全国电站", "en": "All plants of the country" },',
    },
  },
  'figure-unknown': {
    en: {
      message: 'no figure is named "{id}"',
      advice: [meant.en, 'Correct the id, or add the figure to {file}.'],
    },
    zh: { message: '没有名为“{id}”的数据', advice: [meant.zh, '请改正，或者在{file}中补上这个数据。'] },
    example: { file: 'pages/about/en.mdx', wrong: 'It has <Figure of="storage.pumped.shares" />.' },
  },
  'figure-table-unknown': {
    en: { message: 'no figure is named "{id}"', advice: [meant.en, 'Correct the id.'] },
    zh: { message: '没有名为“{id}”的数据', advice: [meant.zh, '请改正。'] },
    example: { file: 'pages/about/en.mdx', wrong: 'It has <Figure of="storages.pumped.share" />.' },
  },
  'figure-id-malformed': {
    en: {
      message: 'no figure is named "{id}"',
      advice: 'A figure id has three parts: table.row.column. Correct the id.',
    },
    zh: { message: '没有名为“{id}”的数据', advice: '数据的标识有三段：“表.行.列”。请改正。' },
    example: { file: 'pages/about/en.mdx', wrong: 'It has <Figure of="storage.share" />.' },
  },
  'figure-not-measure': {
    en: {
      message: '"{id}" counts and measures nothing: column "{column}" has no unit',
      advice: 'Give the column a "unit" in datapackage.json, or write words in place of the figure.',
    },
    zh: {
      message: '“{id}”不是统计数据：“{column}”列没有单位',
      advice: '请在datapackage.json中给这一列加上“unit”，或者改写成文字。',
    },
    example: { file: 'pages/about/en.mdx', wrong: 'It is <Figure of="storage.pumped.reference" />.' },
  },
  'figure-cell-empty': {
    en: {
      message: 'no figure is named "{id}"',
      advice: 'The cell is empty in {file}: no figure is given. Correct the id, or add the figure to {file}.',
    },
    zh: {
      message: '没有名为“{id}”的数据',
      advice: '{file}中这个单元格是空的，没有给出数据。请改正标识，或者在{file}中补上。',
    },
    example: { file: 'pages/about/en.mdx', wrong: 'They have <Figure of="storage.battery.share" />.' },
  },
} as const satisfies Record<string, Entry>;
