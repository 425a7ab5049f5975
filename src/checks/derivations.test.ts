import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

/** The tiny paper with a third row, 6 hours, and derivations: figure, operation, inputs. */
const derived = (...derivations: [of: string, operation: string, ...inputs: string[]][]) => ({
  'data/storage.csv': append('flow,液流,Flow,75,6,hours,\n'),
  'datapackage.json': swap(
    '  "resources": [',
    `  "derivations": ${JSON.stringify(
      derivations.map(([of, operation, ...inputs]) => ({
        of: `storage.${of}`,
        operation,
        inputs: inputs.map((id) => `storage.${id}`),
      })),
    )}, "resources": [`,
  ),
});

testReports([
  ['a figure that is the sum of others is right', derived(['pumped.value', 'sum', 'battery.value', 'flow.value']), []],
  [
    'a figure that is a percentage of others is right',
    derived(['flow.share', 'percentage', 'flow.value', 'pumped.value']),
    [],
  ],
  [
    'a figure that is worked out of itself is reported',
    derived(['pumped.value', 'sum', 'pumped.value', 'flow.value']),
    [
      'datapackage.json:9:25  "storage.pumped.value" is worked out of itself: storage.pumped.value → storage.pumped.value',
      'Take out the derivation of the figure that the source gives.',
    ],
  ],
  [
    'two figures that are worked out of one another are reported',
    derived(
      ['pumped.value', 'sum', 'battery.value', 'flow.value'],
      ['flow.value', 'difference', 'pumped.value', 'battery.value'],
    ),
    [
      'datapackage.json:9:25  "storage.pumped.value" is worked out of itself: storage.pumped.value → storage.flow.value → storage.pumped.value',
      'Take out the derivation of the figure that the source gives.',
      'datapackage.json:9:129  "storage.flow.value" is worked out of itself: storage.flow.value → storage.pumped.value → storage.flow.value',
      'Take out the derivation of the figure that the source gives.',
    ],
  ],
  [
    'a figure that is worked out twice is reported',
    derived(
      ['pumped.value', 'sum', 'battery.value', 'flow.value'],
      ['pumped.value', 'sum', 'flow.value', 'battery.value'],
    ),
    ['datapackage.json:9:129  "storage.pumped.value" is worked out twice', 'Keep one of the two derivations.'],
  ],
  ['an index is of no unit of its inputs', derived(['flow.share', 'index', 'flow.value', 'pumped.value']), []],
  [
    'a quotient has inputs of two units, and names its own',
    {
      ...derived(['flow.value', 'quotient', 'pumped.share', 'pumped.value']),
      'data/storage.csv': append('flow,液流,Flow,75,11,hours,\n'),
    },
    [],
  ],
  [
    'a percentage in hours is reported',
    derived(['battery.value', 'percentage', 'pumped.value', 'flow.value']),
    [
      'datapackage.json:9:25  "storage.battery.value" is 2, but 8 ÷ 6 × 100 is 133.333',
      'Correct the cell in data/storage.csv, the inputs or the operation.',
      'datapackage.json:9:25  the unit of "storage.battery.value" is none that a percentage of these inputs has',
      'A sum and a difference have the unit of the inputs, a percentage and growth have a unit of percent: correct one of them.',
    ],
  ],
]);
