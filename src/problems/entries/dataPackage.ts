import { meant, type Entry } from '../entry.ts';

const csv = 'data/storage.csv';
const dataPackage = 'datapackage.json';
/** The tiny paper's column of references, as one of another type. */
const retyped = (type: string, cell: string) =>
  [
    { file: dataPackage, right: '"name": "reference", "type": "integer"', wrong: `"name": "since", "type": "${type}"` },
    { file: csv, right: 'hours,1', wrong: `hours,${cell}` },
    { file: csv, right: ',reference', wrong: ',since' },
  ] as const;
const key = '"primaryKey": "id"';

/** What a Data Package promises of its tables, and of what they say of each other. */
export const dataPackages = {
  'field-type-unfit': {
    en: {
      message: '"{column}" has a unit, but is of type "{type}"',
      advice: 'Write "type": "number", or take the unit away.',
    },
    zh: { message: '“{column}”有单位，类型却是“{type}”', advice: '请写"type": "number"，或者删去单位。' },
    example: {
      file: dataPackage,
      right: '"name": "share", "type": "number"',
      wrong: '"name": "share", "type": "string"',
    },
  },
  'column-type-wrong': {
    en: {
      message: 'no cell of column "{column}" is of type "{type}": "{cell}", for one',
      advice: 'Correct the type, such as "string", or the cells in {file}.',
    },
    zh: {
      message: '“{column}”列没有一格是“{type}”类型，例如“{cell}”',
      advice: '请改正类型，例如"string"，或者改正{file}中的单元格。',
    },
    example: {
      file: dataPackage,
      right: '"name": "item_en", "type": "string"',
      wrong: '"name": "item_en", "type": "date"',
    },
  },
  'cell-not-boolean': {
    en: {
      message: '"{cell}" is neither yes nor no',
      advice: 'Write one of: {known}; or declare "trueValues" and "falseValues".',
    },
    zh: {
      message: '“{cell}”既不是“是”也不是“否”',
      advice: '请从中选用：{known}；或者声明“trueValues”和“falseValues”。',
    },
    example: retyped('boolean', 'yes'),
  },
  'cell-not-month': {
    en: { message: '"{cell}" is not a month', advice: 'Write year and month, e.g. 2024-02.' },
    zh: { message: '“{cell}”不是年月', advice: '请写年和月，例如2024-02。' },
    example: retyped('yearmonth', '2024-13'),
  },
  'cell-not-quarter': {
    en: { message: '"{cell}" is not a quarter of a year', advice: 'Write year and quarter, e.g. 2024-Q3.' },
    zh: { message: '“{cell}”不是季度', advice: '请写年和季度，例如2024-Q3。' },
    example: retyped('quarter', '2024-Q5'),
  },
  'cell-not-range': {
    en: {
      message: '"{cell}" is not a range',
      advice: 'Write two numbers, the smaller one first: 12–15; or one alone.',
    },
    zh: { message: '“{cell}”不是范围', advice: '请写两个数，小的在前：12–15；或者只写一个数。' },
    example: retyped('range', '15–12'),
  },
  'cell-not-type': {
    en: { message: '"{cell}" is no value of type "{type}"', advice: 'Write it like {example}.' },
    zh: { message: '“{cell}”不是“{type}”类型的值', advice: '请照此写：{example}。' },
    example: retyped('datetime', '29.2.2024'),
  },
  'cell-breaks-constraint': {
    en: {
      message: '"{cell}" breaks the "{constraint}" of column "{column}", {wanted}',
      advice: 'Correct the cell, or the constraint in datapackage.json.',
    },
    zh: {
      message: '“{cell}”不合“{column}”列的“{constraint}”：{wanted}',
      advice: '请改正单元格，或者改正datapackage.json中的约束。',
    },
    example: {
      file: dataPackage,
      right: '"unit": "percent"',
      wrong: '"unit": "percent", "constraints": { "maximum": 80 }',
    },
  },
  'key-row-twice': {
    en: {
      message: 'the key {columns} is "{value}" twice, first in line {line}',
      advice: 'Give each row a key of its own, or name more columns as the key.',
    },
    zh: {
      message: '键{columns}两次都是“{value}”，前一次在第{line}行',
      advice: '请让每行各有自己的键，或者把更多的列定为键。',
    },
    example: { file: dataPackage, right: key, wrong: `${key}, "uniqueKeys": [["unit"]]` },
  },
  'key-part-empty': {
    en: {
      message: 'column "{column}", a part of the key, is empty here',
      advice: 'Write a value, or take the column out of "primaryKey".',
    },
    zh: { message: '“{column}”列是键的一部分，这里是空的', advice: '请写上值，或者从“primaryKey”中去掉这一列。' },
    example: { file: dataPackage, right: key, wrong: '"primaryKey": ["id", "reference"]' },
    also: ['figure-unknown'],
  },
  'foreign-key-unknown': {
    en: {
      message: 'no row of "{table}" has "{value}" in {columns}',
      advice: [meant.en, 'Correct it, or add the row to {file}.'],
    },
    zh: {
      message: '“{table}”中没有{columns}为“{value}”的行',
      advice: [meant.zh, '请改正，或者在{file}中补上这一行。'],
    },
    example: {
      file: dataPackage,
      right: key,
      wrong: `${key}, "foreignKeys": [{ "fields": "item_en", "reference": { "resource": "storage", "fields": "id" } }]`,
    },
  },
  'derivation-of-range': {
    en: {
      message: '"{id}" is a range, which nothing can be worked out with',
      advice: 'Remove the derivation, or give both ends a column each.',
    },
    zh: { message: '“{id}”是范围，不能用来计算', advice: '请删去这一推算，或者让范围的两端各占一列。' },
    example: [
      { file: dataPackage, right: '"value", "type": "number"', wrong: '"value", "type": "range"' },
      { file: csv, right: '2,hours', wrong: '2–3,hours' },
      {
        file: dataPackage,
        right: '"resources": [\n',
        wrong: `"derivations": [{ "of": "storage.battery.value", "operation": "ratio", "inputs": ["storage.pumped.value", "storage.pumped.value"] }],
  "resources": [
`,
      },
    ],
  },
} as const satisfies Record<string, Entry>;
