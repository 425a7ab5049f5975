import { ITEM_NUMBER, SECTION_NUMBER, type Settlement, type StrikeRule } from './manuscript.ts';

/** What editors write where text is struck out. */
export const STRIKE_MARKS = [
  '【删掉】',
  '【删除】',
  '【删去】',
  '【删】',
  '[deleted]',
  '[delete]',
  '[struck out]',
] as const;

/** A line of a draft, in pieces that stand or were struck out. */
export interface MarkedLine {
  pieces: { text: string; isStruck: boolean }[];
}

/** What one mark strikes: the text before it from `start` on, by which rule. */
interface Reach {
  start: number;
  rule: StrikeRule;
  /** Where the other reading begins, where there is one. */
  otherwise?: number;
}

const SENTENCE_END = /[。！？!?]["”」』）)]*|\.["”)]*(?=\s|$)/g;
const LIST_OPENERS = ['包括', '诸如', '例如', '比如', 'including', 'such as', 'for example'];
const LOOKS_BACK = /^(?:这|此|该|其|它|this |these |that |those |it |they |such )/i;
const CONTRASTS = /^(?:然而|但是|但|不过|此外|另外|可是|however|but |yet |moreover|in addition)/i;

/**
 * Settle what each mark of a draft strikes out. The mark stands behind what it strikes; where that begins, the text
 * beside it tells: brackets, a line of its own, a word or a list that stands there twice, a sentence, a clause.
 * @param lines the draft, line by line, marks included
 * @param mark what strikes, `【删掉】`
 */
export function settleMarks(
  lines: readonly string[],
  mark: string,
): { lines: MarkedLine[]; settlements: Settlement[] } {
  const settlements: Settlement[] = [];
  const marked = lines.map((line, index): MarkedLine => {
    const parts = line.split(mark);
    const last = parts.pop()!;
    const pieces: MarkedLine['pieces'] = [];
    for (const [at, part] of parts.entries()) {
      const after = parts[at + 1] ?? last;
      const reach = reachOf(part, after, {
        isFirst: at === 0,
        next: lines[index + 1] ?? '',
        above: lines.slice(Math.max(0, index - 2), index),
      });
      pieces.push(
        { text: part.slice(0, reach.start), isStruck: false },
        { text: part.slice(reach.start), isStruck: true },
      );
      const otherwise = reach.otherwise === undefined ? '' : part.slice(reach.otherwise).trim();
      settlements.push({
        line: index + 1,
        text: part.slice(reach.start).trim(),
        rule: reach.rule,
        ...(otherwise && { otherwise }),
      });
    }
    pieces.push({ text: last, isStruck: false });
    return { pieces: pieces.filter(({ text }) => text !== '') };
  });
  strikeItems(marked, settlements);
  return { lines: marked, settlements };
}

interface Beside {
  /** Nothing was struck before on the line. */
  isFirst: boolean;
  next: string;
  /** The two lines above. */
  above: readonly string[];
}

function reachOf(part: string, after: string, beside: Beside): Reach {
  if (part.trimEnd().endsWith('】') && part.includes('【')) return { start: part.lastIndexOf('【'), rule: 'brackets' };
  const number = numberOf(part);
  const isHeading = beside.isFirst && number !== '' && !SENTENCE_END.test(reset(SENTENCE_END, part.trim()));
  if (isHeading && after.trim() !== '') return { start: number.length, rule: 'heading' };
  if (after.trim() === '') return wholeLine(part, beside, isHeading);
  const sentences = sentencesOf(part);
  return endsSentence(part) ? sentenceReach(part, after, sentences, beside) : clauseReach(part, after);
}

function wholeLine(part: string, { isFirst, next }: Beside, isHeading: boolean): Reach {
  const start = leading(part);
  if (isHeading) return { start, rule: 'line' };
  // A line that begins like the one below it was written anew there.
  if (isFirst && next.trim().slice(0, 8) === part.trim().slice(0, 8)) return { start, rule: 'replaced-line' };
  const sentences = sentencesOf(part);
  const otherwise = sentences.length > 1 ? sentences.at(-1)! : undefined;
  return { start, rule: 'line', ...(otherwise !== undefined && { otherwise }) };
}

function sentenceReach(part: string, after: string, sentences: readonly number[], { isFirst, above }: Beside): Reach {
  const last = sentences.at(-1)!;
  if (startsWithAny(after, LIST_OPENERS)) {
    const opener = Math.max(...LIST_OPENERS.map((word) => part.lastIndexOf(word)));
    if (opener > last) return { start: opener, rule: 'list', otherwise: last };
  }
  if (isFirst && isDoubledHeading(above)) return { start: leading(part), rule: 'item', otherwise: last };
  if (sentences.length === 1) return { start: isFirst ? leading(part) : last, rule: 'sentence' };
  const lastText = part.slice(last).trim();
  if (LOOKS_BACK.test(lastText)) {
    let from = sentences.length - 1;
    while (from > 0 && LOOKS_BACK.test(part.slice(sentences[from]!).trim())) from--;
    return { start: sentences[from]!, rule: 'reference-back', otherwise: last };
  }
  const doubt = CONTRASTS.test(lastText) ? {} : { otherwise: sentences[0]! };
  return { start: last, rule: 'sentence', ...doubt };
}

function clauseReach(part: string, after: string): Reach {
  const clause = afterLast(part, /[。！？；，,;!?]|\.\s|:\s|：/g);
  for (let length = Math.min(12, after.length); length >= 2; length--) {
    const at = part.lastIndexOf(after.slice(0, length));
    if (at >= 0 && /^[\p{L}\p{N}]+$/u.test(after.slice(0, length)) && part.length - at <= length + 4)
      return { start: at, rule: 'doubled', otherwise: clause };
  }
  if (/[，,、；;]\s*$/.test(part)) {
    const body = part.replace(/[，,、；;]\s*$/, '');
    return { start: afterLast(body, /[。！？；，,;!?]|\.\s/g), rule: 'clause' };
  }
  const words = wordsOf(part);
  const tail = words.at(-1);
  const head = wordsOf(after)[0];
  if (
    tail &&
    head &&
    tail.text.length > 1 &&
    [...tail.text].some((letter) => isHan(letter) && head.text.includes(letter))
  )
    return { start: tail.start, rule: 'word', otherwise: clause };
  const inList = afterLast(part, /、/g);
  // What goes on as a list had its last item struck; what goes on as a sentence, the whole of the list.
  if (inList > clause && /^.{0,5}(?:[及和与或、等]|and |or )/.test(after))
    return { start: inList, rule: 'list-item', otherwise: clause };
  return { start: clause, rule: 'clause', ...(inList > clause && { otherwise: inList }) };
}

/** Where two headings of items with one number follow one another, the second is the one that the first replaced. */
function isDoubledHeading(above: readonly string[]): boolean {
  const [first, second] = above.map((line) => ITEM_NUMBER.exec(stripBookmarks(line))?.[0].trim());
  return first !== undefined && first === second;
}

/** Strike the heading of an item of which all text was struck, and the one of two that was replaced. */
function strikeItems(lines: MarkedLine[], settlements: readonly Settlement[]): void {
  for (const { line, rule } of settlements) {
    const above = lines[line - 2];
    if (!above || !isItemHeading(above)) continue;
    const body = lines.slice(line - 1).findIndex((other, at) => at > 0 && standsOf(other).trim() !== '');
    const next = body < 0 ? undefined : lines[line - 1 + body];
    const isEmptied = standsOf(lines[line - 1]!).trim() === '' && (!next || isItemHeading(next) || isSection(next));
    if (rule === 'item' || isEmptied) above.pieces = above.pieces.map((piece) => ({ ...piece, isStruck: true }));
  }
}

function standsOf({ pieces }: MarkedLine): string {
  return pieces
    .filter(({ isStruck }) => !isStruck)
    .map(({ text }) => text)
    .join('');
}

function isItemHeading(line: MarkedLine): boolean {
  const text = stripBookmarks(standsOf(line)).trim();
  return ITEM_NUMBER.test(text) && text.length < 60 && !endsSentence(text);
}

function isSection(line: MarkedLine): boolean {
  const text = standsOf(line).trim();
  return SECTION_NUMBER.test(text) && text.length < 60 && !endsSentence(text);
}

/** Word's bookmarks, as a plain text export writes them. */
export function stripBookmarks(text: string): string {
  return text.replaceAll(/\[bookmark:[^\]]*\]/g, '');
}

function numberOf(part: string): string {
  const bookmarks = /^(?:\[bookmark:[^\]]*\])*/.exec(part)![0];
  const rest = part.slice(bookmarks.length);
  const number = ITEM_NUMBER.exec(rest)?.[0] ?? SECTION_NUMBER.exec(rest)?.[0];
  return number === undefined ? '' : bookmarks + number;
}

/** Where the sentences of a text begin. */
function sentencesOf(text: string): number[] {
  const starts = [leading(text)];
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const start = end + leading(text.slice(end));
    if (start < text.trimEnd().length) starts.push(start);
  }
  return starts;
}

function endsSentence(text: string): boolean {
  return /(?:[。！？!?.])["”」』）)]*\s*$/.test(text) || /[。]\s*(?:\[\d+\])\s*$/.test(text);
}

function afterLast(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  const end = last ? last.index + last[0].length : 0;
  return end + leading(text.slice(end));
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

function startsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.trimStart().startsWith(word));
}

function wordsOf(text: string): { text: string; start: number }[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: index }));
}

function isHan(letter: string): boolean {
  return /\p{Script=Han}/u.test(letter);
}

function reset(pattern: RegExp, text: string): string {
  pattern.lastIndex = 0;
  return text;
}
