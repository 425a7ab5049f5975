/*
 * Four public data packages (github.com/datasets, ODC-PDDL-1.0) as tables: their CSV files as they were published, and what
 * an author says of them. They are too large for the repository: they are looked for beside it, or in DATA_PACKAGES.
 */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the packages are; `undefined` where there are none. */
export function findPackages(): string | undefined {
  const folder = process.env['DATA_PACKAGES'] ?? join(import.meta.dirname, '../../shared/data-packages');
  return existsSync(join(folder, 'gdp')) ? folder : undefined;
}

interface PublishedTable {
  /** Its file within the packages. */
  file: string;
  name: string;
  rows: number;
  resource: object;
}

const titles = (name: string) => ({ en: name, zh: name });
const field = (name: string, type: string, more = {}) => ({ name, type, titles: titles(name), ...more });
const key = { constraints: { required: true, unique: true } };

const byCountry = (country: string, value: string, unit: string) => ({
  fields: [
    field(country, 'string'),
    field('Country Code', 'string'),
    field('Year', 'year'),
    field(value, 'number', { unit }),
  ],
  primaryKey: ['Country Code', 'Year'],
});
const byYear = (value: string) => ({
  fields: [
    field('Year', 'year', key),
    field(value, 'number', { unit: 'ppm', uncertaintyField: 'Uncertainty' }),
    field('Uncertainty', 'number', { unit: 'ppm' }),
  ],
  primaryKey: 'Year',
});
/** Their first lines name fewer columns than there are. */
const byMonth = (columns: readonly string[], missingValues: readonly string[] = ['']) => ({
  dialect: { header: false, commentRows: [1] },
  schema: {
    fields: [
      field('Date', 'yearmonth', key),
      ...columns.map((name) => field(name, 'number', { unit: name === 'Days' ? 'days' : 'ppm' })),
    ],
    primaryKey: 'Date',
    missingValues,
  },
});

/** Every table of the packages, with what is said of it. */
export const publishedTables: PublishedTable[] = (
  [
    ['gdp/data/gdp.csv', 13_979, { schema: byCountry('Country Name', 'Value', 'usd') }],
    [
      'gdp/data/top-economies.csv',
      230,
      {
        schema: {
          fields: [
            field('country', 'string'),
            field('year', 'year'),
            field('gdp_trillion', 'number', { unit: 'usd-trillion' }),
          ],
          primaryKey: ['country', 'year'],
        },
      },
    ],
    ['inflation/data/inflation-consumer.csv', 13_778, { schema: byCountry('Country', 'Inflation', 'percent') }],
    ['inflation/data/inflation-gdp.csv', 11_182, { schema: byCountry('Country', 'Inflation', 'percent') }],
    [
      's-and-p-500-companies/data/constituents.csv',
      503,
      {
        schema: {
          fields: [
            field('Symbol', 'string', { ...key, show: 'always' }),
            ...['Security', 'GICS Sector', 'GICS Sub-Industry', 'Headquarters Location'].map((name) =>
              field(name, 'string'),
            ),
            field('Date added', 'date'),
            field('CIK', 'string'),
            field('Founded', 'string'),
          ],
          primaryKey: 'Symbol',
        },
      },
    ],
    [
      's-and-p-500-companies/data/sector-counts.csv',
      11,
      {
        totals: ['count'],
        schema: {
          fields: [field('sector', 'string', { ...key, show: 'always' }), field('count', 'integer')],
          primaryKey: 'sector',
        },
      },
    ],
    ['co2-ppm/data/co2-annmean-gl.csv', 47, { schema: byYear('Mean') }],
    ['co2-ppm/data/co2-annmean-mlo.csv', 67, { schema: byYear('Mean') }],
    ['co2-ppm/data/co2-gr-gl.csv', 67, { schema: byYear('Annual Increase') }],
    ['co2-ppm/data/co2-gr-mlo.csv', 67, { schema: byYear('Annual Increase') }],
    [
      'co2-ppm/data/co2-mm-gl.csv',
      568,
      byMonth(['Decimal Date', 'Average', 'Uncertainty', 'Trend', 'Uncertainty of trend']),
    ],
    [
      'co2-ppm/data/co2-mm-mlo.csv',
      820,
      byMonth(
        ['Decimal Date', 'Average', 'Interpolated', 'Days', 'Deviation', 'Uncertainty'],
        ['', '-01', '-9.99', '-0.99'],
      ),
    ],
  ] as const
).map(([file, rows, said]) => {
  const name = file.split('/').at(-1)!.slice(0, -4);
  return {
    file,
    name,
    rows,
    resource: {
      name,
      path: `data/${name}.csv`,
      titles: titles(name),
      descriptions: titles(`${name}, as published.`),
      scopes: titles('World'),
      year: 2024,
      basis: 'editorial',
      ...said,
    },
  };
});

const units = {
  ppm: { labels: titles('ppm') },
  days: { labels: titles('days') },
  percent: { labels: titles('%') },
  usd: { labels: { en: '$', zh: '美元' }, currency: 'USD' },
  'usd-trillion': { labels: { en: '$ trillion', zh: '万亿美元' }, currency: 'USD', scale: 1e12 },
};

/**
 * Add tables of the packages to a content folder.
 * @param names Default: all.
 */
export function addPackages(contentDir: string, packages: string, names?: readonly string[]): void {
  const path = join(contentDir, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(path, 'utf8')) as { units: object; resources: object[] };
  descriptor.units = { ...units, ...descriptor.units };
  for (const { file, name, resource } of publishedTables) {
    if (names && !names.includes(name)) continue;
    copyFileSync(join(packages, file), join(contentDir, 'data', `${name}.csv`));
    descriptor.resources.push(resource);
  }
  writeFileSync(path, JSON.stringify(descriptor, null, 2));
}
