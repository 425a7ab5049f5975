import { openFolder } from '../src/read/source.ts';
import { judge, mutate, type Outcome } from '../src/testing/mutations.ts';
import { randomFrom } from '../e2e/random.ts';

/** The tiny paper of the unit tests. */
const PAPER = 'src/testing/storage';

/** Put 5,000 single mistakes into the tiny paper, and count what comes of them; what should not come is shown. */
export function measureMutations(count = 5000, seed = 1): void {
  const paper = openFolder(PAPER);
  const folder = Object.fromEntries(paper.list().map((file) => [file, paper.read(file)!]));
  const random = randomFrom(seed);
  const kinds = new Map<string, number>();
  let there = 0;
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    const mutation = mutate(random, folder);
    const outcome = judge(mutation);
    kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
    if (outcome.kind === 'located' && outcome.isThere) there++;
    if (isFault(outcome)) console.log(`  ${outcome.kind}: ${mutation.file}, ${mutation.what}\n    ${outcome.detail}`);
  }
  for (const [kind, number] of [...kinds].sort()) console.log(`  ${kind.padEnd(10)}${number}`);
  const located = kinds.get('located') ?? 0;
  console.log(`  located in the file of the mistake: ${((there / located) * 100).toFixed(1)} %`);
  console.log(`  ${((performance.now() - start) / count).toFixed(1)} ms each`);
}

const isFault = ({ kind }: Outcome) => ['crash', 'nowhere', 'wrong'].includes(kind);
