import { AuthorError } from '../read/authorError.ts';
import { nearest } from '../problems/nearest.ts';
import { commonOptions, defineCommand, type Command, type Options } from './command.ts';

/** The command that explains the others and itself. */
export function makeHelp(others: readonly Command[]): Command {
  const help = defineCommand({
    name: 'help',
    summary: 'shows all commands, or one with its options',
    example: 'jianbao help build',
    operands: 'COMMAND',
    options: {},
    run: ({ positionals: [name] }, { stdout }) => {
      const commands = [...others, help];
      stdout(name === undefined ? writeHelp(commands) : writeCommandHelp(findCommand(commands, name)));
      return 0;
    },
  });
  return help;
}

/**
 * The command of a name.
 * @throws {AuthorError} When there is none; the nearest one is named.
 */
export function findCommand(commands: readonly Command[], name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const names = commands.map((candidate) => candidate.name);
  throw new AuthorError(`There is no command "${name}". ${nearest(name, names)}See: jianbao help`);
}

/** Every command with what it does and an example. */
function writeHelp(commands: readonly Command[]): string {
  const rows = commands.flatMap(({ name, summary, example }) => [
    `  ${name.padEnd(11)} ${summary}`,
    `${INDENT}${example}`,
  ]);
  return [
    'Jianbao makes a searchable briefing of a paper: every brief on one page.',
    '',
    'Usage: jianbao COMMAND [OPTIONS]',
    '',
    ...rows,
    '',
    'Every command has these options:',
    ...listOptions(commonOptions),
    '',
    'From the environment:',
    '  CONTENT_DIR    folder of the content, else content/',
    '  OUT_DIR        folder of the finished site, else dist/',
    '  SITE_ADDRESS   address of the site, in place of the one in site.yaml',
    '  CHROMIUM_PATH  the browser that prints the PDFs, in place of the one found',
    '',
    'jianbao help COMMAND shows the options of a command.',
    '',
  ].join('\n');
}

const INDENT = ' '.repeat(14);

/** One command with its options. */
export function writeCommandHelp({ name, summary, example, operands, options }: Command): string {
  const own = listOptions(options);
  return [
    `jianbao ${name} ${summary}.`,
    '',
    `Usage:   jianbao ${name}${operands ? ` ${operands}` : ''} [OPTIONS]`,
    `Example: ${example}`,
    '',
    ...own,
    ...(own.length > 0 ? [''] : []),
    ...listOptions(commonOptions),
    '',
  ].join('\n');
}

function listOptions(options: Options): string[] {
  return Object.entries(options).map(([name, { value, summary }]) => {
    return `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(19)} ${summary}`;
  });
}
