import { parseArgs } from 'node:util';
import { AuthorError } from '../read/authorError.ts';
import { nearest } from '../problems/nearest.ts';
import { commonOptions, type Arguments, type Command, type Option } from './command.ts';

/**
 * Read what stands behind the name of a command.
 * @throws {AuthorError} At an option or a word that the command does not know.
 */
export function parseArguments(command: Command, words: readonly string[]): Arguments<typeof commonOptions> {
  const options: Record<string, Option> = { ...command.options, ...commonOptions };
  // Strict parsing would stop with messages of Node's, which name no nearest option.
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | true> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') {
      values[token.name] = readValue(command, options, token.name, token.rawName, token.value, token.inlineValue);
    }
  }
  if (!command.operands && positionals.length > 0) {
    throw new AuthorError(`"${positionals[0]}" means nothing to jianbao ${command.name}. ${seeHelp(command)}`);
  }
  return { values, positionals };
}

function readValue(
  command: Command,
  options: Readonly<Record<string, Option>>,
  name: string,
  written: string,
  value: string | undefined,
  isInline: boolean | undefined,
): string | true {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const names = Object.keys(options).map((known) => `--${known}`);
    throw new AuthorError(
      `jianbao ${command.name} has no option "${written}". ${nearest(written, names)}${seeHelp(command)}`,
    );
  }
  if (option.type === 'boolean') {
    if (value === undefined) return true;
    throw new AuthorError(`"${written}" takes no value. Write it alone, without "=${value}".`);
  }
  if (value === undefined || value === '' || (!isInline && value.startsWith('-'))) {
    throw new AuthorError(`"${written}" wants a value: ${written} ${option.value ?? 'VALUE'}`);
  }
  return value;
}

const seeHelp = ({ name }: Command) => `See: jianbao help ${name}`;
