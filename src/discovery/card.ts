import { CARD_HEIGHT, CARD_WIDTH } from './cardSize.ts';
import type { Line, Type } from './type.ts';

/** What the picture of a page says. */
export interface Card {
  /** BCP 47 tag of its language. */
  tag: string;
  title: string;
  /** What the page says, in a sentence. Left out where the title needs the room. */
  summary: string;
  /** Part of the site, above the title. */
  section?: string;
  site: string;
  edition: string;
}

/** What is drawn on a card, in pixels from its upper left corner. */
export interface Drawn {
  texts: { line: Line; role: keyof Types; colour: 'accent' | 'ink' | 'muted'; left: number; baseline: number }[];
  /** The upper edge of the line above its foot. */
  rule: number;
  /** The upper edge of the site's icon, which stands at its left. */
  mark: number;
}

/** What a card is set in. */
export type Types = Readonly<Record<'title' | 'words', Type>>;

/** Width of the site's icon on a card. */
export const MARK_WIDTH = 48;

/** Room at both sides, above and below. */
export const SIDE = 80;
const [ABOVE, BELOW] = [72, 56];
/** How thick the line above the foot is. */
export const RULE = 2;

const WIDTH = CARD_WIDTH - 2 * SIDE;

/** Lay a card out. */
export function layOut({ tag, title, summary, section = '', site, edition }: Card, types: Types): Drawn {
  const texts: Drawn['texts'] = [];
  const put = (role: keyof Types, colour: Drawn['texts'][number]['colour'], size: number, height: number) => {
    const baseline = types[role].baseline(size, height);
    return (lines: readonly Line[], top: number, left = SIDE) => {
      for (const [index, line] of lines.entries())
        texts.push({ line, role, colour, left, baseline: Math.round(top + index * height) + baseline });
      return top + lines.length * height;
    };
  };
  const set = (text: string, width = WIDTH, lines = 1) => types.words.set(text, { size: 30, width, tag, lines });
  const putWords = put('words', 'muted', 30, 42);

  const [issue] = set(edition);
  const names = set(site, WIDTH - MARK_WIDTH - 24 - 32 - (issue?.width ?? 0), 2);
  const footHeight = Math.max(MARK_WIDTH, names.length * 42);
  const foot = CARD_HEIGHT - BELOW - footHeight;
  const middle = (height: number) => foot + (footHeight - height) / 2;
  putWords(names, middle(names.length * 42), SIDE + MARK_WIDTH + 24);
  if (issue) putWords([issue], middle(42), CARD_WIDTH - SIDE - issue.width);
  const rule = foot - 32 - RULE;

  put('words', 'accent', 30, 42)(set(section), ABOVE);
  const size = sizeOf(title);
  const [top, height] = [ABOVE + 42 + 16, size * 1.25];
  const room = (from: number, height: number) => Math.max(Math.floor((rule - from) / height), 1);
  const titles = types.title.set(title, { size, width: WIDTH, tag, lines: room(top, height), balanced: true });
  const end = put('title', 'ink', size, height)(titles, top) + 28;
  if (size === LARGEST && titles.length <= 2) {
    const height = 34 * 1.4;
    const lines = Math.min(room(end, height), 3);
    put('words', 'muted', 34, height)(types.words.set(summary, { size: 34, width: WIDTH, tag, lines }), end);
  }
  return { texts, rule, mark: middle(MARK_WIDTH) };
}

/** Size of a title of at most two lines, in most cases. */
const LARGEST = 72;

/** A title is set as large as its length allows. A Chinese character is as wide as two Latin letters. */
function sizeOf(title: string): number {
  const width = [...title].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
  if (width <= 56) return LARGEST;
  return width <= 120 ? 64 : 50;
}
