import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findProgram } from './programs.ts';

/** Debian's own Python, which finds what Debian's packages bring. */
const PYTHON = '/usr/bin/python3';

/** Whether WebKitGTK can be driven here: the library, what speaks to it, and a screen for it. */
export function hasWebKit(): boolean {
  const asks = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";
  return !!findProgram('xvfb-run') && existsSync(PYTHON) && spawnSync(PYTHON, ['-c', asks]).status === 0;
}

export type WebKitPaper = 'iso_a4' | 'na_letter';

/** WebKitGTK at work. */
export interface WebKit {
  /**
   * Print a page.
   * @returns the PDF
   * @throws when nothing was printed; the message says why
   */
  print(address: string, paper: WebKitPaper): Promise<Uint8Array>;
  close(): void;
}

/** Start WebKitGTK. It prints one page after the other. */
export function startWebKit(): WebKit {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  const env = {
    ...process.env,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // In containers its sandbox does not start.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    NO_AT_BRIDGE: '1',
  };
  const child = spawn('xvfb-run', ['-a', PYTHON, 'e2e/webkit/print.py'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let count = 0;
  return {
    async print(address, paper) {
      const file = join(folder, `${(count += 1)}.pdf`);
      child.stdin.write(`${address}\t${paper}\t${file}\n`);
      const { value } = await answers.next();
      if (value !== 'printed') throw new Error(`WebKit printed no ${paper}: ${value ?? 'it has ended'}`);
      return readFileSync(file);
    },
    close() {
      child.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
