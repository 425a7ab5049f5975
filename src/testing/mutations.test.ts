import { expect, test } from 'vitest';
import { randomFrom } from '../../e2e/random.ts';
import { ownBlocks } from '../blocks/definitions.ts';
import { lazily, remember } from '../cache/remember.ts';
import { checkContent } from '../checks/check.ts';
import { holdFiles } from '../read/source.ts';
import { paperFiles } from './content.ts';
import { judge, mutate } from './mutations.ts';

/** Another seed finds other mistakes: `MUTATION_SEED=7 npm run unit`; `npm run bench -- mutations` makes 5,000. */
const SEED = Number(process.env['MUTATION_SEED'] ?? 1);

const random = randomFrom(SEED);
const mutations = Array.from({ length: 300 }, () => mutate(random, paperFiles()));
/** What comes of each, by whoever looks first. */
const outcomesOf = lazily(() => mutations.map(judge));

test('each of 300 single mistakes is answered by a located message, or gives a site whose numbers are its tables’', () => {
  const outcomes = outcomesOf().map((outcome, index) => ({ ...mutations[index]!, ...outcome }));
  const faults = outcomes.filter(({ kind }) => ['crash', 'nowhere', 'wrong'].includes(kind));
  expect(faults.map(({ kind, file, what, detail }) => ({ kind, file, what, detail }))).toEqual([]);
  const located = outcomes.filter(({ kind }) => kind === 'located');
  expect(located.length).toBeGreaterThan(150);
  // In the file of the mistake, or where what is gone is missed, by its name.
  expect(located.filter(({ isThere }) => isThere).length / located.length).toBeGreaterThan(0.97);
});

test('what a server finds, which looks again at files that have changed alone, is what is found by whoever looks first', () => {
  const bytesOf = remember(
    ([, content]: [file: string, content: string | Uint8Array]) => Buffer.from(content),
    ([file, content]) => `${file} ${Buffer.from(content).toString('latin1')}`,
  );
  for (const [index, { folder, file, what }] of mutations.slice(0, 200).entries()) {
    const same = Object.fromEntries(Object.entries(folder).map((entry) => [entry[0], bytesOf(entry)]));
    const { problems, warnings } = checkContent(holdFiles(same), { blocks: ownBlocks });
    expect([...problems, ...warnings], `${file}, ${what}`).toEqual(outcomesOf()[index]!.problems);
  }
});
