/*
 * npm run bench            measures everything
 * npm run bench -- weight  measures one subject
 * Machines are noisy: trust bytes and ratios, and quote seconds only beside the machine they were seen on.
 */
import { measureBuild } from './build.ts';
import { measureSearch } from './search.ts';
import { measureSearchBox } from './searchBox.ts';
import { measureDownloads } from './downloads.ts';
import { measureFonts } from './fonts.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measurePrint } from './print.ts';
import { measureWeight } from './weight.ts';

const subjects: Record<string, () => void | Promise<void>> = {
  build: measureBuild,
  search: measureSearch,
  searchBox: measureSearchBox,
  downloads: measureDownloads,
  print: measurePrint,
  weight: measureWeight,
  fonts: () => {
    measureFonts();
  },
  lighthouse: measureLighthouse,
};

const asked = process.argv.slice(2);
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
