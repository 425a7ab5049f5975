import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveFolders } from '../src/integration/options.ts';
import { writeCorpus } from './corpus.ts';
import type { Usage } from './usage.ts';

const SIZES = [20, 200, 1000];

/** What a build of the corpus took. */
interface Run extends Usage {
  briefs: number;
  seconds: number;
  /** Pictures that it drew. */
  cards: number;
  /** Seconds of each step, as the build reports them. */
  steps: Map<string, number>;
}

/**
 * Build the corpus in three sizes without PDFs: a clean build, one after a brief has changed, one after nothing has, and
 * one for which nothing is kept but the cards, which Hugo does not make.
 * Prints seconds by the clock and of the cores, peak memory, ratios of the latter builds to the clean one, and for
 * each step the exponent by which it grows between the two larger sizes: 1 is linear. Ratios, the exponent of all and
 * the time a page are of the cores: others may use the machine too. `--small` leaves the largest size out. Hugo with
 * Pagefind is measured beside it where `hugo` is on the path.
 */
export function measureScale(): void {
  const sizes = process.argv.includes('--small') ? SIZES.slice(0, 2) : SIZES;
  const runs = sizes.map(measureSize);
  const [smaller, larger] = runs.slice(-2);
  if (!smaller || !larger) return;
  console.log(`  grows from ${smaller.briefs} to ${larger.briefs} briefs by the power of`);
  const growth = (before: number, after: number) =>
    (Math.log(after / before) / Math.log(larger.briefs / smaller.briefs)).toFixed(2);
  for (const [step, seconds] of larger.steps) {
    const before = smaller.steps.get(step);
    if (before) console.log(`    ${step.padEnd(22)}${growth(before, seconds)}`);
  }
  console.log(`    ${'all'.padEnd(22)}${growth(smaller.cpuSeconds, larger.cpuSeconds)}`);
  const each = ((larger.cpuSeconds - smaller.cpuSeconds) / (larger.briefs - smaller.briefs) / 2) * 1000;
  console.log(`  each further page ${each.toFixed(1)} ms of a core; load of the machine ${loadavg()[0]!.toFixed(1)}`);
}

function measureSize(briefs: number): Run {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-scale-'));
  try {
    const content = join(dir, 'content');
    writeCorpus(content, briefs);
    jianbao(['translated', '--all'], dir);
    const clean = build(briefs, dir);
    const page = join(content, 'briefs/advice/brief-0001/en.mdx');
    writeFileSync(page, readFileSync(page, 'utf8').replace(/\n$/, ' More.\n'));
    const changed = build(briefs, dir);
    const same = build(briefs, dir);
    forgetAllButCards(content, join(dir, 'site'));
    const cardless = build(briefs, dir);
    console.log(
      `  ${briefs} briefs: ${clean.seconds.toFixed(1)} s, ${clean.cpuSeconds.toFixed(1)} s of a core, ` +
        `${clean.mebibytes.toFixed(0)} MiB; one changed ${(changed.cpuSeconds / clean.cpuSeconds).toFixed(2)}, ` +
        `nothing ${(same.cpuSeconds / clean.cpuSeconds).toFixed(2)} of it`,
    );
    console.log(
      `    without cards         ${cardless.seconds.toFixed(1)} s, ${cardless.cpuSeconds.toFixed(1)} s of a core; ` +
        `a card ${(((clean.cpuSeconds - cardless.cpuSeconds) / clean.cards) * 1000).toFixed(1)} ms`,
    );
    for (const [step, seconds] of clean.steps) console.log(`    ${step.padEnd(22)}${seconds.toFixed(1)} s`);
    const hugo = measureHugo(content, dir);
    if (hugo !== undefined) {
      console.log(
        `    Hugo with Pagefind    ${hugo.toFixed(1)} s, ratio ${(clean.seconds / hugo).toFixed(1)}, ` +
          `${(cardless.seconds / hugo).toFixed(1)} without cards`,
      );
    }
    return clean;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function build(briefs: number, dir: string): Run {
  const usage = join(dir, 'usage');
  const start = performance.now();
  const said = jianbao(['build', '--no-pdf', '--lang', 'en'], dir, ['--import', './bench/usage.ts'], {
    USAGE_FILE: usage,
  });
  const seconds = (performance.now() - start) / 1000;
  const steps = new Map(
    [...said.matchAll(/^([A-Z][\w ]+): .*\(([\d.]+) s\)$/gm)].map(([, step, took]) => [step!, Number(took)]),
  );
  const cards = Number(/, ([\d,]+) new; /.exec(said)?.[1]?.replaceAll(',', '') ?? 0);
  return { briefs, seconds, cards, ...(JSON.parse(readFileSync(usage, 'utf8')) as Usage), steps };
}

/** Remove a site and all that is kept of it from build to build but its cards. */
function forgetAllButCards(content: string, site: string): void {
  const { cache } = resolveFolders(process.cwd(), { content });
  for (const name of readdirSync(cache)) if (name !== 'cards') rmSync(join(cache, name), { recursive: true });
  rmSync(site, { recursive: true });
}

function jianbao(words: string[], dir: string, flags: string[] = [], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, [...flags, 'src/cli/main.ts', ...words], {
    env: { ...process.env, ...env, CONTENT_DIR: join(dir, 'content'), OUT_DIR: join(dir, 'site') },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Seconds that Hugo and Pagefind take for the same texts; `undefined` where there is no Hugo. */
function measureHugo(content: string, dir: string): number | undefined {
  const site = join(dir, 'hugo');
  const layouts = join(site, 'layouts/_default');
  mkdirSync(layouts, { recursive: true });
  writeFileSync(join(site, 'hugo.toml'), "title = 'Corpus'\ndisableKinds = ['taxonomy', 'term']\n");
  // All that our pages say; and each in its language, or Pagefind would take a Chinese sentence for a word.
  const body =
    '<h1>{{ .Title }}</h1><p>{{ .Params.answer }}</p><p>{{ .Params.problem }}</p>{{ range .Params.evidence }}<p>{{ .text }}</p>{{ end }}{{ .Content }}';
  const page = `<!doctype html><html lang="{{ .Section | default "en" }}"><title>{{ .Title }}</title><main data-pagefind-body>${body}</main></html>`;
  for (const name of ['single', 'list']) writeFileSync(join(layouts, `${name}.html`), page);
  const briefs = join(content, 'briefs/advice');
  for (let number = 1; ; number++) {
    const name = `brief-${String(number).padStart(4, '0')}`;
    if (!existsSync(join(briefs, name))) break;
    for (const lang of ['zh', 'en']) {
      const text = readFileSync(join(briefs, name, `${lang}.mdx`), 'utf8');
      mkdirSync(join(site, 'content', lang), { recursive: true });
      writeFileSync(join(site, 'content', lang, `${name}.md`), text);
    }
  }
  const start = performance.now();
  try {
    execFileSync('hugo', ['--source', site, '--quiet'], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  execFileSync(process.execPath, ['node_modules/pagefind/lib/runner/bin.cjs', '--site', join(site, 'public')], {
    stdio: 'ignore',
  });
  return (performance.now() - start) / 1000;
}
