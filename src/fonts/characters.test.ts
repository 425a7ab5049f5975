import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { collectCharacters, generatedBy } from './characters.ts';

/** What a page needs, by face; digits and signs that every page has are left out. */
function needsOf(html: string, hasPaperFaces = false): Record<string, string> {
  const { needs } = collectCharacters(
    parse(html),
    '',
    (face, character) => / SC$/.test(face.name) || character < '\u0100',
    {},
    hasPaperFaces,
  );
  return Object.fromEntries(
    [...needs].map(([{ family, weight }, characters]) => [
      `${family} ${weight}`,
      [...characters].join('').replace(/[0-9.•\s]/g, ''),
    ]),
  );
}

test('a heading needs the bold serif face, a paragraph the regular sans', () => {
  expect(needsOf('<html lang="zh-CN"><h1>标题</h1><p>正文</p>')).toEqual({
    'Noto Serif SC 700': '标题',
    'Noto Sans SC 400': '正文',
  });
});

test('classes and inner elements change face and weight', () => {
  expect(
    needsOf('<html lang="zh-CN"><p class="font-serif">甲<strong>乙</strong><span class="font-sans">丙</span></p>'),
  ).toEqual({
    'Noto Serif SC 400': '甲',
    'Noto Serif SC 700': '乙',
    'Noto Sans SC 400': '丙',
  });
});

test('the head of a column is bold, that of a row regular unless a class says otherwise', () => {
  expect(
    needsOf('<html lang="zh-CN"><table><tr><th scope="row">风</th><td>电</td></tr><tr><th>列</th></tr></table>'),
  ).toEqual({ 'Noto Sans SC 400': '风电', 'Noto Sans SC 700': '列' });
  expect(needsOf('<html lang="zh-CN"><table><tr><th scope="row" class="font-semibold">风</th></tr></table>')).toEqual({
    'Noto Sans SC 400': '',
    'Noto Sans SC 700': '风',
  });
});

test('what names a row is as bold as the row: the row of sums is', () => {
  const row = (attributes: string, name: string) => `<tr${attributes}><th scope="row">${name}</th></tr>`;
  expect(needsOf(`<html lang="zh-CN"><table>${row('', '列')}${row(' class="font-semibold"', '计')}</table>`)).toEqual({
    'Noto Sans SC 400': '列',
    'Noto Sans SC 700': '计',
  });
});

test('code has a face of its own, whatever stands around it', () => {
  expect(needsOf('<html lang="zh-CN"><h2>字段<code>id</code></h2><pre>列</pre>')).toEqual({
    'Noto Serif SC 700': '字段',
    'Brief Code 700': 'id',
    'Noto Sans SC 400': '列',
  });
});

test('a sheet that has faces of its own needs Song besides, for headings of parts Hei, and nothing that it does not show', () => {
  const html = `<html lang="zh-CN"><p>页</p><article class="sheet"><h2>部</h2><p>正<b>粗</b></p><p class="print:hidden">网</p></article>`;
  expect(needsOf(html, true)).toEqual({
    'Noto Sans SC 400': '页正网',
    'Noto Serif SC 700': '部',
    'Noto Sans SC 700': '粗',
    'Sheet Sans 700': '部',
    'Sheet Serif 400': '正',
    'Sheet Serif 700': '粗',
  });
  expect(Object.keys(needsOf(html.replace('zh-CN', 'en'), true)).join()).not.toContain('Sheet');
});

test('a look of its own sets captions in the sans, where its sheets have no faces of their own', () => {
  const html =
    '<html lang="en-GB"><article class="sheet"><table><caption class="font-serif font-bold"><b>Of</b></caption></table></article>';
  expect(Object.keys(needsOf(html))).not.toContain('Brief Sans 700');
  expect(needsOf(html, true)).toMatchObject({ 'Brief Serif 700': 'Of', 'Brief Sans 700': 'Of' });
  const chinese = needsOf(html.replace('en-GB', 'zh-CN').replace('Of', '风'), true);
  expect(chinese).toMatchObject({ 'Noto Serif SC 700': '风', 'Sheet Serif 700': '风' });
  expect(Object.keys(chinese)).not.toContain('Noto Sans SC 700');
});

test('a word in another language has the faces of that language', () => {
  expect(needsOf('<html lang="en-GB"><p>ab<span lang="zh-CN">中a</span></p>')).toEqual({
    'Brief Sans 400': 'ab',
    'Noto Sans SC 400': '中a',
  });
});

test('what scripts and style sheets write from attributes is needed too', () => {
  expect(needsOf('<html lang="zh-CN"><table><tr><td data-label="列">值</table>')['Noto Sans SC 400']).toBe('列值');
});

test('a lead is set in the sans face on a page in Chinese, and in the serif face elsewhere, whatever its words are in', () => {
  expect(needsOf('<html lang="zh-CN"><p class="font-lead">甲</p>')).toMatchObject({ 'Noto Sans SC 400': '甲' });
  expect(needsOf('<html lang="en-GB"><p class="font-lead">ab<span lang="zh-CN">甲</span></p>')).toMatchObject({
    'Brief Serif 400': 'ab',
    'Noto Serif SC 400': '甲',
  });
});

test('a theme sets a role in the other family', () => {
  const { needs } = collectCharacters(parse('<html lang="en"><h1>ab</h1><p>cd</p>'), '', () => true, { serif: 'sans' });
  const families = new Set([...needs.keys()].map(({ family, weight }) => `${family} ${weight}`));
  expect(families).toEqual(new Set(['Brief Sans 400', 'Brief Sans 700']));
});

test('a character that no face holds is reported with its text', () => {
  const { missing } = collectCharacters(
    parse('<html lang="en"><p>a☃b</p>'),
    '',
    (_, character) => character < '\u0100',
  );
  expect(missing).toContainEqual({ character: '☃', text: 'a☃b' });
});

test('a style sheet writes what its rules give as content, escapes read', () => {
  expect(generatedBy('a::before{content:"\\2192 x"}b::after{content: \'·\'}')).toBe('→x·');
});
