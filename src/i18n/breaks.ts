/** Languages that set no spaces between words. */
const UNSPACED = ['zh', 'ja'];
const UNSPACED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Marks that a line may not begin with, and marks that it may not end with. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Pd}/、。，．：；？！％‰℃…～·]/u;
const OPENING = /[\p{Ps}\p{Pi}\p{Pd}/￥$£€]$/u;
/** Short words that lean on the one before them. */
const LEANING = /^[的了着过们吗呢吧之地得性化型式类家者等上下中内外里]$/u;
const HIRAGANA = /^[\p{Script=Hiragana}ー]+$/u;
const COUNTED = /[\p{N}〇一二三四五六七八九十百千万亿两]$/u;
const ONE_HAN = /^\p{Script=Han}$/u;

/** Making one takes longer than using it. */
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The pieces of a title between which a line may break: words, with what leans on them. A language that sets spaces, or
 * a text without Han or kana, is one piece.
 * @param tag BCP 47 tag
 */
export function breakTitle(text: string, tag: string): string[] {
  if (!UNSPACED.includes(new Intl.Locale(tag).language) || !UNSPACED_LETTER.test(text)) return [text];
  const pieces: string[] = [];
  // Characters that stand alone, one after the other, at the end of the last piece.
  let alone = 0;
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' });
  segmenters.set(tag, segmenter);
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    const isAlone = ONE_HAN.test(segment) && !LEANING.test(segment);
    // A word that the segmenter does not know falls into single characters, 语|料; a single one opens a word, 大|语言.
    const isJoined = isAlone ? alone > 0 : alone === 1 && UNSPACED_LETTER.test(segment);
    if (last !== undefined && (isJoined || belongs(last, segment))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
    alone = isAlone ? alone + 1 : 0;
  }
  return pieces;
}

/** Whether a word stays in the line of the one before it. */
function belongs(last: string, word: string): boolean {
  const isSpaced = /\s$/.test(last) || /^\s/.test(word);
  const isLatin = /[\p{Script=Latin}\d]$/u.test(last) && /^[\p{Script=Latin}\d]/u.test(word);
  if (isSpaced || isLatin || OPENING.test(last)) return true;
  // A number and what it counts: 三 项, 12 亿.
  return [CLOSING, LEANING, HIRAGANA].some((mark) => mark.test(word)) || (COUNTED.test(last) && ONE_HAN.test(word));
}

/** The same for a title in HTML, with `<wbr>` where a line may break. Tags and entities stay whole. */
export function breakMarkup(html: string, tag: string): string {
  return html.replaceAll(/(<[^>]*>|&#?\w+;)|[^<&]+/g, (text, markup: string | undefined) =>
    markup ? text : breakTitle(text, tag).join('<wbr>'),
  );
}

/** About how wide a text is in the small type of charts and tables, in pixels; never less than it is. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 12.5 : 7.5), 0);
}
