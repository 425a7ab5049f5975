import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { browserSwitches, findBrowser } from '../e2e/browser.ts';
import { writeCorpus } from './corpus.ts';
import { median } from './search.ts';

const STARTS = 3;
/** How long a page may take before it is no longer waited for: of a large site, on a machine that others use. */
const PATIENCE_MS = 180_000;
const SAVES = 7;
/** How long a page is left alone between two changes. */
const SETTLED_MS = 1500;

/** A brief that is open in a browser while it is written. */
interface Written {
  content: string;
  file: string;
  path: string;
}

/**
 * Serve the paper, and a made-up site of 1,000 briefs, while a brief is written: milliseconds from the start of the command
 * until the overview is on screen, from a saved word until it is, and from a saved mistake until the browser tells of it.
 * `--small` leaves the site of 1,000 briefs out.
 */
export async function measureDev(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-dev-'));
  try {
    console.log('            first page   saved word, most   mistake, most');
    const paper = join(dir, 'paper');
    cpSync('content', paper, { recursive: true });
    await measure('the paper', {
      content: paper,
      file: 'briefs/application/art-making/en.mdx',
      path: 'en/application/art-making/',
    });
    if (process.argv.includes('--small')) return;
    const large = join(dir, 'large');
    writeCorpus(large, 1000);
    await measure('1,000', { content: large, file: 'briefs/advice/brief-0001/en.mdx', path: 'en/advice/brief-0001/' });
    console.log(`  load of the machine ${loadavg()[0]!.toFixed(1)}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measure(name: string, { content, file, path }: Written): Promise<void> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: [...browserSwitches], ...(executablePath && { executablePath }) });
  const starts: number[] = [];
  const saves: number[] = [];
  const mistakes: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const { origin, began, stop } = await serveWhileWritten(content);
    try {
      // A tab of an earlier server would load again by itself when there is one.
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(origin, { waitUntil: 'commit' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      starts.push(performance.now() - began);
      if (start === STARTS - 1) {
        await page.goto(origin + path);
        const brief = join(content, file);
        const text = readFileSync(brief, 'utf8');
        const save = async (added: string, isShown: (page: Page) => Promise<unknown>) => {
          const saved = performance.now();
          // At the end of its last paragraph.
          writeFileSync(brief, text.replace(/(?<=\.)\n(?![^]*\.\n)/, `${added}\n`));
          await isShown(page);
          return performance.now() - saved;
        };
        for (let word = 0; word < SAVES; word++) {
          saves.push(await save(` Word${word}.`, () => page.getByText(`Word${word}.`).first().waitFor()));
          // The last mistake is told of until the check has ended, and the page is loaded once more then.
          await page.locator('vite-error-overlay').waitFor({ state: 'detached' });
          await setTimeout(SETTLED_MS);
          mistakes.push(await save(' <Figure of="none.at.all" />', () => page.locator('vite-error-overlay').waitFor()));
          await setTimeout(SETTLED_MS);
        }
      }
      await page.close();
    } finally {
      await stop();
    }
  }
  await browser.close();
  const show = (times: number[]) =>
    `${median(times).toFixed(0)} ms`.padStart(10) + `${Math.max(...times).toFixed(0)}`.padStart(8);
  console.log(`  ${name.padEnd(10)}${median(starts).toFixed(0).padStart(8)} ms${show(saves)}${show(mistakes)}`);
}

/** Start the command, and wait until it names its address. */
async function serveWhileWritten(content: string): Promise<{ origin: string; began: number; stop(): Promise<void> }> {
  const began = performance.now();
  const server = spawn(process.execPath, ['src/cli/main.ts', 'dev', '--port', '4399', '--lang', 'en'], {
    env: { ...process.env, CONTENT_DIR: content },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [address] = /http:\/\/localhost:\d+\/\S*/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
  const stop = () => {
    server.kill();
    return ended;
  };
  return { origin, began, stop };
}
