import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import { readSite } from '../e2e/builtSite.ts';
import { randomFrom } from '../e2e/random.ts';
import type { Engine } from '../src/search/client/engine.ts';
import { INDEX_FOLDER, wordsFileOf } from '../src/search/language/languages.ts';
import type { WordsFile } from '../src/search/language/suggest.ts';
import { openBuilt } from './openBuilt.ts';
import { kilobytes } from './search.ts';
import { readTerms } from './terms.ts';

/** How often what was meant is suggested first. */
export interface Share {
  /** Cases that find nothing as they were typed: only these get a suggestion. */
  asked: number;
  right: number;
  /** Those that are not right, with what was suggested. */
  wrong: string[];
}

/** What is typed instead of a name. */
interface Case {
  typed: string;
  name: string;
}

/** Errors of each kind that are tried in each name. */
const TRIES = 3;

/** Print how often what was meant is suggested first, in the built paper. */
export async function measureSuggestions(dir = 'dist'): Promise<void> {
  const isLong = process.argv.includes('--long');
  for (const [lang, kinds] of await judgeSuggestions(dir)) {
    for (const [kind, { asked, right, wrong }] of Object.entries(kinds)) {
      console.log(`  ${lang}  ${kind.padEnd(10)} ${(right / asked).toFixed(3)} of ${asked}`);
      if (isLong) for (const line of wrong) console.log(`      ${line}`);
    }
  }
  for (const { tag } of readSite(dir).languages) {
    const { length } = gzipSync(readFileSync(join(dir, INDEX_FOLDER, wordsFileOf(tag))), { level: 9 });
    console.log(`  ${tag}  word list ${kilobytes(length)}`);
  }
}

/**
 * Make errors in the terms of a built site, and see what is suggested; by language and kind of error.
 * @param step one term of so many is tried
 */
export async function judgeSuggestions(dir: string, step = 1): Promise<Map<string, Record<string, Share>>> {
  const built = await openBuilt(dir);
  const judged = new Map<string, Record<string, Share>>();
  for (const { code, tag } of readSite(dir).languages) {
    const terms = readTerms(dir, code);
    const names = [...new Set(terms.flatMap((term) => term[code] ?? []))]
      .filter((name) => /\p{L}{2}/u.test(name))
      .filter((_, index) => index % step === 0);
    const engine = await built.open(tag, terms);
    const { sounds } = JSON.parse(readFileSync(join(dir, INDEX_FOLDER, wordsFileOf(tag)), 'utf8')) as WordsFile;
    const kinds = sounds.length > 0 ? typedBySound(names, sounds[0]!) : mistyped(names);
    const shares: Record<string, Share> = {};
    for (const [kind, cases] of Object.entries(kinds)) shares[kind] = await share(engine, cases);
    judged.set(code, shares);
  }
  built.close();
  return judged;
}

async function share(engine: Engine, cases: readonly Case[]): Promise<Share> {
  const result: Share = { asked: 0, right: 0, wrong: [] };
  const find = async (text: string) => (await engine.search(`${text} `)).hits;
  for (const { typed, name } of cases) {
    const own = await find(name);
    if (own.length === 0 || (await find(typed)).length > 0) continue;
    result.asked++;
    const suggestions = await engine.suggest(typed);
    const [first] = suggestions;
    // Another form of the word finds the same pages.
    const isRight = first && (same(first.text, name) || `${await find(first.text)}` === `${own}`);
    if (isRight) result.right++;
    else result.wrong.push(`${typed} (${name}): ${suggestions.map(({ text }) => text).join(', ')}`);
  }
  return result;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** One error in each name: two letters in each other's place, one missing, one too many, a wrong one. */
function mistyped(names: readonly string[]): Record<string, Case[]> {
  const random = randomFrom(1);
  const letter = () => String.fromCharCode(97 + Math.floor(26 * random()));
  const edits: Record<string, (name: string, at: number) => string> = {
    swapped: (name, at) => name.slice(0, at) + (name[at + 1] ?? '') + name[at]! + name.slice(at + 2),
    missing: (name, at) => name.slice(0, at) + name.slice(at + 1),
    added: (name, at) => name.slice(0, at) + letter() + name.slice(at),
    wrong: (name, at) => name.slice(0, at) + letter() + name.slice(at + 1),
  };
  const long = names.filter((name) => name.length > 3);
  return Object.fromEntries(
    Object.entries(edits).map(([kind, edit]) => [
      kind,
      long
        .flatMap((name) =>
          Array.from({ length: TRIES }, () => ({ name, typed: edit(name, Math.floor(random() * name.length)) })),
        )
        .filter(({ typed, name }) => !same(typed, name) && typed === typed.trim()),
    ]),
  );
}

/** Each name in pinyin, by its first letters, and with one character instead of which another of its sound was typed. */
function typedBySound(names: readonly string[], sounds: Record<string, string>): Record<string, Case[]> {
  const random = randomFrom(1);
  const chinese = names.filter((name) => /^\p{Script=Han}{2,}$/u.test(name));
  const syllables = (name: string) => pinyin(name, { toneType: 'none', type: 'array', v: true });
  const mistype = (name: string) => {
    const at = Math.floor(random() * name.length);
    const others = [...(sounds[syllables(name)[at]!] ?? '')].filter((character) => character !== name[at]);
    const other = others[Math.floor(random() * others.length)];
    return other === undefined ? [] : [{ name, typed: name.slice(0, at) + other + name.slice(at + 1) }];
  };
  return {
    pinyin: chinese.map((name) => ({ name, typed: syllables(name).join('') })),
    initials: chinese
      .filter((name) => name.length > 2)
      .map((name) => ({
        name,
        typed: syllables(name)
          .map((syllable) => syllable[0])
          .join(''),
      })),
    homophone: chinese.flatMap((name) => Array.from({ length: TRIES }, () => mistype(name)).flat()),
  };
}
