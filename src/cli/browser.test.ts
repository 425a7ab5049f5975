import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { browser } from './browser.ts';

/** A program that answers whatever it is asked. */
function makeProgram(answer: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-browser-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'program');
  writeFileSync(program, `#!/bin/sh\necho ${answer}\n`);
  chmodSync(program, 0o755);
  return program;
}

async function runBrowser(program: string, values: Record<string, string> = {}) {
  let said = '';
  const env = { CHROMIUM_PATH: program };
  const context = { cwd: '.', env, isTerminal: false, stdout: (text: string) => (said += text), stderr: () => {} };
  const status = await browser.run({ values, positionals: [] }, context);
  return { status, said };
}

test('the command says which browser makes the PDFs, in the language that is asked for', async () => {
  const program = makeProgram('Chromium 159.0');
  expect(await runBrowser(program)).toEqual({ status: 0, said: `PDFs are made by Chromium 159.0: ${program}\n` });
  expect((await runBrowser(program, { lang: 'zh' })).said).toBe(`PDF由Chromium 159.0制作：${program}\n`);
});

test('a CHROMIUM_PATH that is no browser is refused', async () => {
  await expect(runBrowser(makeProgram('hello'))).rejects.toThrow('is no Chromium, Chrome or Edge that runs here.');
});
