import { swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const zh = 'briefs/advice/pay-by-hour/zh.mdx';
const en = 'briefs/advice/pay-by-hour/en.mdx';
const section = swap("section: '2', paragraph: 4", "section: '3', paragraph: 4");
const reference = swap('paragraph: 4, references: [1]', 'paragraph: 4, references: [1, 7]');

testReports([
  [
    'a section that the paper does not have is reported',
    { [zh]: section, [en]: section },
    [
      'briefs/advice/pay-by-hour/en.mdx:13:23  no section is named "3"',
      'Correct it, or add it to paper.sections in site.yaml.',
      'briefs/advice/pay-by-hour/zh.mdx:13:23  no section is named "3"',
      'Correct it, or add it to paper.sections in site.yaml.',
    ],
  ],
  [
    'a section in the data package that the paper does not have is reported',
    { 'datapackage.json': swap('"section": "2"', '"section": "2.1"') },
    ['datapackage.json:16:30  no section is named "2.1"', 'Correct it, or add it to paper.sections in site.yaml.'],
  ],
  [
    "a reference number beyond the paper's last is reported",
    { [zh]: reference, [en]: reference },
    [
      'briefs/advice/pay-by-hour/en.mdx:13:58  the paper has no reference 7; its last is 2',
      'Correct the number; or correct paper.references in site.yaml, and add the reference to sources.yaml.',
      'briefs/advice/pay-by-hour/zh.mdx:13:58  the paper has no reference 7; its last is 2',
      'Correct the number; or correct paper.references in site.yaml, and add the reference to sources.yaml.',
    ],
  ],
  [
    'a reference number without an entry among the sources is reported',
    { 'sources.yaml': swap('- id: ref-2\n  type: reference\n  number: 2\n', '') },
    [
      'briefs/advice/pay-by-hour/en.mdx:18:34  reference 2 has no entry in sources.yaml',
      'Add one with "number: 2", or correct it here.',
      'briefs/advice/pay-by-hour/zh.mdx:18:34  reference 2 has no entry in sources.yaml',
      'Add one with "number: 2", or correct it here.',
      'notes.yaml:5:40  reference 2 has no entry in sources.yaml',
      'Add one with "number: 2", or correct it here.',
    ],
  ],
  [
    'reference numbers are not looked up in a register that is broken',
    { 'sources.yaml': swap('type: reference\n  number: 2', 'type: referense\n  number: 2') },
    [
      'sources.yaml:6:9  "type" is "referense", not one of its values',
      'Nearest: "reference". Write one of: reference, document, statistics.',
    ],
  ],
  [
    'reference numbers are not looked up in a register that is missing',
    { 'sources.yaml': null },
    ['sources.yaml:1:1  the file is missing', 'Add it; an empty register is a file with [].'],
  ],
]);
