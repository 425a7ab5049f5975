import { expect, test } from 'vitest';
import { openCoverage } from './coverage.ts';
import { allFaces, facesFor, isHan, packagesLacking } from './faces.ts';
import en from '../i18n/en.json' with { type: 'json' };
import zh from '../i18n/zh.json' with { type: 'json' };

const { holds, isHeld } = openCoverage();
const unheld = (characters: Iterable<string>) => [...characters].filter((character) => !isHeld(character)).join('');

/** Characters from one number to another that Unicode has given out. */
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).filter((character) =>
    /\P{Cn}/u.test(character),
  );

/** All that a double-byte character set has, by rows and cells from one byte to another. */
function charactersOf(encoding: string, leads: [number, number], trails: [number, number]): string[] {
  const decoder = new TextDecoder(encoding);
  const characters: string[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && !/[\uFFFD\p{Co}]/u.test(text)) characters.push(text);
    }
  }
  return characters;
}

test('every character of GB 2312 and of Big5 is held', () => {
  const simplified = charactersOf('gb2312', [0xb0, 0xf7], [0xa1, 0xfe]);
  expect(simplified.length).toBe(6763);
  expect(unheld(simplified)).toBe('');
  expect(unheld(charactersOf('gb2312', [0xa1, 0xa9], [0xa1, 0xfe]))).toBe('');
  const traditional = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe]).filter((text) => /\p{Script=Han}/u.test(text));
  expect(traditional.length).toBeGreaterThan(13_000);
  expect(unheld(traditional)).toBe('');
});

test.each([
  ['Latin with its marks', range(0xa1, 0x17f)],
  ['Greek', range(0x391, 0x3c9)],
  ['Cyrillic', range(0x400, 0x45f)],
  ['sub- and superscripts', [...'₀₁₂₃₄₅₆₇₈₉₊₋⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻']],
  ['number forms', [...range(0x2153, 0x215e), ...range(0x2160, 0x216b), ...range(0x2170, 0x217b)]],
  ['numbers in circles', [...range(0x2460, 0x2473), ...range(0x2776, 0x277f)]],
  ['arrows', range(0x2190, 0x21ff)],
  ['operators', range(0x2200, 0x22ff)],
  ['currency', [...'$¢£¥€₩₽₹₺₫₦₿']],
  ['geometric signs', range(0x25a0, 0x25ff)],
  ['units of one sign', [...'℃℉㎡㎥‰′″Ω℧']],
])('%s are held', (_, characters) => {
  expect(unheld(characters)).toBe('');
});

test('the words of the site itself are held', () => {
  expect(unheld(new Set(JSON.stringify([en, zh])))).toBe('');
});

test('what no face holds is not: an emoji, a rare character', () => {
  expect(unheld('🦄𠮷')).toBe('🦄𠮷');
});

test('whichever role a text has, it falls back on every face of its weight', () => {
  for (const tag of ['zh-CN', 'en']) {
    for (const weight of [400, 700] as const) {
      for (const role of ['serif', 'sans', 'mono'] as const) {
        const faces = facesFor(tag, role, weight);
        const files = new Set(faces.map(({ file }) => file));
        // Code's own face is code's alone.
        const known = allFaces.filter(
          ({ weights, family }) => weights.includes(String(weight)) && !/Code/.test(family),
        );
        expect(files.isSupersetOf(new Set(known.map(({ file }) => file))), `${tag} ${role} ${weight}`).toBe(true);
      }
    }
  }
  expect(isHan('zh-TW')).toBe(true);
  expect(holds(allFaces[0]!, '电')).toBe(true);
});

test('what an author has installed of a region stands first in its languages, and last in others', () => {
  const namesIn = (tag: string) => facesFor(tag, 'sans', 400, () => true).map(({ name }) => name);
  expect(namesIn('zh-CN').slice(0, 2)).toEqual(['Noto Sans SC', 'Noto Sans TC']);
  expect(namesIn('zh-TW').slice(0, 2)).toEqual(['Noto Sans TC', 'Noto Sans SC']);
  expect(namesIn('ja-JP').slice(0, 2)).toEqual(['Noto Sans JP', 'Noto Sans SC']);
  expect(namesIn('ko-KR').slice(0, 3)).toEqual(['Brief Sans', 'Noto Sans KR', 'Noto Sans SC']);
  expect(namesIn('fr-FR').slice(0, 2)).toEqual(['Brief Sans', 'Noto Sans SC']);
  // Style sheets know no more families than without them.
  const familiesOf = (isThere: () => boolean) =>
    new Set(facesFor('ko-KR', 'serif', 700, isThere).map(({ family }) => family));
  expect(familiesOf(() => true)).toEqual(new Set(facesFor('ko-KR', 'serif', 700).map(({ family }) => family)));
});

test('Korean alone has letters that the package’s faces lack', () => {
  expect(packagesLacking('ko-KR')).toEqual(['@expo-google-fonts/noto-sans-kr', '@expo-google-fonts/noto-serif-kr']);
  for (const tag of ['zh-TW', 'ja-JP', 'ru-RU', 'el-GR']) expect(packagesLacking(tag)).toEqual([]);
});
