import { describe, expect, test } from 'vitest';
import { charactersOf, explodeHtml, separateBlocks } from './explode.ts';

/** The marks of the index, made visible. */
const show = (html: string) => html.replaceAll('\u200B', '|').replaceAll('\uE000', '¶');

describe('for the exact index', () => {
  test('every character becomes a word', () => {
    expect(show(explodeHtml('数字AI'))).toBe('|数|字|A|I|');
  });

  test('an inline tag within a word glues nothing', () => {
    expect(show(explodeHtml('<p>数<b>字</b></p>'))).toBe('<p>|数|<b>|字|</b>|¶|</p>');
  });

  test('an entity is one character', () => {
    expect(show(explodeHtml('a&amp;b'))).toBe('|a|&amp;|b|');
  });

  test('full width becomes half width, marks excepted', () => {
    expect(show(explodeHtml('３％'))).toBe('|3|％|');
  });

  test('a quotation mark that would end a phrase is written otherwise', () => {
    expect(show(explodeHtml('<p>"&quot;</p>'))).toBe('<p>|＂|＂||¶|</p>');
    expect(charactersOf('<p>"&quot;</p>')).toEqual(new Set('＂'));
  });

  test('attributes, scripts and comments stay as they are', () => {
    const html = '<a title="甲>乙" href=x><!-- 丙 --></a><script>"丁<"</script><style>戊</style>';
    expect(explodeHtml(html)).toBe(html);
  });
});

test('between two blocks stands one mark, however many tags', () => {
  expect(show(separateBlocks('<ul><li><p>One</p></li><li>two</li></ul>'))).toBe(
    '<ul><li><p>One ¶ </p></li><li>two ¶ </li></ul>',
  );
});

test('a block within text ends it', () => {
  expect(show(separateBlocks('<li>one<ul><li>two</li></ul></li>'))).toBe('<li>one ¶ <ul><li>two ¶ </li></ul></li>');
});

test('the characters of a page are those of its texts, entities read', () => {
  expect([...charactersOf('<p title="无">知&lt;知 ３</p><!-- 丙 -->')].sort()).toEqual(['3', '<', '知']);
});
