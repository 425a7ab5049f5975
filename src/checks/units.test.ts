import { contentOf, swap } from '../testing/content.ts';
import { reportOn, testReports } from '../testing/reports.ts';
import { expect, test } from 'vitest';
import { checkUnits } from './units.ts';

/** The data package with a further unit. */
const unit = (definition: object) => ({
  'datapackage.json': swap('"hours": {', `"more": ${JSON.stringify(definition)}, "hours": {`),
});

testReports([
  [
    'a scale that is not what the label says is reported',
    unit({ labels: { zh: '亿元', en: '¥100 million' }, currency: 'CNY', scale: 1e7 }),
    [
      'datapackage.json:8:140  one "亿元" is 100000000, but the "scale" of "more" is 10000000',
      'Write "scale": 100000000, or another label.',
    ],
  ],
  [
    'labels of two sizes are reported',
    unit({ labels: { zh: '亿元', en: '¥1 billion' }, currency: 'CNY', scale: 1e8 }),
    [
      'datapackage.json:8:99  the labels of "more" differ in size: "¥1 billion" and "亿元"',
      'Write the same size in each language.',
    ],
  ],
]);

test.each([
  [{ zh: '万元', en: '€10,000' }, 1e4],
  [{ zh: '千万', en: '10 million' }, 1e7],
  [{ zh: '亿元', en: '¥100 million' }, 1e8],
  [{ zh: '十亿欧元/年', en: '€ billion a year' }, 1e9],
  [{ zh: '万亿美元', en: 'US$ trillion' }, 1e12],
  [{ zh: '万人', en: '10,000 people' }, 1e4],
  [{ zh: '千欧元', en: '€1,000' }, 1e3],
  [{ zh: '千万卢比', en: '₹ crore' }, 1e7],
  [{ zh: '十亿欧元', en: 'miles de millones de €' }, 1e9],
  [{ zh: '十亿欧元', en: 'mil milhões de €' }, 1e9],
  [{ zh: '千欧元', en: 'milhares de €' }, 1e3],
  [{ zh: '元', en: 'yuan' }, 1],
  [{ zh: '兆瓦', en: 'MW' }, 1],
  [{ zh: '每10万人', en: 'per 100,000 people' }, 1],
  [{ zh: '元/吨', en: 'yuan per tonne' }, 1],
  [{ zh: '千欧元', en: 'k€' }, 1e3],
  [{ zh: '千欧元', en: 'TEUR' }, 1e3],
  [{ zh: '千吨', en: '’000 t' }, 1e3],
  [{ zh: '千美元', en: '$000s' }, 1e3],
  [{ zh: '百万欧元', en: '€m' }, 1e6],
  [{ zh: '百万欧元', en: 'Mio. €' }, 1e6],
  [{ zh: '百万美元', en: 'USD million' }, 1e6],
  [{ zh: '十亿欧元', en: 'EUR bn' }, 1e9],
  [{ zh: '十亿', en: 'bn' }, 1e9],
  [{ zh: '千户', en: 'households (thousands)' }, 1e3],
  [{ zh: '千公顷', en: '1,000 ha' }, 1e3],
  [{ zh: '千公顷', en: 'kha' }, 1e3],
  [{ zh: '百万吨', en: 'Mt' }, 1e6],
  [{ zh: '万千瓦', en: '10 MW' }, 1e4],
  [{ zh: '百万千瓦时', en: 'GWh' }, 1],
  [{ zh: '百人', en: 'hundred people' }, 1e2],
  [{ zh: '千美元/吨', en: 'k$/t' }, 1e3],
])('%j with the scale %d is right, and with another it is refused', (labels, scale) => {
  expect(reportOn(unit({ labels, scale }))).toEqual([]);
  if (/每|^元\/|GWh/.test(Object.values(labels).join())) return;
  expect(reportOn(unit({ labels, scale: scale * 10, compact: true })).join('\n')).toContain(
    `but the "scale" of "more" is`,
  );
});

test('a billion is what it is in the language of its label', () => {
  const content = contentOf();
  const inFrench = (label: string, scale: number) =>
    checkUnits({
      ...content,
      site: { ...content.site, languages: [{ code: 'fr', tag: 'fr-FR', name: 'Français', fallback: [] }] },
      dataPackage: { ...content.dataPackage!, units: { more: { labels: { fr: label }, scale, compact: true } } },
    }).map(({ id, values }) => [id, values]);
  expect(inFrench('billion d’euros', 1e12)).toEqual([]);
  expect(inFrench('billion d’euros', 1e9)).toEqual([
    ['unit-scale-wrong', expect.objectContaining({ scale: 1e9, worth: 1e12 })],
  ]);
  expect(inFrench('milliard d’euros', 1e9)).toEqual([]);
});

test('a label in a language that is none is told, and ends nothing', () => {
  const problems = reportOn(unit({ labels: { zh: '个', en: 'pieces', 'z"h': 'x' } })).flat();
  expect(problems.join('\n')).toContain('is no language of the site');
});
