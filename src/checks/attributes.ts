import type { FilePosition } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import { listNames, type AttributeType } from '../read/block.ts';
import type { Content } from '../read/readContent.ts';
import { checkFigure } from './figures.ts';
import { unknownEntry, unknownName } from './unknownName.ts';

/** Says what is wrong with the value of an attribute; `at` is where the value starts, or a character of it. */
type ValueCheck = (content: Content, value: string, at: (index?: number) => FilePosition) => Problem[];

/** What the value of each type of attribute must be. */
const checks: Record<AttributeType, ValueCheck> = {
  text: () => [],
  own: () => [],
  figure: (content, value, at) => checkFigure(content, value, at()),
  figures: (content, value, at) =>
    listNames(value)
      .filter(({ name }) => name)
      .flatMap(({ name, index }) => checkFigure(content, name, at(index))),
  table: ({ dataPackage, tables }, value, at) => {
    const known = tables.map(({ name }) => name);
    // A data package that can't be read is reported itself; nobody knows what it holds.
    return dataPackage ? unknownName('table-unknown', at, value, known) : [];
  },
  brief: ({ briefs }, value, at) => unknownName('brief-unknown', at, value, [...new Set(briefs.map(({ id }) => id))]),
  source: ({ sources }, value, at) => unknownEntry('source-unknown', at, value, sources),
  term: ({ terms }, value, at) => unknownEntry('term-unknown', at, value, terms),
};

/** What is wrong with the value of an attribute, by its type. */
export function checkValue(content: Content, type: AttributeType, value: string, at: (index?: number) => FilePosition) {
  return checks[type](content, value, at);
}
