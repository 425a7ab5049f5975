/*
 * The form in which single characters are compared: without case, accents, width, and with one form of each mark.
 */

/** The marks that make が of か are no accents. */
const ACCENTS = /(?![\u3099\u309A])\p{M}/gu;

/** Fold a character with its accents: two that a searcher takes for the same become the same. */
export function foldCharacter(character: string): string {
  // Between numbers, a dash; ~ is another mark.
  if (character === '～') return '-';
  const plain = hiragana(character.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC').toLowerCase());
  // What would become several characters stays one, and what would become none stays.
  return foldMark(/^[^\s\p{M}]$/u.test(plain) ? plain : [...character][0]!.toLowerCase());
}

/** Both ways to write a syllable of Japanese are one. */
function hiragana(text: string): string {
  return text.replace(/[\u30A1-\u30F6\u30FD\u30FE]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Letters and digits of full width in their ordinary width. Marks stay as they are. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => character.normalize('NFKC'));
}

/** The form in which marks are compared: `，` is `,`, every quotation mark and dash is one; `10～15` has a dash too. */
function foldMark(mark: string): string {
  const folded = mark.normalize('NFKC');
  if ('“”„«»「」『』'.includes(folded)) return '"';
  if ('‘’‚'.includes(folded)) return "'";
  if ('‐‒–—―−〜'.includes(folded)) return '-';
  return folded.length === 1 ? folded : mark;
}
