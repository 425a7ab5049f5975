import type { Entry } from '../entry.ts';

/** Texts that are not the YAML or the CSV that they should be, and those without frontmatter. */
export const syntax = {
  'yaml-second-colon': {
    en: {
      message: 'broken YAML: a second ": " in one value',
      advice: 'Put single quotes around the value, or indent the next line as the one above it.',
    },
    zh: {
      message: 'YAML有误：同一个值里又出现了“: ”',
      advice: '请用单引号把整个值括起来，或者让下一行与上一行缩进相同。',
    },
    example: { file: 'pages/about/en.mdx', right: 'short: About', wrong: 'short: About: us' },
  },
  'yaml-line-without-key': {
    en: {
      message: 'broken YAML: a line that is no "key: value", or is indented wrongly',
      advice: 'Write a colon and a space after the key, and indent the line as its neighbours.',
    },
    zh: {
      message: 'YAML有误：这一行不是“键: 值”的写法，或者缩进不对',
      advice: '请在键后写冒号和空格，并与相邻各行缩进一致。',
    },
    example: { file: 'notes.yaml', right: 'type: decision', wrong: 'type' },
  },
  'yaml-special-start': {
    en: {
      message: 'broken YAML: a value that starts with a special character',
      advice: 'Put single quotes around the value.',
    },
    zh: { message: 'YAML有误：值的开头是特殊字符', advice: '请用单引号把这个值括起来。' },
    example: { file: 'pages/about/en.mdx', right: 'short: About', wrong: 'short: @About' },
  },
  'yaml-comment': {
    en: {
      message: 'a comment after a text: everything from the # on is left out',
      advice: 'Put single quotes around the text; a comment stands on a line of its own.',
    },
    zh: {
      message: '文字后面有注释：从#起的内容都不会发布',
      advice: '请用单引号把整段文字括起来；注释请另起一行。',
    },
    example: { file: 'pages/about/en.mdx', right: 'short: About', wrong: 'short: About the #1 worry' },
  },
  'yaml-tab': {
    en: { message: 'broken YAML: a tab in the indentation', advice: 'Indent with spaces.' },
    zh: { message: 'YAML有误：缩进里有制表符', advice: '请用空格缩进。' },
    example: {
      file: 'briefs/hurdle/idle-plants/en.mdx',
      right: 'related:\n  - { brief: advice/pay-by-hour',
      wrong: 'related:\n\t- { brief: advice/pay-by-hour',
    },
  },
  'yaml-quote-open': {
    en: {
      message: 'broken YAML: a quotation mark that is never closed',
      advice: 'Close it, or put the whole value between the other kind of quotation marks.',
    },
    zh: { message: 'YAML有误：引号没有配对', advice: '请补上后引号，或者改用另一种引号把整个值括起来。' },
    example: { file: 'pages/about/en.mdx', right: 'short: About', wrong: 'short: "About' },
  },
  'yaml-after-value': {
    en: {
      message: 'broken YAML: text after the end of a value',
      advice: 'Put single quotes around the whole value, and double a single quote inside it.',
    },
    zh: {
      message: 'YAML有误：值已结束，后面还有文字',
      advice: '请用单引号把整个值括起来，其中的单引号写成两个。',
    },
    example: { file: 'pages/about/en.mdx', right: 'short: About', wrong: "short: 'About' us" },
  },
  'yaml-bracket-open': {
    en: {
      message: 'broken YAML: a bracket that is never closed',
      advice: 'Close the list with ] or the group with }.',
    },
    zh: { message: 'YAML有误：括号没有配对', advice: '请用]结束列表，用}结束一组键。' },
    example: { file: 'briefs/hurdle/idle-plants/en.mdx', right: 'topics: [grid]', wrong: 'topics: [grid' },
  },
  'yaml-broken': {
    en: { message: 'broken YAML: {said}', advice: 'Correct the syntax here.' },
    zh: { message: 'YAML有误，解析器的原话是：{said}', advice: '请改正这里的写法。' },
    example: { file: 'notes.yaml', wrong: '---\n[]' },
  },
  'yaml-key-twice': {
    en: { message: 'the key "{key}" stands twice', advice: 'Keep one of the two.' },
    zh: { message: '键“{key}”出现了两次', advice: '请只留一个。' },
    example: { file: 'pages/about/en.mdx', right: 'short: About', wrong: 'short: About\nshort: Us' },
  },
  'yaml-comma-in-group': {
    en: {
      message: '"{key}" is no key; a comma ends a value between { and }',
      advice: 'Put single quotes around the value that holds the comma.',
    },
    zh: {
      message: '“{key}”不是键；在{ }之间，逗号会把值断开',
      advice: '请用单引号把含有逗号的值括起来。',
    },
    example: {
      file: 'briefs/advice/pay-by-hour/en.mdx',
      right: 'how: Less idling }',
      wrong: 'how: Less idling, and soon }',
    },
  },
  'csv-quote-open': {
    en: {
      message: 'broken CSV: a quotation mark that is never closed',
      advice: 'Close it at the end of the cell.',
    },
    zh: { message: 'CSV有误：引号没有配对', advice: '请在单元格末尾补上后引号。' },
    example: { file: 'data/storage.csv', right: 'Batteries', wrong: '"Batteries' },
  },
  'csv-quote-inside': {
    en: {
      message: 'broken CSV: a quotation mark inside a cell',
      advice: 'Put quotation marks around the whole cell, and double each one inside it.',
    },
    zh: {
      message: 'CSV有误：单元格里有引号',
      advice: '请用引号把整个单元格括起来，其中的每个引号写成两个。',
    },
    example: { file: 'data/storage.csv', right: 'Batteries', wrong: '12" batteries' },
  },
  'text-encoding': {
    en: {
      message: 'the file is not UTF-8, but most likely {encoding}',
      advice:
        'Save it anew as UTF-8: in an editor by "Save with encoding", in a spreadsheet as "CSV UTF-8". Look whether all characters are right.',
    },
    zh: {
      message: '文件不是UTF-8编码，很可能是{encoding}',
      advice: '请另存为UTF-8：在编辑器里用“以编码保存”，在电子表格里选“CSV UTF-8”。存后请看文字有没有变。',
    },
    example: null,
  },
  'character-unseen': {
    en: {
      message: 'a character that nobody sees, or the rest of one that was lost: {code}',
      advice: 'Remove it, and write the character that was meant.',
    },
    zh: { message: '这里有看不见或已损坏的字符：{code}', advice: '请删去，并补上原来的字符。' },
    example: { file: 'pages/about/en.mdx', wrong: 'It has 3\uFFFD plants.' },
  },
  'nested-deep': {
    en: {
      message: 'brackets or tags stand more than {deepest} deep within one another',
      advice: 'Take out those that hold nothing but the next.',
    },
    zh: { message: '括号或标签嵌套超过{deepest}层', advice: '请删去只起套叠作用的括号或标签。' },
    example: null,
  },
  'frontmatter-missing': {
    en: { message: 'no frontmatter', advice: 'Start the file with a line "---", the keys and another line "---".' },
    zh: { message: '缺少头部信息', advice: '请在文件开头写一行“---”，接着写各键，再写一行“---”。' },
    example: { file: 'pages/about/en.mdx', right: '---\ntitle: About', wrong: 'title: About' },
  },
  'frontmatter-late': {
    en: { message: 'empty lines above the frontmatter', advice: 'Remove them: the file starts with "---".' },
    zh: { message: '头部信息上面有空行', advice: '请删去空行：文件以“---”开头。' },
    example: { file: 'pages/about/en.mdx', right: '---\ntitle: About', wrong: '\n---\ntitle: About' },
  },
  'frontmatter-spaces': {
    en: { message: 'a space before or after "---"', advice: 'Remove it: the line is "---" and nothing else.' },
    zh: { message: '“---”前后有空格', advice: '请删去空格：这一行只写“---”。' },
    example: { file: 'pages/about/en.mdx', right: '---\ntitle: About', wrong: '--- \ntitle: About' },
  },
  'frontmatter-open': {
    en: { message: 'the frontmatter never ends', advice: 'Write a line "---" here, below its last key.' },
    zh: { message: '头部信息没有结束', advice: '请在这里，也就是最后一个键的下面，写一行“---”。' },
    example: { file: 'pages/about/en.mdx', right: '---\n\n## Origin', wrong: '\n## Origin' },
  },
} as const satisfies Record<string, Entry>;
