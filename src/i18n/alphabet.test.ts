import { expect, test } from 'vitest';
import { alphabetOf } from './alphabet.ts';

const headsIn = (tag: string, ...texts: string[]) => texts.map(alphabetOf(tag).headOf);

test('Chinese stands by the first letter of its pinyin, among what is written in letters', () => {
  expect(headsIn('zh-CN', '知识产权', '版权', '“人工智能”', '《条例》', '风电', 'AIGC', 'Ａ股', '5G')).toEqual([
    ...['Z', 'B', 'R', 'T', 'F', 'A', 'A', '#'],
  ]);
  const { compare } = alphabetOf('zh-CN');
  expect(['知识产权', '智能', '政策', '职责'].toSorted(compare)).toEqual(['政策', '知识产权', '职责', '智能']);
});

test('a character with several readings stands by the one that it has in its word', () => {
  expect(headsIn('zh-CN', '行业小类', '行为规范', '重要性', '重复')).toEqual(['H', 'X', 'Z', 'C']);
  const { compare } = alphabetOf('zh-CN');
  expect(['合同', '行业小类', '海运'].toSorted(compare)).toEqual(['海运', '行业小类', '合同']);
});

test('an article is passed over', () => {
  expect(headsIn('en', 'A wider range', 'The 16 sub-sectors', 'Answers', 'An offer')).toEqual(['W', '#', 'A', 'O']);
  expect(headsIn('fr', 'L’avenir', 'Les coûts', 'Lecture')).toEqual(['A', 'C', 'L']);
  const { compare } = alphabetOf('en');
  expect(['The wind', 'Tides', 'A market'].toSorted(compare)).toEqual(['A market', 'Tides', 'The wind']);
});

test('traditional Chinese stands by strokes', () => {
  expect(headsIn('zh-TW', '人工智慧', '版權', '一致', 'AI')).toEqual(['2畫', '8畫', '1畫', 'A']);
});

test('a letter with an accent stands where its language puts it', () => {
  expect(headsIn('fr', 'États', 'œuvre', 'Ça')).toEqual(['E', 'O', 'C']);
  expect(headsIn('sv', 'Ångström')).toEqual(['Å']);
  expect(headsIn('da', 'ære')).toEqual(['Æ']);
  expect(headsIn('es', 'ñu', 'área')).toEqual(['Ñ', 'A']);
  expect(headsIn('de', 'Übergang')).toEqual(['U']);
  expect(headsIn('ru', 'ёлка', 'йод', 'закон')).toEqual(['Е', 'Й', 'З']);
});

test('Korean stands by its first consonant, Japanese by the row of its first sign', () => {
  expect(headsIn('ko', '저작권', '빵', '인공지능')).toEqual(['ㅈ', 'ㅃ', 'ㅇ']);
  expect(headsIn('ja', 'がいど', 'データ', '著作権', 'AI', 'ワイン')).toEqual(['か', 'た', '漢字', 'A', 'わ']);
});

test('numbers and signs come first, then the letters', () => {
  const { compareHeads } = alphabetOf('en');
  expect(['B', '#', 'A'].toSorted(compareHeads)).toEqual(['#', 'A', 'B']);
  expect(['10畫', 'A', '8畫'].toSorted(alphabetOf('zh-TW').compareHeads)).toEqual(['8畫', '10畫', 'A']);
  expect(headsIn('en', '100 days', '…')).toEqual(['#', '#']);
});
