/*
 * `npm run check`: everything that is wrong with the content, in one report.
 */
import { relative } from 'node:path';
import { listAddresses, openFolder } from '../read/source.ts';
import { contentDir } from '../site.config.ts';
import { checkContent } from './check.ts';
import { formatClean, formatReport } from './report.ts';

const dir = relative(process.cwd(), contentDir);
const result = checkContent(openFolder(contentDir), {
  publicFiles: listAddresses('public'),
});
const { problems, warnings } = result;
if (problems.length + warnings.length > 0) console.error(formatReport([...warnings, ...problems], dir));
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`${formatClean(result, dir)} (${seconds} s)`);
}
