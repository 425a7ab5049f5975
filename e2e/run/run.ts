/*
 * Run checks, builds and tests, two at a time where they do not get in each other's way, and say at the end how long each
 * took, how many tests passed, and which were skipped and why. `npm test` runs all; names of steps run these alone.
 */
import { spawn } from 'node:child_process';
import { clearTallies, describeTallies, readTallies } from './tally.ts';

/** A script of package.json. */
interface Step {
  name: string;
  /** Steps that must have ended well. */
  needs?: string[];
  /** Uses what Astro keeps in the folder: one step at a time does. */
  usesFolder?: true;
  /** Takes minutes: shown as it goes. */
  isLong?: true;
}

/**
 * The first that can start does. Those that use the folder come first, as one follows another; then quick ones that tell
 * early what is wrong, beside them, and at last the long ones, the longest before what fills the rest.
 */
const steps: Step[] = [
  { name: 'programs' },
  { name: 'check' },
  { name: 'build', needs: ['programs', 'check'], usesFolder: true },
  { name: 'sites', needs: ['programs'], usesFolder: true },
  { name: 'types', usesFolder: true },
  { name: 'unit', needs: ['programs'] },
  { name: 'format' },
  { name: 'lint' },
  { name: 'unused' },
  { name: 'browser', needs: ['build', 'sites'], isLong: true },
  { name: 'builds', needs: ['sites'], usesFolder: true },
  { name: 'files', needs: ['build', 'sites'] },
];

const seconds = (since: number) => `${Math.round((performance.now() - since) / 1000)} s`;

/** Run a script to its end. What it prints is shown at once, or as a whole when it has ended. */
async function run({ name, isLong }: Step): Promise<boolean> {
  const since = performance.now();
  if (isLong) console.log(`\n── ${name}`);
  const out = isLong ? 'inherit' : 'pipe';
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', out, out] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const status = await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
  times.push(`${name} ${seconds(since)}`);
  if (!isLong) console.log(`\n── ${name}, ${seconds(since)}\n${output.trimEnd()}`);
  return status === 0;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0)
  throw new Error(`no step is named ${unknown.join(', ')}: say ${steps.map(({ name }) => name).join(', ')}`);

const waiting = steps.filter(({ name }) => names.length === 0 || names.includes(name));
const chosen = new Set(waiting.map(({ name }) => name));
const running = new Map<Step, Promise<void>>();
const done = new Set<string>();
const failed: string[] = [];
const times: string[] = [];
const since = performance.now();
clearTallies();

/** Whether a step can start now. */
function isFree({ needs = [], usesFolder }: Step): boolean {
  if (running.size >= 2) return false;
  if (usesFolder && [...running.keys()].some((other) => other.usesFolder)) return false;
  return needs.every((need) => done.has(need) || !chosen.has(need));
}

for (;;) {
  const next = failed.length === 0 ? waiting.find(isFree) : undefined;
  if (next) {
    waiting.splice(waiting.indexOf(next), 1);
    const end = run(next).then((isGood) => {
      running.delete(next);
      if (isGood) done.add(next.name);
      else failed.push(next.name);
    });
    running.set(next, end);
  } else if (running.size > 0) await Promise.race(running.values());
  else break;
}

console.log(`\nTook ${seconds(since)}: ${times.join(', ')}.`);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
const tallies = readTallies();
if (tallies.length > 0) console.log(describeTallies(tallies).join('\n'));
