/*
 * The form in which texts are compared: whatever the index takes for the same is the same in it. Pagefind compares
 * without case and accents; we add width, spaces and the forms of marks.
 */

/** A range of a text: from the first index to before the second, in UTF-16 units. */
export type TextRange = [start: number, end: number];

/** A text in the form in which texts are compared. */
export interface Folded {
  text: string;
  /** Where each UTF-16 unit of that form comes from. */
  origins: TextRange[];
}

/** A character with its accents. Spaces and what nobody sees are left out, as is an accent that stands alone. */
const CHARACTERS = /[^\s\p{M}\p{Cf}]\p{M}*/gu;
/** Pagefind takes accents for nothing, but the marks that make が of か for letters. */
const ACCENTS = /(?![\u3099\u309A])\p{M}/gu;

/** Fold a text: two texts that a searcher takes for the same become the same. */
export function fold(text: string): Folded {
  const folded: Folded = { text: '', origins: [] };
  for (const { 0: character, index } of text.matchAll(CHARACTERS)) {
    const form = foldCharacter(character);
    folded.text += form;
    for (let unit = 0; unit < form.length; unit++) folded.origins.push([index, index + character.length]);
  }
  return folded;
}

function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC').toLowerCase();
  // What would become several characters stays one, and what would become none stays.
  return foldMark(/^[^\s\p{M}]$/u.test(plain) ? plain : [...character][0]!.toLowerCase());
}

/** The form in which marks are compared: `，` is `,`, every quotation mark and dash is one. */
export function foldMark(mark: string): string {
  const folded = mark.normalize('NFKC');
  if ('“”„«»「」『』'.includes(folded)) return '"';
  if ('‘’‚'.includes(folded)) return "'";
  if ('‐‒–—―−'.includes(folded)) return '-';
  return folded.length === 1 ? folded : mark;
}
