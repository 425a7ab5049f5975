import { expect, test } from 'vitest';
import type { PageText } from './readText.ts';
import { readWords } from './readWords.ts';
import { listWords } from './words.ts';

const page = (title: string, blocks: string[], names: string[] = []) => ({
  ...{ title, names, kind: '', place: '', topics: [], order: 1 },
  sections: [{ id: 'row-a', heading: `${blocks[0]!} 7`, blocks }],
});

const list = (pages: PageText[], tag: string) =>
  listWords(
    pages,
    pages.map((text) => readWords(text, tag).shown),
    tag,
  );

test('names of terms come first, then titles and headings, then words, those of most pages first', () => {
  const pages = [
    page('Batteries age', ['Storage', 'A battery ages in a café, 15.3% of it.'], []),
    page('Glossary', ['Battery', 'It stores power; the battery of a café.'], ['Battery', 'cell']),
  ];
  const { words, sounds } = list(pages, 'en');
  expect(words.slice(0, 6)).toEqual(['Battery', 'cell', 'Batteries age', 'Glossary', 'Storage', 'café']);
  expect(words).toContain('ages');
  expect(words.join(' ')).not.toMatch(/\d/);
  expect(sounds).toEqual([]);
});

test('in Chinese, words of several pages are listed, and how characters are read', () => {
  const pages = [page('银行', ['知识产权', '银行保护知识产权']), page('重庆', ['保护', '重庆的银行'])];
  const { words, sounds } = list(pages, 'zh-CN');
  expect(words).toEqual(['银行', '重庆', '知识产权', '保护']);
  const [first, others] = sounds;
  expect(first!['zhong']).toContain('重');
  expect(others!['chong']).toContain('重');
  expect(others!['hang']).toContain('行');
  // A wrong character is none of the site's.
  expect(first!['quan']).toContain('全');
});
