import type { Entry } from '../entry.ts';

const look = {
  en: 'Look for a missing or extra comma, quotation mark or bracket, here or just before.',
  zh: '请看这里或紧挨着的前面，是不是少了或多了逗号、引号、括号。',
} as const;

/** What keeps `datapackage.json` from being JSON, which is stricter than YAML. */
export const json = {
  'json-key-expected': {
    en: { message: 'broken JSON: a key in double quotation marks should stand here', advice: look.en },
    zh: { message: 'JSON有误：这里应当是双引号括起来的键', advice: look.zh },
    example: { file: 'datapackage.json', right: '"basis": "paper", "year"', wrong: '"basis": "paper",, "year"' },
  },
  'json-value-expected': {
    en: { message: 'broken JSON: a value should stand here', advice: look.en },
    zh: { message: 'JSON有误：这里应当是一个值', advice: look.zh },
    example: { file: 'datapackage.json', right: '"year": 2023,', wrong: '"year": ,' },
  },
  'json-colon-expected': {
    en: { message: 'broken JSON: a colon should stand here', advice: look.en },
    zh: { message: 'JSON有误：这里应当是冒号', advice: look.zh },
    example: { file: 'datapackage.json', right: '"year": 2023,', wrong: '"year" 2023,' },
  },
  'json-comma-expected': {
    en: { message: 'broken JSON: a comma should stand here', advice: look.en },
    zh: { message: 'JSON有误：这里应当是逗号', advice: look.zh },
    example: { file: 'datapackage.json', right: '"year": 2023,', wrong: '"year": 2023' },
  },
  'json-bracket-open': {
    en: { message: 'broken JSON: {bracket} should stand here', advice: look.en },
    zh: { message: 'JSON有误：这里应当是{bracket}', advice: look.zh },
    example: { file: 'datapackage.json', right: '    }\n  ]\n}\n', wrong: '    }\n  ]\n' },
  },
  'json-after-end': {
    en: { message: 'broken JSON: nothing more should stand here', advice: look.en },
    zh: { message: 'JSON有误：到此应当已经结束', advice: look.zh },
    example: { file: 'datapackage.json', wrong: '}' },
  },
  'json-symbol': {
    en: {
      message: 'broken JSON: "{symbol}" is neither a key nor a value',
      advice: 'Put double quotation marks around keys and texts.',
    },
    zh: { message: 'JSON有误：“{symbol}”既不是键，也不是值', advice: '请用双引号把键和文字括起来。' },
    example: { file: 'datapackage.json', right: '"basis": "paper"', wrong: '"basis": paper' },
  },
  'json-quote-open': {
    en: { message: 'broken JSON: a quotation mark that is never closed', advice: 'Close it on the same line.' },
    zh: { message: 'JSON有误：引号没有配对', advice: '请在同一行补上后引号。' },
    example: { file: 'datapackage.json', right: '"path": "data/storage.csv",', wrong: '"path": "data/storage.csv,' },
  },
  'json-number': {
    en: {
      message: 'broken JSON: "{symbol}" is not a number',
      advice: 'Write digits, and a point with digits after it.',
    },
    zh: { message: 'JSON有误：“{symbol}”不是数', advice: '请写数字；小数点后面要有数字。' },
    example: { file: 'datapackage.json', right: '"year": 2023,', wrong: '"year": 2023.,' },
  },
  'json-character': {
    en: {
      message: 'broken JSON: a character that may not stand in a text',
      advice: 'Write \\" for a quotation mark, \\\\ for a backslash, and a space for a tab.',
    },
    zh: {
      message: 'JSON有误：文字里有不能直接写的字符',
      advice: '请把引号写成\\"，反斜杠写成\\\\，制表符改成空格。',
    },
    example: { file: 'datapackage.json', right: '"en": "Data" }', wrong: '"en": "Data \\ tables" }' },
  },
  'json-comment': {
    en: { message: 'broken JSON: a comment', advice: 'Remove it: JSON has none.' },
    zh: { message: 'JSON有误：有注释', advice: '请删去：JSON里没有注释。' },
    example: { file: 'datapackage.json', right: '"basis": "paper",', wrong: '"basis": "paper", // table 2\n' },
  },
} as const satisfies Record<string, Entry>;
