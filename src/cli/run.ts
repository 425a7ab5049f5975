import { isForAuthors } from '../read/authorError.ts';
import type { Context } from './command.ts';
import { commands } from './commands.ts';
import { readLanguage } from './environment.ts';
import { describeError, describeFully, describeRefusal } from './describeError.ts';
import { findCommand, writeCommandHelp } from './help.ts';
import { messages } from './messages.ts';
import { parseArguments } from './parse.ts';
import { packageVersion } from './version.ts';

/** Do what a command line asks for, and say how it went: 0 is well. */
export async function runCommandLine(words: readonly string[], context: Context): Promise<number> {
  try {
    return await run(words, context);
  } catch (error) {
    context.stderr(`${isForAuthors(error) ? error.message : describe(error, words, context)}\n`);
    return 1;
  }
}

async function run([first = 'help', ...rest]: readonly string[], context: Context): Promise<number> {
  if (first === '--version') {
    context.stdout(`${packageVersion()}\n`);
    return 0;
  }
  const command = findCommand(commands, first === '--help' ? 'help' : first);
  const args = parseArguments(command, rest);
  if (args.values.help) {
    context.stdout(writeCommandHelp(command));
    return 0;
  }
  // Said at once, not when a message is due.
  readLanguage(context.env, args.values.lang);
  return command.run(args, context);
}

function describe(error: unknown, words: readonly string[], { cwd, env }: Context): string {
  if (words.includes('--debug')) return describeFully(error);
  const [, asked] = /(?:^| )--lang[ =](zh|en)(?: |$)/.exec(words.join(' ')) ?? [];
  const lang = readLanguage(env, asked);
  return describeRefusal(error, cwd, lang) ?? `${describeError(error, cwd)}\n    ${messages[lang].debug}`;
}
