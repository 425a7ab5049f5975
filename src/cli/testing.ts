import type { Context } from './command.ts';
import { runCommandLine } from './run.ts';

/** Run a command line in memory; what it writes is kept. */
export async function run(
  words: readonly string[],
  context: Partial<Pick<Context, 'cwd' | 'env' | 'isTerminal'>> = {},
) {
  const written = { stdout: '', stderr: '' };
  const status = await runCommandLine(words, {
    cwd: '.',
    env: {},
    isTerminal: false,
    ...context,
    stdout: (text) => (written.stdout += text),
    stderr: (text) => (written.stderr += text),
  });
  return { status, ...written };
}
