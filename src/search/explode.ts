import { BLOCK } from './block.ts';
import { guardQuote, halfWidth } from './query.ts';

/*
 * What a page's HTML becomes before it is indexed; the readers' files stay as they are.
 *
 * Pagefind drops U+200B and starts a new word after it. With one after each character, each character is a word with a
 * position of its own, and a phrase of them is a substring. Between two blocks stands a mark that no query can hold, so
 * that a phrase never runs from one into the next, and passages can be cut at it.
 */

const SPLIT = '\u200B';

const INVISIBLE = /[\u200B-\u200D\u00AD\uFEFF\uE000]/g;
/** A visible character, or an entity, which stands for one. */
const CHARACTER = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);|\S/giu;
/** Comments and elements whose content is no markup; tags, with their names; what is left between them: text. */
const PARTS =
  /<!--[^]*?-->|<(script|style|textarea|title|template)\b[^]*?<\/\1\s*>|<\/?([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>|<![^>]*>|([^<]+)/gi;
const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i;

/** Mark where blocks end, for the index by words. */
export function separateBlocks(html: string): string {
  return rewrite(html, (text) => text, ` ${BLOCK} `);
}

/** Mark where blocks end and split every text into characters, for the exact index. */
export function explodeHtml(html: string): string {
  return rewrite(html, explode, `${SPLIT}${BLOCK}${SPLIT}`);
}

/** Put a mark between the characters of a text, and before it: a tag within a word must not glue two of them. */
export function explode(text: string): string {
  const clean = guardQuote(halfWidth(text.normalize('NFC').replace(INVISIBLE, '')));
  const start = /^\S/.test(clean) ? SPLIT : '';
  return start + clean.replace(CHARACTER, (character) => character + SPLIT);
}

/** Every visible character of a page's texts, each once. */
export function charactersOf(html: string): Set<string> {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'" };
  const texts = [...html.matchAll(PARTS)].map((match) => match[3] ?? '');
  const text = texts.join('').replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
  return new Set(guardQuote(halfWidth(text.normalize('NFC').replace(INVISIBLE, ''))).match(/\S/gu));
}

/** Change every text, and put a separator after the last one of each block. Scripts and comments stay. */
function rewrite(html: string, change: (text: string) => string, separator: string): string {
  let isOpen = false;
  return html.replace(PARTS, (part, _, tag?: string, text?: string) => {
    if (text !== undefined) {
      isOpen ||= /\S/.test(text);
      return change(text);
    }
    if (!isOpen || !tag || INLINE.test(tag)) return part;
    isOpen = false;
    return separator + part;
  });
}
