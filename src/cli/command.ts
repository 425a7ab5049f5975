/** What a command reads and writes outside itself, so that it can be run in memory. */
export interface Context {
  /** The working folder, from which files are named. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Write what was asked for. */
  stdout(text: string): void;
  /** Write what is wrong. */
  stderr(text: string): void;
  /** Whether what is written to `stdout` can be written over, because a person looks at a terminal. */
  isTerminal: boolean;
}

/** An option of a command. */
export interface Option {
  type: 'string' | 'boolean';
  /** What its value is called in the help: `FILE`. */
  value?: string;
  summary: string;
}

export type Options = Readonly<Record<string, Option>>;

/** Options that every command has. */
export const commonOptions = {
  lang: { type: 'string', value: 'zh|en', summary: 'the language of messages; else that of your system' },
  debug: { type: 'boolean', summary: 'shows where in the code an error came from' },
  help: { type: 'boolean', summary: 'shows what a command does' },
} as const satisfies Options;

/** What stands behind the name of a command on the command line. */
export interface Arguments<O extends Options = Options> {
  values: { [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? true : string };
  positionals: string[];
}

/** A command of `jianbao`. */
export interface Command<O extends Options = Options> {
  name: string;
  /** What it does, as the help says it. */
  summary: string;
  /** A whole command line to begin with. */
  example: string;
  /** What may follow the name, as the help shows it: `FILE…`. Left out: nothing may. */
  operands?: string;
  /** Its own options, besides those that every command has. */
  options: O;
  /** Do it, and say how it went: 0 is well. What an author can mend is thrown as an `AuthorError`. */
  run(args: Arguments<O & typeof commonOptions>, context: Context): number | Promise<number>;
}

/** Give the arguments of a command the types of its options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command;
}
