/*
 * `npm run check`: everything that is wrong with the content, in one report.
 */
import { relative } from 'node:path';
import { contentDir } from '../site.config.ts';
import { checkContent } from './check.ts';
import { count } from './count.ts';
import { formatReport } from './report.ts';

const { problems, warnings, files, languages } = checkContent(contentDir);
if (problems.length + warnings.length > 0) console.error(formatReport([...warnings, ...problems], contentDir));
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  const seconds = (performance.now() / 1000).toFixed(1);
  const dir = relative(process.cwd(), contentDir);
  console.log(`${dir}/: 0 problems in ${count(files, 'file')}, ${count(languages, 'language')} (${seconds} s)`);
}
