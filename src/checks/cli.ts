/*
 * `npm run check`: everything that is wrong with the content, in one report.
 */
import { relative } from 'node:path';
import { listAddresses, openFolder } from '../read/source.ts';
import { contentDir } from '../site.config.ts';
import { checkContent } from './check.ts';
import { count } from './count.ts';
import { formatReport } from './report.ts';

const dir = relative(process.cwd(), contentDir);
const { problems, warnings, files, languages } = checkContent(openFolder(contentDir), {
  publicFiles: listAddresses('public'),
});
if (problems.length + warnings.length > 0) console.error(formatReport([...warnings, ...problems], dir));
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`${dir}/: 0 problems in ${count(files, 'file')}, ${count(languages, 'language')} (${seconds} s)`);
}
