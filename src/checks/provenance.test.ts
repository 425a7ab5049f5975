import { swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const file = 'datapackage.json';
const unit = '"share", "type": "number", "titles": { "zh": "占比", "en": "Share" }, "unit": "percent"';
/** The data package with a derivation. */
const derived = (of: string, operation: string, ...inputs: string[]) => {
  const derivation = JSON.stringify({ of, operation, inputs });
  return swap('  "resources": [', `  "derivations": [${derivation}], "resources": [`);
};

testReports([
  [
    'figures without a year are reported',
    { [file]: swap('"year": 2023, ', '') },
    ['datapackage.json:11:15  the figures of table "storage" have no year', 'Add "year", or a column of type "year".'],
  ],
  [
    'figures without a scope are reported',
    { [file]: swap(', "scopes": { "zh": "全国电站", "en": "All plants of the country" }', '') },
    [
      'datapackage.json:11:15  the figures of table "storage" have no scope',
      'Add "scopes": what is counted, in each language.',
    ],
  ],
  [
    'the paper’s figures without a place in the paper are reported',
    { [file]: swap('"place": [{ "section": "2", "paragraph": 1 }]', '"place": []') },
    [
      'datapackage.json:11:15  the figures of table "storage" have no place',
      'Add "place": where the paper gives them.',
    ],
  ],
  [
    'context figures without a source are reported',
    { [file]: (text) => swap('[{ "id": "ref-1" }]', '[]')(swap('"basis": "paper"', '"basis": "context"')(text)) },
    [
      'datapackage.json:11:15  the figures of table "storage" have no source',
      'Add "sources": entries of sources.yaml.',
    ],
  ],
  [
    'a derived figure that its formula gives is right',
    {
      [file]: derived(
        'storage.pumped.value',
        'sum',
        'storage.battery.value',
        'storage.battery.value',
        'storage.battery.value',
        'storage.battery.value',
      ),
    },
    [],
  ],
  [
    'a derived figure that its formula does not give is reported',
    { [file]: derived('storage.pumped.share', 'percentage', 'storage.battery.value', 'storage.pumped.value') },
    [
      'datapackage.json:9:25  "storage.pumped.share" is 86.3, but 2 ÷ 8 × 100 is 25',
      'Correct the cell in data/storage.csv, the inputs or the operation.',
    ],
  ],
  [
    'a derivation from a figure that there is none of is reported',
    { [file]: derived('storage.pumped.share', 'ratio', 'storage.pumped.valu', 'storage.pumped.value') },
    [
      'datapackage.json:9:78  no figure is named "storage.pumped.valu"',
      'Nearest: "storage.pumped.value". Correct the id, or add the figure to data/storage.csv.',
    ],
  ],
  [
    'a derivation with too many inputs is reported',
    {
      [file]: derived(
        'storage.pumped.share',
        'ratio',
        'storage.pumped.value',
        'storage.pumped.value',
        'storage.pumped.value',
      ),
    },
    ['datapackage.json:9:77  a ratio has 2 inputs, not 3', 'Correct the inputs, or the operation.'],
  ],
  [
    'a derivation from different units is reported',
    { [file]: derived('storage.battery.value', 'ratio', 'storage.pumped.value', 'storage.pumped.share') },
    [
      'datapackage.json:9:78  the inputs of "storage.battery.value" differ in unit',
      'Correct the inputs or their units: figures of different units have no sum, difference or ratio; what is one for each of the other is a quotient.',
    ],
  ],
  [
    'a row that names a section the paper does not have is reported',
    {
      [file]: swap(unit, `"section", "type": "string", "titles": { "zh": "章", "en": "Section" } }, { "name": ${unit}`),
      'data/storage.csv':
        'id,item_zh,item_en,section,share,value,unit,reference\npumped,抽水,Pumped,9,86.3,8,hours,1\n',
    },
    ['data/storage.csv:2:18  no section is named "9"', 'Correct it, or add it to paper.sections in site.yaml.'],
  ],
]);
