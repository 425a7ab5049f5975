/*
 * The first lines of four public data packages (github.com/datasets, ODC-PDDL-1.0) as they were published: their CSV files
 * are tables as they stand. The whole packages are built in `e2e/builds/`.
 */
import { expect, test } from 'vitest';
import { publishedTables } from '../../e2e/dataPackages.ts';
import { readTableData } from '../downloads/tableData.ts';
import { viewTable } from '../views/tableView.ts';
import { siteOf } from '../testing/site.ts';
import { sourceOf } from '../testing/content.ts';
import { checkContent } from '../checks/check.ts';
import { ownBlocks } from '../blocks/definitions.ts';

const units = {
  ppm: { labels: { zh: 'ppm', en: 'ppm' } },
  days: { labels: { zh: '天', en: 'days' } },
  usd: { labels: { zh: '美元', en: '$' }, currency: 'USD' },
};

/** A table of the packages, its first lines, and its first row in English. */
const packages: [name: string, csv: string, row: string[]][] = [
  [
    'gdp',
    'Country Name,Country Code,Year,Value\nAfghanistan,AFG,2000,3521418059.923445\nAfghanistan,AFG,2001,2813571753.8725324\n',
    ['Afghanistan', 'AFG', '2000', '3,521,418,059.923445'],
  ],
  [
    'inflation-gdp',
    'Country,Country Code,Year,Inflation\nAruba,ABW,1985,4.03225805628628\nAruba,ABW,1986,1.07396640826829\n',
    ['Aruba', 'ABW', '1985', '4.03225805628628'],
  ],
  [
    'constituents',
    'Symbol,Security,GICS Sector,GICS Sub-Industry,Headquarters Location,Date added,CIK,Founded\nMMM,3M,Industrials,Industrial Conglomerates,"Saint Paul, Minnesota",1957-03-04,66740,1902\n',
    [
      ...['MMM', '3M', 'Industrials', 'Industrial Conglomerates', 'Saint Paul, Minnesota'],
      ...['4 March 1957', '66740', '1902'],
    ],
  ],
  ['co2-annmean-mlo', 'Year,Mean,Uncertainty\n1959,315.98,0.12\n1960,316.91,0.12\n', ['1959', '315.98 ± 0.12']],
  [
    // Its header names six columns of seven, and it writes what is missing in three ways.
    'co2-mm-mlo',
    'Date,Decimal Date,Average,Interpolated,Trend,Number of Days\n1958-03,1958.2027,315.71,314.44,-01,-9.99,-0.99\n',
    ['March 1958', '1,958.2027', '315.71', '314.44', ...Array<string>(3).fill('no figure given')],
  ],
];

/** The tiny paper with a table more. */
const withTable = (name: string, csv: string) => ({
  [`data/${name}.csv`]: csv,
  'datapackage.json': (text: string) => {
    const descriptor = JSON.parse(text) as { units: object; resources: object[] };
    descriptor.units = { ...units, ...descriptor.units };
    descriptor.resources.push(publishedTables.find((table) => table.name === name)!.resource);
    return JSON.stringify(descriptor);
  },
});

test.each(packages)('%s is a table as it was published', (name, csv, row) => {
  const changes = withTable(name, csv);
  expect(checkContent(sourceOf(changes), { blocks: ownBlocks }).problems).toEqual([]);
  const site = siteOf(changes);
  const briefing = site.in('en');
  expect(viewTable(briefing, site.getTable(name)).rows[0]!.cells.map(({ text }) => text)).toEqual(row);
  // Every digit is given away as it came.
  const cells = readTableData(briefing, site.getTable(name)).rows[0]!.map((cell) => String(cell ?? ''));
  expect(cells.every((cell) => csv.includes(cell))).toBe(true);
});
