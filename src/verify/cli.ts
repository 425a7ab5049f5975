/*
 * `npm run verify -- --paper FILE`: whether what the content says of its paper stands in the paper's plain text.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatReport } from '../checks/report.ts';
import { readContent } from '../data/readContent.ts';
import { contentDir } from '../site.config.ts';
import { verify } from './verify.ts';

const { paper } = parseArgs({ options: { paper: { type: 'string' } } }).values;
const { content } = readContent(contentDir);
if (!paper || !content) {
  console.error(paper ? 'The content cannot be read: run `npm run check`.' : 'Name the paper: --paper FILE');
  process.exitCode = 1;
} else {
  const { problems, figures, places } = verify(content, readFileSync(paper, 'utf8'));
  if (problems.length > 0) {
    console.error(formatReport(problems, contentDir));
    process.exitCode = 1;
  } else {
    console.log(`${figures} figures and ${places} places stand in the paper as the content says.`);
  }
}
