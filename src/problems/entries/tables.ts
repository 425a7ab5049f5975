import { meant, type Entry } from '../entry.ts';

const csv = 'data/storage.csv';
const dataPackage = 'datapackage.json';
const header = {
  en: 'Write the header {header}, or declare other fields in datapackage.json.',
  zh: '请把首行写成{header}，或者在datapackage.json中声明别的字段。',
} as const;
const twice = { en: 'Change or remove one of the two.', zh: '请改名，或者删去其中一个。' } as const;

/** CSV files, and what `datapackage.json` says of them. */
export const tables = {
  'table-empty': {
    en: { message: 'the table has no rows', advice: 'Add one, or remove the table from datapackage.json.' },
    zh: { message: '表里没有数据行', advice: '请补上数据，或者从datapackage.json中删去这个表。' },
    example: {
      file: csv,
      right: 'pumped,抽水蓄能,Pumped hydro,86.3,8,hours,1\nbattery,电池,Batteries,,2,hours,\n',
      wrong: '',
    },
  },
  'row-short': {
    en: {
      message: 'this row has {cells} cells, the header {columns}',
      advice: 'Add the missing cells; an empty one still needs its comma.',
    },
    zh: { message: '这一行有{cells}格，首行有{columns}格', advice: '请补上缺少的单元格；空格子也要写逗号。' },
    example: { file: csv, right: 'Batteries,,2,hours,', wrong: 'Batteries,2,hours,' },
  },
  'row-long': {
    en: {
      message: 'this row has {cells} cells, the header {columns}',
      advice: 'Put quotation marks around a text that holds a comma; a number holds none: 52395, 1.5.',
    },
    zh: {
      message: '这一行有{cells}格，首行有{columns}格',
      advice: '文字里有逗号的，请用引号把整格括起来；数字里不写逗号，如52395、1.5。',
    },
    example: { file: csv, right: 'Batteries,', wrong: 'Batteries, new,' },
  },
  'header-column-unknown': {
    en: { message: 'no field is named "{name}" in datapackage.json', advice: [meant.en, header.en] },
    zh: { message: 'datapackage.json中没有名为“{name}”的字段', advice: [meant.zh, header.zh] },
    example: { file: csv, right: ',share,', wrong: ',shares,' },
  },
  'header-column-missing': {
    en: { message: 'column "{name}" is missing', advice: header.en },
    zh: { message: '缺少“{name}”列', advice: header.zh },
    example: { file: csv, right: 'share,value,unit', wrong: 'value,unit' },
  },
  'header-column-moved': {
    en: { message: 'column "{name}" stands where "{expected}" should', advice: header.en },
    zh: { message: '应当是“{expected}”列的地方写了“{name}”列', advice: header.zh },
    example: { file: csv, right: 'share,value', wrong: 'value,share' },
  },
  'header-column-twice': {
    en: { message: 'column "{name}" stands twice', advice: header.en },
    zh: { message: '“{name}”列出现了两次', advice: header.zh },
    example: { file: csv, right: 'unit,reference', wrong: 'unit,reference,unit' },
  },
  'cell-twice': {
    en: {
      message: '"{value}" stands twice in column "{column}", first in line {line}',
      advice: 'Give each row its own value.',
    },
    zh: {
      message: '“{value}”在“{column}”列出现了两次，前一次在第{line}行',
      advice: '请让每行各有不同的值。',
    },
    example: { file: csv, wrong: 'battery,新电池,New batteries,,3,hours,' },
  },
  'cell-empty': {
    en: {
      message: 'column "{column}" is empty here',
      advice: 'Write a value; only columns that are not "required" may be empty.',
    },
    zh: { message: '这里的“{column}”列是空的', advice: '请写上值；没有标明“required”的列才可以空。' },
    example: { file: csv, right: 'battery,电池', wrong: ',电池' },
  },
  'cell-not-number': {
    en: {
      message: '"{cell}" is not a number',
      advice: 'Write digits alone, with a point before decimals; the unit stands in datapackage.json.',
    },
    zh: {
      message: '“{cell}”不是数',
      advice: '请只写数字，小数用小数点；单位写在datapackage.json里。',
    },
    example: { file: csv, right: '86.3', wrong: '86.3%' },
  },
  'cell-not-whole-number': {
    en: { message: '"{cell}" is not a whole number', advice: 'Write digits alone.' },
    zh: { message: '“{cell}”不是整数', advice: '请只写数字。' },
    example: { file: csv, right: 'hours,1', wrong: 'hours,[1]' },
  },
  'cell-not-year': {
    en: { message: '"{cell}" is not a year', advice: 'Write four digits.' },
    zh: { message: '“{cell}”不是年份', advice: '请写四位数字。' },
    example: [
      { file: csv, right: 'hours,1', wrong: 'hours,23' },
      { file: dataPackage, right: '"name": "reference", "type": "integer"', wrong: '"name": "since", "type": "year"' },
      { file: csv, right: ',reference', wrong: ',since' },
    ],
  },
  'cell-not-date': {
    en: { message: '"{cell}" is not a date', advice: 'Write a day that exists, e.g. 2024-02-29.' },
    zh: { message: '“{cell}”不是日期', advice: '请写存在的日期，例如2024-02-29。' },
    example: [
      { file: csv, right: 'hours,1', wrong: 'hours,2023-02-29' },
      { file: dataPackage, right: '"name": "reference", "type": "integer"', wrong: '"name": "since", "type": "date"' },
      { file: csv, right: ',reference', wrong: ',since' },
    ],
  },
  'cell-not-category': {
    en: {
      message: '"{cell}" is not a category of "{column}"',
      advice: [meant.en, 'Write one of: {known}.'],
    },
    zh: { message: '“{cell}”不是“{column}”列的类别', advice: [meant.zh, '请从中选用：{known}。'] },
    example: [
      { file: csv, right: 'Batteries,,2,hours', wrong: 'Batteries,,2,hour' },
      {
        file: dataPackage,
        right: '"titles": { "zh": "单位", "en": "Unit" }',
        wrong:
          '"titles": { "zh": "单位", "en": "Unit" }, "categories": [{ "value": "hours", "labels": { "zh": "小时", "en": "hours" } }]',
      },
    ],
  },
  'key-not-unique': {
    en: {
      message: 'the primary key "{key}" may be empty or stand twice',
      advice: 'Give the field "constraints": { "required": true, "unique": true }.',
    },
    zh: {
      message: '主键“{key}”可能是空的，也可能重复',
      advice: '请给这个字段加上"constraints": { "required": true, "unique": true }。',
    },
    example: { file: dataPackage, right: '"unique": true', wrong: '"unique": false' },
  },
  'key-malformed': {
    en: {
      message: '"{key}" can\'t name a row, as its key does',
      advice:
        'Write it without quotation marks, angle brackets, braces and outer spaces, here and wherever the row is named.',
    },
    zh: {
      message: '“{key}”不能作行的主键',
      advice: '请不用引号、尖括号和花括号，首尾不留空格；别处提到这一行时也要改。',
    },
    example: { file: csv, right: 'battery,', wrong: '<b>battery,' },
  },
  'unit-scale-wrong': {
    en: {
      message: 'one "{label}" is {worth}, but the "scale" of "{unit}" is {scale}',
      advice: 'Write "scale": {worth}, or another label.',
    },
    zh: {
      message: '“{label}”是{worth}，而“{unit}”的“scale”是{scale}',
      advice: '请写"scale": {worth}，或者改正单位的写法。',
    },
    example: {
      file: dataPackage,
      right: '"hours": {',
      wrong: '"money": { "labels": { "zh": "万元", "en": "¥10,000" }, "currency": "CNY", "scale": 1000 }, "hours": {',
    },
  },
  'unit-labels-differ': {
    en: {
      message: 'the labels of "{unit}" differ in size: "{here}" and "{there}"',
      advice: 'Write the same size in each language.',
    },
    zh: {
      message: '“{unit}”在各语言中大小不同：“{here}”与“{there}”',
      advice: '请让各语言写同样大小的单位。',
    },
    example: {
      file: dataPackage,
      right: '"hours": {',
      wrong: '"money": { "labels": { "zh": "亿元", "en": "¥1 billion" }, "currency": "CNY", "scale": 1e8 }, "hours": {',
    },
  },
  'unit-missing': {
    en: {
      message: 'column "{column}" of "{table}" has numbers of no unit',
      advice: 'Add "unit": one of {units}; or "unitField".',
    },
    zh: {
      message: '“{table}”的“{column}”列是没有单位的数',
      advice: '请加上“unit”：{units}之一；或者“unitField”。',
    },
    example: { file: dataPackage, right: ', "unitField": "unit"', wrong: '' },
  },
  'row-key-unknown': {
    en: { message: 'no row of the table has the key "{name}"', advice: [meant.en, 'Correct it, or add the row.'] },
    zh: { message: '表里没有名为“{name}”的行', advice: [meant.zh, '请改正，或者补上这一行。'] },
    example: {
      file: dataPackage,
      right: '"sources": [{ "id": "ref-1" }],',
      wrong: `"sources": [{ "id": "ref-1" }],
      "rowNotes": { "batteries": { "zh": "含锂电池。", "en": "Lithium included." } },`,
    },
  },
  'unit-unknown': {
    en: {
      message: 'no unit is named "{name}"',
      advice: [meant.en, 'Correct it, or add it to units in datapackage.json.'],
    },
    zh: {
      message: '没有名为“{name}”的单位',
      advice: [meant.zh, '请改正，或者在datapackage.json的units中补上。'],
    },
    example: { file: csv, right: ',2,hours', wrong: ',2,hour' },
  },
  'row-unit-missing': {
    en: { message: 'the number in column "{column}" has no unit', advice: 'Write one here.' },
    zh: { message: '“{column}”列的数没有单位', advice: '请在这里写上单位。' },
    example: { file: csv, right: ',2,hours', wrong: ',2,' },
  },
  'field-unknown': {
    en: {
      message: 'no field is named "{name}"',
      advice: [meant.en, 'Correct it, or add it to the fields of "{table}".'],
    },
    zh: { message: '没有名为“{name}”的字段', advice: [meant.zh, '请改正，或者在“{table}”的字段中补上。'] },
    example: { file: dataPackage, right: '"unitField": "unit"', wrong: '"unitField": "units"' },
  },
  'field-twice': {
    en: { message: 'the field "{name}" stands twice, first in line {line}', advice: twice.en },
    zh: { message: '字段“{name}”出现了两次，前一次在第{line}行', advice: twice.zh },
    example: [
      {
        file: dataPackage,
        right: '"name": "reference", "type": "integer"',
        wrong: '"name": "item_en", "type": "string"',
      },
      { file: csv, right: ',reference', wrong: ',item_en' },
    ],
  },
  'table-twice': {
    en: { message: 'the table "{name}" stands twice, first in line {line}', advice: twice.en },
    zh: { message: '表“{name}”出现了两次，前一次在第{line}行', advice: twice.zh },
    example: [
      {
        file: dataPackage,
        right: '    }\n  ]\n}\n',
        wrong: `    }, { "name": "storage", "path": "data/more.csv", "basis": "editorial",
      "titles": { "zh": "甲", "en": "A" }, "descriptions": { "zh": "乙", "en": "B" },
      "schema": {
        "fields": [{ "name": "id", "type": "string", "titles": { "zh": "名", "en": "Name" }, "constraints": { "required": true, "unique": true } }],
        "primaryKey": "id"
      }
    }
  ]
}
`,
      },
      { file: 'data/more.csv', wrong: 'id\na' },
    ],
  },
  'column-language-unknown': {
    en: {
      message: 'column "{column}" of "{table}" is in no language of the site',
      advice: 'Remove the field here and the column in the CSV file; the languages are {languages}.',
    },
    zh: {
      message: '“{table}”的“{column}”列不属于本站的任何语言',
      advice: '请删去这里的字段和CSV文件中的这一列；本站的语言：{languages}。',
    },
    example: [
      {
        file: dataPackage,
        right: '"name": "reference", "type": "integer"',
        wrong: '"name": "item_fr", "type": "string"',
      },
      { file: csv, right: ',reference', wrong: ',item_fr' },
    ],
  },
  'column-side-missing': {
    en: {
      message: 'column "{column}" of "{table}" has no other side "{side}"',
      advice: 'Add the field here and the column in the CSV file, or call it "{stem}" in both.',
    },
    zh: {
      message: '“{table}”的“{column}”列缺少另一语言的“{side}”列',
      advice: '请在这里补上字段，在CSV文件中补上这一列；或者两处都改名为“{stem}”。',
    },
    example: [
      {
        file: dataPackage,
        right: '"name": "reference", "type": "integer"',
        wrong: '"name": "note_zh", "type": "string"',
      },
      { file: csv, right: ',reference', wrong: ',note_zh' },
    ],
  },
  'derivation-twice': {
    en: { message: '"{of}" is worked out twice', advice: 'Keep one of the two derivations.' },
    zh: { message: '“{of}”有两个算法', advice: '请只留一个。' },
    example: [
      {
        file: dataPackage,
        right: '"resources": [\n',
        wrong: `"derivations": [
    { "of": "storage.pumped.value", "operation": "sum", "inputs": ["storage.battery.value", "storage.flow.value"] },
    { "of": "storage.pumped.value", "operation": "sum", "inputs": ["storage.flow.value", "storage.battery.value"] }
  ],
  "resources": [
`,
      },
      { file: csv, wrong: 'flow,液流,Flow,,6,hours,' },
    ],
  },
  'derivation-circular': {
    en: {
      message: '"{of}" is worked out of itself: {circle}',
      advice: 'Take out the derivation of the figure that the source gives.',
    },
    zh: { message: '“{of}”由自身算出：{circle}', advice: '其中由来源直接给出的数据，请删去它的算法。' },
    example: {
      file: dataPackage,
      right: '"resources": [\n',
      wrong: `"derivations": [{ "of": "storage.battery.value", "operation": "ratio", "inputs": ["storage.pumped.value", "storage.battery.value"] }],
  "resources": [
`,
    },
  },
  'derivation-unit-wrong': {
    en: {
      message: 'the unit of "{of}" is none that a {operation} of these inputs has',
      advice:
        'A sum and a difference have the unit of the inputs, a percentage and growth have a unit of percent: correct one of them.',
    },
    zh: {
      message: '“{of}”的单位与{operation}的结果不符',
      advice: '和、差的单位与输入相同，percentage和growth的单位是百分数；请改正其一。',
    },
    example: [
      {
        file: dataPackage,
        right: '"resources": [\n',
        wrong: `"derivations": [{ "of": "storage.battery.value", "operation": "percentage", "inputs": ["storage.pumped.value", "storage.flow.value"] }],
  "resources": [
`,
      },
      { file: csv, wrong: 'flow,液流,Flow,,400,hours,' },
    ],
  },
  'derivation-input-count': {
    en: {
      message: 'a {operation} has {wanted} inputs, not {count}',
      advice: 'Correct the inputs, or the operation.',
    },
    zh: { message: '{operation}要{wanted}个输入，这里有{count}个', advice: '请改正inputs，或者operation。' },
    example: {
      file: dataPackage,
      right: '"resources": [\n',
      wrong: `"derivations": [{ "of": "storage.battery.value", "operation": "ratio", "inputs": ["storage.pumped.value", "storage.pumped.value", "storage.pumped.share"] }],
  "resources": [
`,
    },
  },
  'derivation-units-differ': {
    en: {
      message: 'the inputs of "{of}" differ in unit',
      advice:
        'Correct the inputs or their units: figures of different units have no sum, difference or ratio; what is one for each of the other is a quotient.',
    },
    zh: {
      message: '“{of}”的各个输入单位不同',
      advice: '请改正inputs或它们的单位：单位不同的数据不能相加、相减或相比；每人、每吨多少，用quotient。',
    },
    example: {
      file: dataPackage,
      right: '"resources": [\n',
      wrong: `"derivations": [{ "of": "storage.battery.value", "operation": "sum", "inputs": ["storage.pumped.value", "storage.pumped.share"] }],
  "resources": [
`,
    },
  },
  'derivation-periods-missing': {
    en: {
      message: 'nobody says over how many periods "{of}" grew',
      advice: 'Write "periods": 5, or name first the figure of the later year, then that of the earlier one.',
    },
    zh: {
      message: '“{of}”历经几期增长，没有写明',
      advice: '请写"periods": 5，或者在inputs中先写后一年的数据，再写前一年的。',
    },
    example: {
      file: dataPackage,
      right: '"resources": [\n',
      wrong: `"derivations": [{ "of": "storage.pumped.share", "operation": "growth", "inputs": ["storage.pumped.value", "storage.battery.value"] }],
  "resources": [
`,
    },
  },
  'derivation-wrong': {
    en: {
      message: '"{of}" is {value}, but {formula} is {computed}',
      advice: 'Correct the cell in {file}, the inputs or the operation.',
    },
    zh: {
      message: '“{of}”是{value}，而{formula}等于{computed}',
      advice: '请改正{file}中的单元格、inputs或者operation。',
    },
    example: [
      {
        file: dataPackage,
        right: '"resources": [\n',
        wrong: `"derivations": [{ "of": "storage.pumped.value", "operation": "sum", "inputs": ["storage.battery.value", "storage.flow.value"] }],
  "resources": [
`,
      },
      { file: csv, wrong: 'flow,液流,Flow,,5,hours,' },
    ],
  },
} as const satisfies Record<string, Entry>;
