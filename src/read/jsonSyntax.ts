import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { finding, type Finding } from '../problems/problem.ts';

/** What the parser's errors mean, of the piece of text that they stand at. */
const meanings: Record<string, (piece: string) => Finding> = {
  InvalidSymbol: (symbol) => finding('json-symbol', { symbol }),
  InvalidNumberFormat: (symbol) => finding('json-number', { symbol }),
  PropertyNameExpected: () => finding('json-key-expected'),
  ValueExpected: () => finding('json-value-expected'),
  ColonExpected: () => finding('json-colon-expected'),
  CommaExpected: () => finding('json-comma-expected'),
  CloseBraceExpected: () => finding('json-bracket-open', { bracket: '}' }),
  CloseBracketExpected: () => finding('json-bracket-open', { bracket: ']' }),
  EndOfFileExpected: () => finding('json-after-end'),
  InvalidCommentToken: () => finding('json-comment'),
  UnexpectedEndOfComment: () => finding('json-comment'),
  UnexpectedEndOfString: () => finding('json-quote-open'),
  UnexpectedEndOfNumber: (symbol) => finding('json-number', { symbol }),
  InvalidUnicode: () => finding('json-character'),
  InvalidEscapeCharacter: () => finding('json-character'),
  InvalidCharacter: () => finding('json-character'),
};

/** The first fault of a text that should be JSON, which is stricter than YAML: the data package is published as it stands. */
export function jsonFault(text: string): (Finding & { offset: number }) | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return undefined;
  const { error, offset, length } = first;
  return { offset, ...meanings[printParseErrorCode(error)]!(text.slice(offset, offset + length)) };
}
