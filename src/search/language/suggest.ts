import { countErrors } from './distance.ts';
import { foldCharacter, halfWidth } from './fold.ts';
import { otherKeyboards } from './keyboards.ts';
import type { Mode } from './languages.ts';
import { plainQuery, spell, type Variants } from './query.ts';
import { compareSounds, readSounds, replaceSame, soundsOf, splitSounds, type Readings, type Sounds } from './sounds.ts';

/*
 * What a reader may have meant who found nothing, in the site's own words: by the errors of typing, by the sound of
 * Chinese, by the keys of another keyboard. It is offered, never put in place of what was asked.
 */

/** The words of a language, as a file beside the index: loaded only when nothing was found. */
export interface WordsFile {
  /** Names of terms and pages, and words of the text: the likeliest to be asked for first. */
  words: string[];
  /** In Chinese, characters by their readings: the one that each mostly has, then each other one. */
  sounds: Sounds[];
}

/** What is known of a language to suggest from. */
export interface Suggesting extends WordsFile {
  mode: Mode;
  /** `zh` of `zh-CN` */
  language: string;
  variants: Variants;
  /** Whether any page holds a text. */
  isHeld(text: string): Promise<boolean>;
}

/** A text that may have been meant; the less it costs, the likelier. */
interface Meant {
  text: string;
  cost: number;
}

/** A word in the form in which it is compared, letter by letter. */
interface Word {
  text: string;
  letters: string[];
  /** Place in the list. */
  place: number;
}

/** Words that are tried for each part of a query. */
const MOST = 4;
const OTHER_KEYBOARD = 0.05;
const TWO_SCRIPTS = 0.1;
const TWO_NAMES = 0.4;
const WITHIN = 0.5;
const TWO_WORDS = 1.1;

/** Where Chinese and Latin letters or digits meet: `AI监管` is two words. */
const BETWEEN_SCRIPTS = /(?<=[a-z\d])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z\d])/giu;

/** What a query may have meant, the likeliest first. Whether pages hold it is for the index to say. */
export async function suggest(query: string, known: Suggesting): Promise<string[]> {
  const asked = simplify(plainQuery(query.replace(/["“”]/g, ' ')), known.variants);
  if (asked === '') return [];
  const words = known.words.map((text, place) => ({ text, letters: lettersOf(text), place }));
  const readings = readSounds(known.sounds);
  const meant = meanWhole(asked, words, readings, known);
  const typed = halfWidth(query).trim();
  const spaced = typed.replace(BETWEEN_SCRIPTS, ' ');
  if (spaced !== typed) meant.push({ text: spaced, cost: TWO_SCRIPTS });
  const parts = asked.split(' ');
  if (parts.length > 1) meant.push(...(await meanParts(parts, words, readings, known)));
  const best = new Map<string, Meant>();
  for (const one of meant.sort((a, b) => a.cost - b.cost)) {
    const name = lettersOf(one.text).join('');
    if (name !== lettersOf(asked).join('') && !best.has(name)) best.set(name, one);
  }
  return [...best.values()].map(({ text }) => text);
}

/** A query, or a part of it, as one name. */
function meanWhole(
  asked: string,
  words: readonly Word[],
  readings: Readings,
  { language, mode }: Pick<Suggesting, 'language' | 'mode'>,
): Meant[] {
  const keyed = otherKeyboards(asked, language).flatMap((typed) => [
    { text: typed, cost: OTHER_KEYBOARD },
    ...byErrors(typed, words).map(({ text, cost }) => ({ text, cost: cost + OTHER_KEYBOARD })),
  ]);
  const meant = [...keyed, ...byErrors(asked, words), ...bySound(asked, words, readings)];
  if (mode !== 'exact') meant.push(...byTwoWords(asked, words));
  return meant;
}

/** Several words: each that no page holds, as one that pages hold. */
async function meanParts(
  parts: readonly string[],
  words: readonly Word[],
  readings: Readings,
  known: Suggesting,
): Promise<Meant[]> {
  const meant = await Promise.all(
    parts.map(async (part): Promise<Meant[]> => {
      if (await known.isHeld(part)) return [{ text: part, cost: 0 }];
      const found = meanWhole(part, words, readings, known).sort((a, b) => a.cost - b.cost);
      return found.length > 0 ? found.slice(0, MOST) : [{ text: part, cost: 1 }];
    }),
  );
  return meant.reduce((starts, part) =>
    starts
      .flatMap((start) => part.map(({ text, cost }) => ({ text: `${start.text} ${text}`, cost: start.cost + cost })))
      .slice(0, MOST * MOST),
  );
}

function byErrors(asked: string, words: readonly Word[]): Meant[] {
  const typed = lettersOf(asked);
  const most = mostErrors(typed);
  if (most === 0) return [];
  return nearest(
    words.map((word) => ({ ...word, cost: countErrors(typed, word.letters, most) })),
    (cost) => cost > 0,
  );
}

/** Errors that are made in a word of this length. A character of Chinese says as much as some letters. */
function mostErrors(typed: readonly string[]): number {
  const isHan = typed.some((letter) => /\p{Script=Han}/u.test(letter));
  if (isHan) return typed.length < 3 ? 0 : typed.length < 6 ? 1 : 2;
  return typed.length < 3 ? 0 : typed.length < 8 ? 1 : typed.length < 16 ? 2 : 3;
}

function bySound(asked: string, words: readonly Word[], readings: Readings): Meant[] {
  if (readings.size === 0) return [];
  const sounds = soundsOf(asked, readings);
  const whole = nearest(
    words.map((word) => ({ ...word, cost: compareSounds(asked, sounds, word.text, readings) })),
    () => true,
  );
  const spelt = sounds.slice(0, 1).flatMap((letters) =>
    byErrors(
      letters,
      words.map((word) => ({ ...word, letters: spellOut(word, readings) })),
    ),
  );
  const texts = words.map(({ text }) => text);
  const two = sounds.slice(0, 1).flatMap((letters) => splitSounds(letters, texts, readings) ?? []);
  const within = /\p{Script=Han}/u.test(asked)
    ? words.flatMap((word) => {
        const text = replaceSame(asked, word.text, readings);
        return text === undefined ? [] : [{ ...word, text, cost: WITHIN }];
      })
    : [];
  return [
    ...whole,
    ...spelt,
    ...(two.length > 0 ? [two.join(''), two.join(' ')].map((text) => ({ text, cost: TWO_NAMES })) : []),
    ...nearest(within, () => true),
  ];
}

/** The letters of a name in Chinese; others have none here. */
function spellOut({ text }: Word, readings: Readings): string[] {
  const syllables = [...text].map((character) => readings.get(character)?.[0] ?? '');
  return syllables.every(Boolean) ? syllables.join('').split('') : [];
}

/** A space that was not typed, and one that was typed where there is none. */
function byTwoWords(asked: string, words: readonly Word[]): Meant[] {
  const known = new Map(words.map(({ letters, text }) => [letters.join(''), text]));
  const together = known.get(asked.replaceAll(' ', ''));
  const meant = together === undefined ? [] : [{ text: together, cost: TWO_WORDS }];
  if (asked.includes(' ')) return meant;
  for (let end = 3; end <= asked.length - 3; end++) {
    const [first, second] = [known.get(asked.slice(0, end)), known.get(asked.slice(end))];
    if (first !== undefined && second !== undefined) meant.push({ text: `${first} ${second}`, cost: TWO_WORDS });
  }
  return meant;
}

function nearest(words: readonly (Word & Meant)[], isWanted: (cost: number) => boolean): Meant[] {
  return words
    .filter(({ cost }) => cost < Infinity && isWanted(cost))
    .sort((a, b) => a.cost - b.cost || a.place - b.place)
    .slice(0, MOST * 2)
    .map(({ text, cost, place }) => ({ text, cost: cost + place * 1e-6 }));
}

/** Letters as they are compared: without case, accents and width, a hyphen as a space. */
function lettersOf(text: string): string[] {
  return [
    ...halfWidth(text)
      .replace(/[-‐‑\s]+/g, ' ')
      .normalize('NFC'),
  ].map((letter) => foldCharacter(letter));
}

/** Traditional and variant characters as the site writes them. */
function simplify(text: string, variants: Variants): string {
  return spell(text, variants)[0] ?? text;
}
