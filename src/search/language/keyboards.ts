/*
 * What was typed while the keyboard was in the state of another script: each key by what it writes in either. The
 * pinyin that an input method was to turn into characters is no matter of keys: see `sounds.ts`.
 */

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';
/** The keys of Hangul letters; with Shift, those that are doubled. */
const KOREAN_KEYS = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml';
const KOREAN = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ';

/** Letters of a syllable in the order of Unicode: first, middle, last. Those of two keys are written as two. */
const FIRST = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'.split('');
const MIDDLE = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const LAST =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const FIRST_SYLLABLE = 0xac00;

/** What the same keys would have written in another state of the keyboard, for a site in some language. */
export function otherKeyboards(query: string, language: string): string[] {
  const typed = query.toLowerCase();
  const written = [
    /[а-яё]/.test(typed) ? swap(typed, RUSSIAN, LATIN) : '',
    /\p{Script=Hangul}/u.test(typed) ? swap(splitSyllables(query), KOREAN, KOREAN_KEYS).toLowerCase() : '',
    language === 'ru' && /[a-z]/.test(typed) ? swap(typed, LATIN, RUSSIAN) : '',
    language === 'ko' && /[a-z]/i.test(query) ? joinSyllables(swap(koreanKeys(query), KOREAN_KEYS, KOREAN)) : '',
  ];
  return written.filter((text) => text !== '' && text !== typed);
}

function swap(text: string, from: string, to: string): string {
  return [...text].map((character) => to[from.indexOf(character)] ?? character).join('');
}

/** Shift changes seven keys; with others it changes nothing. */
function koreanKeys(text: string): string {
  return text.replace(/[A-Z]/g, (key) => (KOREAN_KEYS.includes(key) ? key : key.toLowerCase()));
}

function splitSyllables(text: string): string {
  return text.normalize('NFC').replace(/[가-힣]/g, (syllable) => {
    const number = syllable.charCodeAt(0) - FIRST_SYLLABLE;
    const [last, middle] = [number % LAST.length, Math.floor(number / LAST.length) % MIDDLE.length];
    return FIRST[Math.floor(number / LAST.length / MIDDLE.length)]! + MIDDLE[middle]! + LAST[last]!;
  });
}

/** A last letter goes to the next syllable where that would have no first one. */
function joinSyllables(text: string): string {
  const [first, vowel] = [`[${FIRST.join('')}]`, '[ㅏ-ㅣ]'];
  const lasts = LAST.filter(Boolean).sort((a, b) => b.length - a.length);
  const middles = MIDDLE.toSorted((a, b) => b.length - a.length);
  const syllable = new RegExp(`(${first})(${middles.join('|')})((?:${lasts.join('|')})(?!${vowel}))?`, 'g');
  return text.replace(syllable, (_, first: string, middle: string, last = '') =>
    String.fromCharCode(
      FIRST_SYLLABLE +
        (FIRST.indexOf(first) * MIDDLE.length + MIDDLE.indexOf(middle)) * LAST.length +
        LAST.indexOf(last),
    ),
  );
}
