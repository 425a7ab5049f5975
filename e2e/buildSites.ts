/* Build the samples that the tests look at. Run by `npm run sites`. */
import { build, sites } from './sites.ts';

// One after the other: builds in one folder share what Astro keeps there.
for (const name of ['sample', 'sample-one', 'sample-english', 'sample-world'] as const) {
  const { status, output } = await build(sites[name]);
  console.log(`${name}:\n${status === 0 ? output.trimEnd().split('\n').slice(-6).join('\n') : output}\n`);
  if (status !== 0) process.exitCode = 1;
}
