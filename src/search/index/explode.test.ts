import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import * as explode from './explode.ts';

const explodeHtml = (html: string) => explode.explodeHtml(parse(html));
const separateBlocks = (html: string) => explode.separateBlocks(parse(html));
const charactersOf = (html: string) => explode.charactersOf(parse(html));

/** The body of a rewritten page, with the marks of the index made visible. */
const show = (html: string) =>
  /<body>([^]*)<\/body>/.exec(html)![1]!.replaceAll('\u200B', '|').replaceAll('\uE000', '¶');

describe('for the exact index', () => {
  test('every character becomes a word', () => {
    expect(show(explodeHtml('<b>数字AI</b>'))).toBe('<b>|数|字|A|I|</b>|¶|');
  });

  test('an inline tag within a word glues nothing', () => {
    expect(show(explodeHtml('<p>数<b>字</b></p>'))).toBe('<p>|数|<b>|字|</b>|¶|</p>');
  });

  test('a space stays as it is, so that passages show it', () => {
    expect(show(explodeHtml('<p>A b</p>'))).toBe('<p>|A b||¶|</p>');
  });

  test('an entity is one character', () => {
    expect(show(explodeHtml('<p>a&amp;&hellip;&#20540;</p>'))).toBe('<p>|a|&amp;|…|值||¶|</p>');
  });

  test('full width becomes half width, marks excepted', () => {
    expect(show(explodeHtml('<p>３％</p>'))).toBe('<p>|3|％||¶|</p>');
  });

  test('a quotation mark that would end a phrase is written otherwise', () => {
    expect(show(explodeHtml('<p>"&quot;</p>'))).toBe('<p>|＂|＂||¶|</p>');
    expect(charactersOf('<p>"&quot;</p>')).toEqual(new Set('＂'));
  });

  test('attributes, scripts and comments stay as they are', () => {
    const html = '<a title="甲&amp;乙" href="x"><!-- 丙 --></a><script>"丁<"</script><style>戊</style>';
    expect(show(explodeHtml(`<body>${html}</body>`))).toBe(html);
  });
});

test('between two blocks stands one mark, however many tags', () => {
  expect(show(separateBlocks('<ul><li><p>One</p></li><li>two</li></ul>'))).toBe(
    '<ul><li><p>One ¶ </p></li><li>two ¶ </li></ul>',
  );
});

test('a block within text ends it, and so does a line break', () => {
  expect(show(separateBlocks('<ul><li>one<ul><li>two<br>three</li></ul></li></ul>'))).toBe(
    '<ul><li>one ¶ <ul><li>two ¶ <br>three ¶ </li></ul></li></ul>',
  );
});

test('the characters of a page are those of its texts, entities read', () => {
  const html = '<title>题</title><body><p title="无">知&lt;知 ３&hellip;</p><!-- 丙 --></body>';
  expect([...charactersOf(html)].sort()).toEqual(['3', '<', '…', '知']);
});
