import { swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const pack = 'datapackage.json';
const csv = 'data/storage.csv';

testReports([
  [
    'a unit that is not declared is reported',
    { [pack]: swap('"unit": "percent"', '"unit": "per cent"') },
    [
      'datapackage.json:23:97  no unit is named "per cent"',
      'Nearest: "percent". Correct it, or add it to units in datapackage.json.',
    ],
  ],
  [
    'a column of numbers without a unit is reported',
    { [pack]: swap(', "unit": "percent"', '') },
    [
      'datapackage.json:23:21  column "share" of "storage" has numbers of no unit',
      'Add "unit": one of percent, hours; or "unitField".',
    ],
  ],
  [
    'a column of units that is no field is reported',
    { [pack]: swap('"unitField": "unit"', '"unitField": "units"') },
    [
      'datapackage.json:24:102  no field is named "units"',
      'Nearest: "unit". Correct it, or add it to the fields of "storage".',
    ],
  ],
  [
    'a unit of one row that is not declared is reported in its cell',
    { [csv]: swap('8,hours', '8,hour') },
    [
      'data/storage.csv:2:33  no unit is named "hour"',
      'Nearest: "hours". Correct it, or add it to units in datapackage.json.',
    ],
  ],
  [
    'a number whose unit is left out is reported in its cell',
    { [csv]: swap('8,hours', '8,') },
    ['data/storage.csv:2:33  the number in column "value" has no unit', 'Write one here.'],
  ],
  [
    'a primary key that is no field is reported',
    { [pack]: swap('"primaryKey": "id"', '"primaryKey": "ids"') },
    [
      'datapackage.json:28:23  no field is named "ids"',
      'Nearest: "id". Correct it, or add it to the fields of "storage".',
    ],
  ],
  [
    'a primary key that may stand twice is reported',
    { [pack]: swap('"required": true, "unique": true', '"required": true') },
    [
      'datapackage.json:28:23  the primary key "id" may be empty or stand twice',
      'Give the field "constraints": { "required": true, "unique": true }.',
    ],
  ],
  [
    'a text column in one language only is reported',
    {
      [pack]: swap(
        '          { "name": "item_en", "type": "string", "titles": { "zh": "类型", "en": "Kind" } },\n',
        '',
      ),
      [csv]: (text) => text.replaceAll(/,(item_en|Pumped hydro|Batteries),/g, ','),
    },
    [
      'datapackage.json:21:21  column "item_zh" of "storage" has no other side "item_en"',
      'Add the field here and the column in the CSV file, or call it "item" in both.',
    ],
  ],
  [
    'a text column in a language that the site does not have is reported',
    { [pack]: swap('"name": "reference"', '"name": "item_fr"'), [csv]: swap('unit,reference', 'unit,item_fr') },
    [
      'datapackage.json:26:21  column "item_fr" of "storage" is in no language of the site',
      'Remove the field here and the column in the CSV file; the languages are zh, en.',
    ],
  ],
  [
    'a reference number that the paper does not have is reported in its cell',
    { [csv]: swap('8,hours,1', '8,hours,3') },
    [
      'data/storage.csv:2:39  the paper has no reference 3; its last is 2',
      'Correct the number; or correct paper.references in site.yaml, and add the reference to sources.yaml.',
    ],
  ],
]);
