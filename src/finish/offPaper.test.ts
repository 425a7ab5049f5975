import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { emptyOffPaper } from './offPaper.ts';

/** What is printed of a page. */
function print(body: string): string {
  const page = parse(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`);
  emptyOffPaper(page);
  return /<body>(.*)<\/body>/s.exec(serialize(page))![1]!;
}

test('of a part that is on screens alone its place is left, by which a style sheet finds what follows it', () => {
  expect(
    print(
      '<article class="sheet"><div id="text" data-of="a" class="prose print:hidden"><p>Text</p></div><p>Foot</p></article>',
    ),
  ).toBe('<article class="sheet"><div class="prose print:hidden"></div><p>Foot</p></article>');
  expect(print('<section class="print:hidden!"><h2>Place</h2></section>')).toBe(
    '<section class="print:hidden!"></section>',
  );
});

test('a notice beside the sheet leaves nothing', () => {
  expect(print('<main><p role="note" class="print:hidden">Outdated</p><article class="sheet">A</article></main>')).toBe(
    '<main><article class="sheet">A</article></main>',
  );
});

test.each([
  // Its words are read out for the sign.
  '<p><span aria-hidden="true">※</span><span class="print:hidden">context</span></p>',
  // Scripts look for it.
  '<header class="print:hidden"><a data-search-open="" href="/search/">Search</a></header>',
  '<table><tbody><tr><td class="print:hidden">Link</td></tr></tbody></table>',
  '<div class="not-print:hidden sm:print:block">On paper</div>',
])('%s stays as it is', (body) => {
  expect(print(body)).toBe(body);
});
