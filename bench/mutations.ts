import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openFolder } from '../src/read/source.ts';
import { judge, mutate, shownNumbers, type Folder, type Mutation, type Outcome } from '../src/testing/mutations.ts';
import { randomFrom } from '../e2e/random.ts';

/** The tiny paper of the unit tests. */
const PAPER = 'src/testing/storage';

/**
 * Put 5,000 single mistakes into the tiny paper, and count what comes of them; what should not come is shown.
 * @param builds how many of those that the check lets pass are built, spread evenly over them
 */
export function measureMutations(builds: number, count = 5000, seed = 1): void {
  const paper = openFolder(PAPER);
  const folder = Object.fromEntries(paper.list().map((file) => [file, paper.read(file)!]));
  const random = randomFrom(seed);
  const kinds = new Map<string, number>();
  const passed: Mutation[] = [];
  let there = 0;
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    const mutation = mutate(random, folder);
    const outcome = judge(mutation);
    kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
    if (outcome.kind === 'located' && outcome.isThere) there++;
    if (outcome.kind === 'accepted' || outcome.kind === 'warned') passed.push(mutation);
    if (isFault(outcome)) console.log(`  ${outcome.kind}: ${mutation.file}, ${mutation.what}\n    ${outcome.detail}`);
  }
  for (const [kind, number] of [...kinds].sort()) console.log(`  ${kind.padEnd(10)}${number}`);
  const located = kinds.get('located') ?? 0;
  console.log(
    `  located where the mistake is, or where what it took away is missed: ${((there / located) * 100).toFixed(1)} %`,
  );
  console.log(`  ${((performance.now() - start) / count).toFixed(1)} ms each`);
  if (builds > 0) buildSome(passed, Math.min(builds, passed.length));
}

const isFault = ({ kind }: Outcome) => ['crash', 'nowhere', 'wrong'].includes(kind);

/** Build some of the contents that the check lets pass: each ends with a site whose numbers are those of its tables. */
function buildSome(passed: readonly Mutation[], builds: number): void {
  const home = mkdtempSync(join(tmpdir(), 'jianbao-mutations-'));
  const start = performance.now();
  let faults = 0;
  for (let index = 0; index < builds; index++) {
    const { file, what, folder } = passed[Math.floor((index * passed.length) / builds)]!;
    const fault = faultOfBuild(home, folder);
    if (!fault) continue;
    faults++;
    console.log(`  built: ${file}, ${what}\n    ${fault}`);
  }
  rmSync(home, { recursive: true });
  const seconds = (performance.now() - start) / 1000 / builds;
  console.log(`  built ${builds} of the ${passed.length} that pass: ${faults} faults; ${seconds.toFixed(1)} s each`);
}

/** What is wrong with the build of a content; `undefined` when nothing is. */
function faultOfBuild(home: string, folder: Folder): string | undefined {
  const [content, out] = [join(home, 'content'), join(home, 'dist')];
  for (const dir of [content, out]) rmSync(dir, { recursive: true, force: true });
  for (const [file, text] of Object.entries(folder)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', 'build', '--no-pdf'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
  });
  const output = stdout + stderr;
  if (/^\s+at .*:\d+:\d+\)?$/m.test(output)) return `a stack: ${output.slice(-600)}`;
  if (status !== 0) return `exit ${status}: ${output.slice(-600)}`;
  if (!existsSync(join(out, 'index.html'))) return 'exit 0, and no site';
  for (const { page, texts } of shownNumbers(folder)) {
    const file = join(out, page, 'index.html');
    if (!existsSync(file)) return `no page ${page}`;
    const words = readFileSync(file, 'utf8').replaceAll(/<[^>]*>/g, '');
    const lost = texts.find((text) => !words.includes(text));
    if (lost !== undefined) return `${page} does not show ${lost}`;
  }
  return undefined;
}
