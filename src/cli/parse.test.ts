import { expect, test } from 'vitest';
import { defineCommand } from './command.ts';
import { parseArguments } from './parse.ts';

const command = defineCommand({
  name: 'print',
  summary: '',
  example: '',
  operands: 'FILE…',
  options: { all: { type: 'boolean', summary: '' }, paper: { type: 'string', summary: '' } },
  run: () => 0,
});

test.each([
  [[], {}, []],
  [['a', '--all', 'b'], { all: true }, ['a', 'b']],
  [['--paper', 'A4'], { paper: 'A4' }, []],
  [['--paper=-1'], { paper: '-1' }, []],
  [['--paper', 'A4', '--paper', 'A3'], { paper: 'A3' }, []],
  [['--', '--all'], {}, ['--all']],
])('%j is read', (words, values, positionals) => {
  expect(parseArguments(command, words)).toEqual({ values, positionals });
});
