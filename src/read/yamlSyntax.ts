import { isScalar, visit, type Document, type YAMLParseError } from 'yaml';
import { findJsonFault } from './json.ts';
import type { Finding } from './problem.ts';

/** A syntax error and the offset where an author should look. */
export interface SyntaxProblem extends Finding {
  offset: number;
}

/** What is wrong and what to do, by the parser's code and the start of its message. */
const known: [code: string, message: RegExp, what: string, advice: string][] = [
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /^/,
    'a second ": " in one value',
    'Put single quotes around the value, or indent the next line as the one above it.',
  ],
  [
    'MULTILINE_IMPLICIT_KEY',
    /^/,
    'a line that is no "key: value", or is indented wrongly',
    'Write a colon and a space after the key, and indent the line as its neighbours.',
  ],
  ['BAD_SCALAR_START', /^/, 'a value that starts with a special character', 'Put single quotes around the value.'],
  ['TAB_AS_INDENT', /^/, 'a tab in the indentation', 'Indent with spaces.'],
  [
    'MISSING_CHAR',
    /^Missing closing/,
    'a quotation mark that is never closed',
    'Close it, or put the whole value between the other kind of quotation marks.',
  ],
  [
    'UNEXPECTED_TOKEN',
    /at node end/,
    'text after the end of a value',
    'Put single quotes around the whole value, and double a single quote inside it.',
  ],
  ['BAD_INDENT', /^Flow/, 'a bracket that is never closed', 'Close the list with ] or the group with }.'],
];

/**
 * What keeps a YAML document from being read. After the first syntax error the rest follow from it;
 * keys that stand twice are each a mistake of their own.
 */
export function yamlProblems(document: Document, text: string): SyntaxProblem[] {
  const twice = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const broken = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  if (broken) return [syntaxProblem(broken, document)];
  return twice.map(({ pos: [offset] }) => ({
    offset,
    message: `the key "${/^["']?([^"':\s]+)/.exec(text.slice(offset))?.[1]}" stands twice`,
    advice: 'Keep one of the two.',
  }));
}

/** What keeps a text from being JSON, which is stricter than YAML: the data package is published as it stands. */
export function jsonProblem(text: string): SyntaxProblem | undefined {
  const fault = findJsonFault(text);
  return (
    fault && {
      offset: fault.offset,
      message: `broken JSON: ${fault.expected} should stand here`,
      advice: 'Look for a missing or extra comma, quotation mark or bracket, here or just before.',
    }
  );
}

function syntaxProblem(error: YAMLParseError, document: Document): SyntaxProblem {
  const [, , what, advice] = known.find(([code, message]) => code === error.code && message.test(error.message)) ?? [];
  return {
    offset: what?.startsWith('a quotation mark') ? openingQuote(document, error.pos[0]) : error.pos[0],
    message: `broken YAML: ${what ?? error.message}`,
    advice: advice ?? 'Correct the syntax here.',
  };
}

/** The parser reports an open quotation mark at the end of the file; the author needs its start. */
function openingQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range && node.range[1] >= end - 1)
        start = node.range[0];
    },
  });
  return start;
}
