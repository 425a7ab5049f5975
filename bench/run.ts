/*
 * npm run bench            measures everything
 * npm run bench -- weight  measures one subject
 * npm run bench -- mutations --builds=60  also builds some of the contents that pass
 * npm run bench -- relevance --long  lists the questions that are answered worst
 * Machines are noisy: trust bytes and ratios, and quote seconds only beside the machine they were seen on.
 */
import { measureBuild } from './build.ts';
import { measureDev } from './dev.ts';
import { measureScale } from './scale.ts';
import { measureSearch } from './search.ts';
import { measureSearchBox } from './searchBox.ts';
import { measureDownloads } from './downloads.ts';
import { measureFonts } from './fonts.ts';
import { measureRelevance } from './relevance.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureMutations } from './mutations.ts';
import { measurePrint } from './print.ts';
import { measureSuggestions } from './suggestions.ts';
import { measureTables } from './tables.ts';
import { measureWeight } from './weight.ts';

const subjects: Record<string, () => void | Promise<void>> = {
  build: measureBuild,
  scale: measureScale,
  dev: measureDev,
  search: measureSearch,
  searchBox: measureSearchBox,
  relevance: measureRelevance,
  suggestions: () => measureSuggestions(),
  mutations: () => measureMutations(Number(/--builds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 0)),
  downloads: measureDownloads,
  print: measurePrint,
  tables: measureTables,
  weight: measureWeight,
  fonts: () => {
    measureFonts();
  },
  lighthouse: measureLighthouse,
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !(name in subjects));
if (unknown.length > 0) {
  console.error(`no subject is named "${unknown.join('", "')}"; there are: ${Object.keys(subjects).join(', ')}`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(subjects)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await measure();
}
