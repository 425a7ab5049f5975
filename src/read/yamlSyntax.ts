import { isAlias, isScalar, visit, type Document, type YAMLParseError } from 'yaml';
import { finding, type Finding } from '../problems/problem.ts';

/** A syntax error and the offset where an author should look. */
export interface SyntaxFault extends Finding {
  offset: number;
}

/** What the parser's codes, and the starts of its messages, mean. */
const known = [
  ['BLOCK_AS_IMPLICIT_KEY', /^/, 'yaml-second-colon'],
  ['MULTILINE_IMPLICIT_KEY', /^/, 'yaml-line-without-key'],
  ['BAD_SCALAR_START', /^/, 'yaml-special-start'],
  ['TAB_AS_INDENT', /^/, 'yaml-tab'],
  ['MISSING_CHAR', /^Missing closing/, 'yaml-quote-open'],
  ['UNEXPECTED_TOKEN', /at node end/, 'yaml-after-value'],
  ['BAD_INDENT', /^Flow/, 'yaml-bracket-open'],
] as const;

/**
 * What keeps a YAML document from being read. After the first syntax error the rest follow from it;
 * keys that stand twice are each a mistake of their own.
 */
export function yamlFaults(document: Document, text: string): SyntaxFault[] {
  const twice = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const broken = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  if (broken) return [syntaxFault(broken, document)];
  const faults = twice.map(({ pos: [offset] }) => {
    const key = /^["']?([^"':\s]+)/.exec(text.slice(offset))?.[1] ?? '';
    return { offset, ...finding('yaml-key-twice', { key }) };
  });
  return [...faults, ...emphasised(document)];
}

function syntaxFault(error: YAMLParseError, document: Document): SyntaxFault {
  const [, , id] = known.find(([code, message]) => code === error.code && message.test(error.message)) ?? [];
  return {
    offset: id === 'yaml-quote-open' ? openingQuote(document, error.pos[0]) : error.pos[0],
    ...(id ? finding(id) : finding('yaml-broken', { said: error.message })),
  };
}

/** Values that start with an asterisk: YAML takes the word after it for the name of another value. */
function emphasised(document: Document): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  visit(document, {
    Alias(_, node) {
      if (isAlias(node) && !node.resolve(document))
        faults.push({ offset: node.range?.[0] ?? 0, ...finding('yaml-special-start') });
    },
  });
  return faults;
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
