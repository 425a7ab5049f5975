import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { findElement } from '../html/tree.ts';
import { writeMarkdown } from './markdown.ts';

const address = 'https://specimen.example/storage/en/finding/wasted-wind/';

function copy(html: string): string {
  const main = findElement(parseFragment(`<main>${html}</main>`), 'main')!;
  return writeMarkdown(main, address, {}).replace(/^---\n.*?---\n\n/s, '');
}

test('a figure keeps its row, a reference its source, with full addresses', () => {
  const html =
    '<p>The grid threw away <a href="/storage/en/data/key-figures/#row-wind" title="Key figures · Wind">317 GWh</a> ' +
    '<a href="/storage/en/sources/#ref-1">[1]</a>.</p>';
  expect(copy(html)).toBe(
    'The grid threw away [317 GWh](https://specimen.example/storage/en/data/key-figures/#row-wind "Key figures · Wind") ' +
      '[\\[1\\]](https://specimen.example/storage/en/sources/#ref-1).\n',
  );
});

test('what only leads about, works by script or stands on paper is left out', () => {
  const html =
    '<nav><a href="/">Home</a></nav><h1>Wind</h1><ul><li hidden><button>Print</button></li></ul>' +
    '<p class="hidden print:block">On paper</p><span aria-hidden="true">1</span><p>Said.</p><form><input></form>';
  expect(copy(html)).toBe('# Wind\n\nSaid.\n');
});

test('a mark stands beside its word, and marks and links do not run together', () => {
  const html = '<p>谁来做<abbr title="编者的判断"><span>编者</span><span class="hidden">†</span></abbr></p>';
  expect(copy(html)).toBe('谁来做 _编者_\n');
  expect(copy('<p><a href="#a">One</a><a href="#b">Two</a></p>')).toBe(`[One](${address}#a) [Two](${address}#b)\n`);
});

test('a table has its title and notes above it', () => {
  const html =
    '<table><caption>Running time <abbr>Context</abbr><span class="block">In hours</span></caption>' +
    '<thead><tr><th>Station</th><th>Hours</th></tr></thead><tbody><tr><th>Fenn</th><td>1.8</td></tr></tbody></table>';
  expect(copy(html)).toBe('**Running time _Context_**\n\nIn hours\n\n| Station | Hours |\n| - | - |\n| Fenn | 1.8 |\n');
});

test('the editors’ passages are quotations, and what unfolds has a heading', () => {
  expect(copy('<aside><p>The editors’ judgement</p><p>Start with one.</p></aside>')).toBe(
    '> The editors’ judgement\n>\n> Start with one.\n',
  );
  expect(copy('<details><summary>Cite this brief</summary><p>APA</p></details>')).toBe('## Cite this brief\n\nAPA\n');
  expect(copy('<details><summary><h2>Coverage</h2></summary><p>All.</p></details>')).toBe('## Coverage\n\nAll.\n');
});

test('footnotes, tasks, what is struck out, and small letters above and below keep their sense', () => {
  expect(
    copy(
      '<p>CO<sub>2</sub>, 10<sup>3</sup>, <del>old</del><sup><a href="#text-fn-a" id="text-fnref-a" data-footnote-ref>1</a></sup>.</p>' +
        '<ul><li><span class="task task-done" role="img"></span> done</li><li><span class="task" role="img"></span> open</li></ul>' +
        '<section class="footnotes"><h2>Footnotes</h2><ol><li id="text-fn-a"><p>In 2023. <a href="#text-fnref-a" data-footnote-backref>↑</a></p></li></ol></section>',
    ),
  ).toBe('CO<sub>2</sub>, 10<sup>3</sup>, ~~old~~[^a].\n\n- [x] done\n- [ ] open\n\n## Footnotes\n\n[^a]: In 2023.\n');
});

test('a quotation keeps its source, a list of terms its meanings', () => {
  expect(copy('<blockquote><p>So it is.</p><footer>— Someone</footer></blockquote>')).toBe(
    '> So it is.\n>\n> — Someone\n',
  );
  expect(copy('<dl><dt>GW</dt><dd>10<sup>9</sup> W.</dd></dl>')).toBe('- GW\n\n  10<sup>9</sup> W.\n');
});

test('space is one where a browser shows one, and none where it shows none', () => {
  const html =
    '<p>\n  One <b> two </b> <i>three</i>\n <img src="a.png" alt="four"> <br> five </p>\n<ul> <li> <p> six </p> </li>\n</ul>';
  expect(copy(html)).toBe(`One **two&#x20;**_three_ ![four](${address}a.png)\\\nfive\n\n- six\n`);
  expect(copy('<pre><code>a\n  b\n</code></pre>')).toBe('```\na\n  b\n```\n');
});

test('a cell that spans others leaves their places empty, and a list counts from where it begins', () => {
  expect(
    copy('<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">1</td></tr></table><ol start="3"><li>x</li></ol>'),
  ).toBe('| A | B |\n| - | - |\n| 1 | |\n\n3. x\n');
});

test('a formula is the TeX that it was written in, and nothing where there is none', () => {
  const maths = (tex: string) => `<math><semantics><mi>x</mi>${tex}</semantics></math>`;
  expect(copy(`<p>So ${maths('<annotation> x_1 \n + y</annotation>')} is ${maths('')}.</p>`)).toBe(
    'So $x_1 + y$ is .\n',
  );
});
