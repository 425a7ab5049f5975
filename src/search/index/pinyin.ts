import { pinyin } from 'pinyin-pro';
import type { Sounds } from '../language/sounds.ts';

/*
 * Readings of Chinese characters, from pinyin-pro: of the characters that stand in a site's words, and of those that are
 * most in use, which a reader types instead of them. Only their list is given to readers.
 */

/** Level 1 of GB 2312: the 3,755 characters most in use stand in its rows 16 to 55. */
const ROWS = [0xb0, 0xd7] as const;

/** Characters of a text, and those in use, by the reading that each mostly has; and by each other one. */
export function listSounds(text: string): Sounds[] {
  const lists: Map<string, string>[] = [new Map(), new Map()];
  for (const character of new Set([...text, ...commonCharacters()])) {
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    const readings = [...new Set(readingsOf(character))];
    for (const [index, reading] of readings.entries()) {
      const list = lists[Math.min(index, 1)]!;
      list.set(reading, (list.get(reading) ?? '') + character);
    }
  }
  return lists.map((list) => Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function readingsOf(character: string): string[] {
  return pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).filter((reading) =>
    /^[a-z]+$/.test(reading),
  );
}

function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = ROWS[0]; row <= ROWS[1]; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder('gb2312').decode(new Uint8Array(bytes));
}
