import { keepEach, remember } from '../cache/remember.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { lineNotation } from '../read/lines.ts';
import { findMaths } from '../read/markdown.ts';
import { nodesOf, walk } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { textsOf } from './documents.ts';
import type { Given } from './check.ts';
import { passagesOf, type Passage, type Passages } from './passages.ts';

/** A mistake of writing: what it looks like, and what to say of it. */
interface Rule {
  pattern: RegExp;
  /** Where it applies; everywhere, when left out. */
  in?(passage: Passage): boolean;
  /** What is found and yet is none. */
  passes?: RegExp;
  /** The problem; `sample` is the mistake with what stands around it. */
  report(place: FilePosition, found: string, sample: string): Problem;
}

const HAN = '\\p{Script=Han}';
/** A Han character, or punctuation that only Chinese has. */
const CHINESE = `[${HAN}\\u3001-\\u303f\\uff01-\\uff60]`;
/** A label before a title, `图2 …`, keeps the space that sets it off. */
const LABEL = '^(?:[表图]\\d+(?:[-.]\\d+)*|第[^\\s]{1,4}[章节条])';

const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};

const plainLines = ({ markup }: Passage) => !markup;

const rules: Rule[] = [
  {
    pattern: /(\*\*|__)(?:[^]*?\1)?/g,
    report: (place, found) => problem('marks-printed', place, { marks: found.slice(0, 2), found: clip(found) }),
  },
  {
    pattern: new RegExp(lineNotation, 'g'),
    in: ({ figures }) => !figures,
    report: (place, found) => problem('figure-in-name', place, { found: clip(found) }),
  },
  {
    pattern: /\[\^([^\]\s]+)\]/g,
    in: ({ markup }) => markup,
    report: (place, found) => problem('footnote-undefined', place, { name: found.slice(2, -1) }),
  },
  {
    pattern: /\]\([^()\s]*\)/g,
    in: ({ markup }) => markup,
    report: (place, found) => problem('link-printed', place, { found: clip(found) }),
  },
  {
    pattern: new RegExp(
      `(?:${lineNotation.source})|(<\\/?[A-Za-z][^>]*>?|\\[[^\\]]+\\]\\([^)]+\\)|\\[\\^[^\\]]+\\]|` +
        // Small letters below and above, struck out, code.
        '(?<=[\\p{L})])~[\\w+-]{1,5}~|\\^[\\w+-]{1,5}\\^|~~[^~]+~~|`[^`]+`)',
      'gu',
    ),
    in: plainLines,
    passes: lineNotation,
    report: (place, found) => problem('markup-printed', place, { found: clip(found) }),
  },
];

/** Rules of Chinese; the style sheet sets the space between Chinese and Latin, so a typed one is one too many. */
const chineseRules: Rule[] = [
  {
    pattern: new RegExp(`(?<=${CHINESE})[ \\t]*\\n|\\n(?=${CHINESE})`, 'gu'),
    report: (place) => problem('newline-in-chinese', place),
  },
  {
    pattern: new RegExp(
      `(?<!${LABEL})(?:(?<=${CHINESE})[ \\t\\u00a0]+(?=[^\\s])|(?<=[^\\s])[ \\t\\u00a0]+(?=${CHINESE}))`,
      'gu',
    ),
    report: (place, _, sample) => problem('space-beside-chinese', place, { sample }),
  },
  {
    pattern: new RegExp(`(?<=${CHINESE})["']|["'](?=${CHINESE})`, 'gu'),
    report: (place, found, sample) => problem('straight-quote-beside-chinese', place, { found, sample }),
  },
  {
    pattern: new RegExp(`(?<=${CHINESE})[,;:?!()]|[,;:()](?=${CHINESE})|(?<=${HAN})\\.+(?!\\w)`, 'gu'),
    report: (place, found, sample) =>
      problem('half-width-beside-chinese', place, { found, sample, full: fullWidth[found] ?? '……' }),
  },
];

/** Prose that would be set wrongly: bold that prints as asterisks, spaces and punctuation that Chinese doesn't have. */
export function checkProse(content: Content, { blocks }: Pick<Given, 'blocks'>): Problem[] {
  const chinese = chineseOf(content);
  return [
    ...passagesOf(content, blocks).flatMap(checkIn(chinese)),
    ...textsOf(content)
      .filter(({ lang }) => chinese.includes(lang))
      .flatMap(checkEmphasis),
    ...textsOf(content).flatMap(checkForeign),
  ];
}

/** The codes of the languages of a site that are Chinese. */
export const chineseOf = ({ site }: Pick<Content, 'site'>): string[] =>
  site.languages.filter(({ tag }) => /^zh\b/.test(tag)).map(({ code }) => code);

/** Checks passages, those in Chinese by its rules too, by the codes of that. */
export const checkIn = remember(
  (chinese: readonly string[]) =>
    keepEach(`prose with Chinese ${chinese.join()}`, (passages: Passages) =>
      passages.list().flatMap((passage) => {
        const isChinese = passage.lang !== undefined && chinese.includes(passage.lang);
        const applied = isChinese ? [...rules, ...chineseRules] : rules;
        return [...applied.flatMap((rule) => apply(rule, passage)), ...checkMaths(passage)];
      }),
    ),
  String,
);

function apply(rule: Rule, passage: Passage): Problem[] {
  if (rule.in && !rule.in(passage)) return [];
  const matches = [...passage.text.matchAll(rule.pattern)];
  return matches.flatMap(({ 0: found, index }) => {
    if (rule.passes && found.search(rule.passes) === 0) return [];
    const around = passage.text.slice(Math.max(index - 3, 0), index + found.length + 3);
    return [rule.report(passage.at(index, found), found, around.replaceAll(/\s*\n\s*/g, ' '))];
  });
}

/** TeX where a line is read as words: its dollars would print. */
function checkMaths({ text, markup, figures, at }: Passage): Problem[] {
  if (markup && figures) return [];
  return findMaths(text).map(({ found, index }) => problem('maths-in-line', at(index, found), { found: clip(found) }));
}

/** Emphasis, which Chinese does not slant. */
export const checkEmphasis = keepEach('emphasis', (text: Prose<unknown>): Problem[] =>
  nodesOf(text)
    .filter(({ type }) => type === 'emphasis')
    .map(({ position }) => {
      const { start, end } = position!;
      const found = clip(text.source.slice(start.offset, end.offset));
      const place = { file: text.file, line: start.line, column: start.column };
      return problem('slanted-chinese', place, { found });
    }),
);

/** What Pandoc, LaTeX and other kinds of Markdown mean by signs that mean nothing here. */
const FOREIGN = [
  /(?<!\\)\[@[\p{L}\d][^\]]*\]/gu,
  /^[ \t]*:::.*$/gm,
  /\\\([^]*?\\\)/g,
  /\\\[[^\]]*[\\^_={}][^]*?\\\]/g,
  /(?<!\\)\\[A-Za-z]+(?=\{)/g,
  // Rows of a table without the line under its head.
  /^(?:[ \t]*\|.*\|[ \t]*\n)+[ \t]*\|.*\|[ \t]*$/g,
];

/** Markup of elsewhere in paragraphs, code and formulas left out: looked for as it was typed, since its signs are gone in the tree. */
export const checkForeign = keepEach('foreign markup', (text: Prose<unknown>): Problem[] => {
  const { file, source } = text;
  return nodesOf(text).flatMap((node) => {
    if (node.type !== 'paragraph' || !node.position) return [];
    const { start, end } = node.position;
    let typed = source.slice(start.offset, end.offset);
    for (const { type, position } of walk(node)) {
      if (!position || (type !== 'inlineCode' && type !== 'inlineMath')) continue;
      const [from, to] = [position.start.offset - start.offset, position.end.offset - start.offset];
      typed = typed.slice(0, from) + ' '.repeat(to - from) + typed.slice(to);
    }
    return FOREIGN.flatMap((pattern) =>
      [...typed.matchAll(pattern)].map(({ 0: found, index }) => {
        const lines = typed.slice(0, index).split('\n');
        const column = (lines.length > 1 ? 1 : start.column) + lines.at(-1)!.length;
        return problem('foreign-markup', { file, line: start.line + lines.length - 1, column }, { found: clip(found) });
      }),
    );
  });
});

const clip = (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text);
