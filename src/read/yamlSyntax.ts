import { isNode, isPair, isScalar, visit, type Document, type YAMLParseError } from 'yaml';
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
  if (broken) {
    const fault = syntaxFault(broken, document);
    const comment = fault.id === 'yaml-bracket-open' ? commentWithin(text, fault.offset) : undefined;
    return [comment === undefined ? fault : { offset: comment, ...finding('yaml-comment') }];
  }
  const faults = twice.map(({ pos: [offset] }) => {
    const key = /^["']?([^"':\s]+)/.exec(text.slice(offset))?.[1] ?? '';
    return { offset, ...finding('yaml-key-twice', { key }) };
  });
  return [...faults, ...eaten(document, text)];
}

function syntaxFault(error: YAMLParseError, document: Document): SyntaxFault {
  const [, , id] = known.find(([code, message]) => code === error.code && message.test(error.message)) ?? [];
  return {
    offset: id === 'yaml-quote-open' ? openingQuote(document, error.pos[0]) : error.pos[0],
    ...(id ? finding(id) : finding('yaml-broken', { said: error.message })),
  };
}

/**
 * Words that YAML takes for something else, and that readers would never see: what follows ` #`, which is a comment, and
 * the first word after `&`, `*` or `!`. Content has no use for references and types of YAML's own.
 */
function eaten(document: Document, text: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  const add = (offset: number, id: 'yaml-special-start' | 'yaml-comment') => faults.push({ offset, ...finding(id) });
  if (text.startsWith('%')) add(0, 'yaml-special-start');
  visit(document, {
    Node(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      if ('anchor' in node && node.anchor) add(text.lastIndexOf(`&${node.anchor}`, start), 'yaml-special-start');
      else if ('tag' in node && node.tag) {
        const sign = text.lastIndexOf('!', start);
        if (sign >= 0) add(text[sign - 1] === '!' ? sign - 1 : sign, 'yaml-special-start');
      } else if (isScalar(node) && isPlainText(node)) {
        const comment = commentFrom(text, end);
        if (comment !== undefined) add(comment, 'yaml-comment');
      }
    },
    Alias(_, node) {
      add(node.range?.[0] ?? 0, 'yaml-special-start');
    },
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.value) || pair.value.value !== null || !isNode(pair.key)) return;
      // A value that starts with #.
      const comment = commentFrom(text, (pair.key.range?.[1] ?? 0) + 1);
      if (comment !== undefined && pair.value.source === '') add(comment, 'yaml-comment');
    },
  });
  return faults;
}

/** Whether a value is text that has no quotation marks around it. */
function isPlainText({ type, value }: { type?: string; value: unknown }): boolean {
  return type === 'PLAIN' && typeof value === 'string';
}

/** Where a comment starts within the last bracket that opens before an offset: it may have eaten the other. */
function commentWithin(text: string, offset: number): number | undefined {
  const before = text.slice(0, offset);
  const opening = Math.max(before.lastIndexOf('{'), before.lastIndexOf('['), 0);
  const comment = before.slice(opening).search(/[ \t]#/);
  return comment < 0 ? undefined : opening + comment + 1;
}

/** Where a comment starts that follows on the same line, with nothing but spaces before it. */
function commentFrom(text: string, from: number): number | undefined {
  const [spaces] = /^[ \t]+(?=#)/.exec(text.slice(from)) ?? [];
  return spaces === undefined ? undefined : from + spaces.length;
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
