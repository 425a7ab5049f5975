/*
 * `npm run verify -- --paper FILE`: whether what the content says of its paper stands in the paper's plain text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { formatReport } from '../checks/report.ts';
import { readContent, type Content } from '../read/readContent.ts';
import { openFolder } from '../read/source.ts';
import { contentDir } from '../site.config.ts';
import { verify } from './verify.ts';

const { paper } = parseArgs({ options: { paper: { type: 'string' } } }).values;
const { content } = readContent(openFolder(contentDir));
if (!paper) fail('No paper is named. Name its plain text: npm run verify -- --paper FILE');
else if (!existsSync(paper)) fail(`There is no file "${paper}". Correct its name.`);
else if (!content) fail('The content cannot be read. Run `npm run check` and mend what it reports.');
else compare(content, paper);

function compare(content: Content, file: string): void {
  const { problems, figures, places, deletions } = verify(content, readFileSync(file, 'utf8'));
  if (problems.length > 0) fail(formatReport(problems, relative(process.cwd(), contentDir)));
  else {
    const struck = deletions > 0 ? `, and none rests on the ${deletions} passages struck out` : '';
    console.log(`${figures} figures and ${places} places stand in the paper as the content says${struck}.`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
