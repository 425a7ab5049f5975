import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { readText } from './readText.ts';

const read = (html: string, attributes = '') =>
  readText(parse(`<html><body><p>无</p><main data-pagefind-body ${attributes}>${html}</main></body></html>`));
const blocksOf = (html: string) => read(html)!.sections.flatMap(({ blocks }) => blocks);

test('a page is cut at headings, rows and entries with an address, and at nothing else', () => {
  const { title, sections } = read(
    '<h1>标题</h1><p id="answer">首段</p><h2 id="status">现状<a data-pagefind-ignore>#</a></h2><p>第二段&lt;3</p>' +
      '<table><tr id="row-1" data-pagefind-title="行一 7"><td>行一</td><td>7</td></tr></table>',
  )!;
  expect(title).toBe('标题');
  expect(sections).toEqual([
    { id: '', heading: '', blocks: ['首段'] },
    { id: 'status', heading: '现状', blocks: ['现状', '第二段<3'] },
    { id: 'row-1', heading: '行一 7', blocks: ['行一', '7'] },
  ]);
});

test('what is ignored, controls, scripts and drawings are no text', () => {
  expect(
    blocksOf(
      '<p>一<sup data-pagefind-ignore>1</sup>二</p><script>三</script><svg><text>四</text></svg><form>五</form>',
    ),
  ).toEqual(['一二']);
});

test('an inline tag splits no word, a block and a line break do', () => {
  expect(blocksOf('<ul><li>数<b>字</b><ul><li>two</li></ul></li></ul>one<br>line')).toEqual([
    '数字',
    'two',
    'one',
    'line',
  ]);
});

test('a page is known by its kind, place, topics and order', () => {
  const known = read('<h1>一</h1>', 'data-kind="finding" data-place="§2" data-topics="a b" data-order="7"');
  expect(known).toMatchObject({ kind: 'finding', place: '§2', topics: ['a', 'b'], order: 7 });
});

test('a page that is not marked is not read', () => {
  expect(readText(parse('<main><p>一</p></main>'))).toBeUndefined();
});
