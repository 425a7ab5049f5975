/*
 * Chinese by its sound: what was typed in the letters of pinyin, whole or by first letters, in characters of the same
 * sound, or partly in either.
 */

/** Characters by their syllable, without tones and with `v` for ü: `{ quan: '权全券' }`. */
export type Sounds = Record<string, string>;

/** The readings of each character, the one that it mostly has first. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** What a name sounds like what was typed, the better the less. */
const SAME = 0.1;
const SAME_LETTERS = 0.3;
const SHORTENED = 0.85;
const NEARLY_SAME = 0.7;

/** Ways in which characters of several readings are read. */
const MOST_READINGS = 16;

/** Read the lists of a word file. */
export function readSounds(lists: readonly Sounds[]): Readings {
  const readings = new Map<string, string[]>();
  for (const list of lists)
    for (const [syllable, characters] of Object.entries(list))
      for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  return readings;
}

/** What was typed, in letters: pinyin without tones, apostrophes and spaces, characters by each of their readings. */
export function soundsOf(typed: string, readings: Readings): string[] {
  const plain = typed
    .normalize('NFD')
    .replace(/u\u0308/gi, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=[a-z])[1-5](?![\d])/g, '')
    .replace(/['’\s·-]/g, '')
    .normalize('NFC');
  if (!/^[a-z\d\p{Script=Han}]+$/u.test(plain)) return [];
  return [...plain].reduce<string[]>(
    (starts, character) => {
      const own = /[a-z\d]/.test(character) ? [character] : (readings.get(character) ?? []);
      return starts.flatMap((start) => own.map((reading) => start + reading)).slice(0, MOST_READINGS);
    },
    [''],
  );
}

/**
 * How little a name sounds like what was typed: from 0 to below 1, `Infinity` when it does not.
 * @param typed as it was typed
 * @param sounds what that is in letters
 */
export function compareSounds(typed: string, sounds: readonly string[], name: string, readings: Readings): number {
  const characters = [...name.toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
  if (!characters.some((character) => readings.has(character))) return Infinity;
  // Characters stand for all of their sound.
  const mayShorten = !/\p{Script=Han}/u.test(typed);
  const costs = sounds.flatMap((letters) => {
    const shortened = readAlong(letters, 0, characters, 0, readings, mayShorten);
    if (shortened === 0) return [mayShorten ? SAME : SAME_LETTERS];
    // One letter for one character says too little.
    if (shortened < Infinity && characters.length > 1) return [SHORTENED];
    const nearly = readAlong(
      blur(letters),
      0,
      characters,
      0,
      { get: (character) => readings.get(character)?.map(blur) },
      false,
    );
    return nearly === 0 ? [NEARLY_SAME] : [];
  });
  return Math.min(...costs);
}

/** How many characters are shortened to their first letters, when the letters are read along a name. */
function readAlong(
  letters: string,
  from: number,
  characters: readonly string[],
  at: number,
  readings: Pick<Readings, 'get'>,
  mayShorten: boolean,
): number {
  const character = characters[at];
  if (character === undefined) return from === letters.length ? 0 : Infinity;
  if (from >= letters.length) return Infinity;
  const own = readings.get(character) ?? [character];
  let least = Infinity;
  for (const reading of own) {
    if (letters.startsWith(reading, from))
      least = Math.min(least, readAlong(letters, from + reading.length, characters, at + 1, readings, mayShorten));
    if (!mayShorten || reading.length < 2) continue;
    for (const [initial] of reading.matchAll(/^[zcs]h|^./g)) {
      for (const short of new Set([initial, initial[0]!])) {
        if (short.length === reading.length || !letters.startsWith(short, from)) continue;
        const rest = readAlong(letters, from + short.length, characters, at + 1, readings, mayShorten);
        least = Math.min(least, 1 + rest);
      }
    }
  }
  return least;
}

/** Sounds that are one in the speech of many: zh and z, n and l, ing and in; and ü typed as u. */
function blur(letters: string): string {
  return letters
    .replace(/([zcs])h/g, '$1')
    .replaceAll('l', 'n')
    .replace(/([aei])ng/g, '$1n')
    .replaceAll('v', 'u');
}

/** Where part of a text sounds like a name and is not that name, the text with the name instead. */
export function replaceSame(text: string, name: string, readings: Readings): string | undefined {
  const [own, wanted] = [[...text], [...name]];
  if (wanted.length < 2 || wanted.length >= own.length) return undefined;
  for (let start = 0; start + wanted.length <= own.length; start++) {
    const same = wanted.every((character, index) => soundAlike(own[start + index]!, character, readings));
    const part = own.slice(start, start + wanted.length).join('');
    if (same && part !== name) return [...own.slice(0, start), ...wanted, ...own.slice(start + wanted.length)].join('');
  }
  return undefined;
}

function soundAlike(own: string, other: string, readings: Readings): boolean {
  return own === other || (readings.get(own)?.some((reading) => readings.get(other)?.includes(reading)) ?? false);
}

/** The names one after another whose sounds are all that was typed: `zhishichanquanbaohu` is 知识产权 and 保护. */
export function splitSounds(letters: string, names: readonly string[], readings: Readings): string[] | undefined {
  if (letters.length < 8) return undefined;
  const long = names.filter((name) => /^\p{Script=Han}{2,}$/u.test(name));
  for (let end = letters.length - 4; end >= 4; end--) {
    const [start, rest] = [letters.slice(0, end), letters.slice(end)];
    const first = long.find((name) => readAlong(start, 0, [...name], 0, readings, false) === 0);
    const second = first && long.find((name) => readAlong(rest, 0, [...name], 0, readings, false) === 0);
    if (second) return [first, second];
  }
  return undefined;
}
