/* What a text may hold, on the page of the sample that holds it all, and in its copy. */
import { existsSync, readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { fileAt, openSites, pageAt } from '../builtSite.ts';
import { all, documentOf, first, textOf, values } from '../document.ts';

const [site] = openSites('sample');

describe.each([
  { lang: 'en', heading: 'Footnotes', back: 'Back to reference' },
  { lang: 'zh', heading: '注释', back: '回到正文引用处' },
])('$lang', ({ lang, heading, back }) => {
  const page = pageAt(site!, lang, 'measuring');
  const document = documentOf(page);

  test('footnotes lead both ways, under a heading in the language of the page', () => {
    expect(textOf(first(document, '.footnotes h2')!)).toBe(heading);
    const ids = new Set(values(document, '[id]', 'id'));
    const marks = all(document, 'a[data-footnote-ref]');
    const returns = all(document, 'a[data-footnote-backref]');
    expect([marks.length, returns.length]).toEqual([3, 3]);
    for (const { attribs } of [...marks, ...returns]) expect(ids).toContain(attribs['href']!.slice(1));
    for (const { attribs } of returns) expect(attribs['aria-label']).toContain(back);
  });

  test('nothing that Markdown draws has a style of its own, and headings stand in their order', () => {
    expect(all(document, 'main [style]')).toEqual([]);
    expect(all(document, '.prose :is(h2, h3, h4)').map(({ name }) => name)).toEqual(['h2', 'h3', 'h3', 'h4', 'h2']);
    expect(values(document, '.text-table td', 'data-label')).toHaveLength(6);
  });

  test('the Markdown copy says the same in GFM', () => {
    const copy = readFileSync(fileAt(site!, `${page.address}index.html.md`), 'utf8');
    for (const part of [
      '10<sup>3</sup>',
      'H<sub>2</sub>O',
      '[^year]',
      '\n[^year]: ',
      '- [x] ',
      '\n> ',
      '| - | - |',
      '~~',
    ]) {
      expect(copy, part).toContain(part);
    }
  });

  test('an image comes in the sizes and formats that readers can use, with room kept for it, and says whose it is', () => {
    const [image] = all(document, '.prose .picture img');
    expect(image!.attribs).toMatchObject({ width: '960', height: '420', alt: expect.stringMatching(/\S/) as string });
    const sources = all(document, '.prose .picture source').map(({ attribs }) => attribs);
    expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    for (const { srcset, sizes } of sources) {
      expect(sizes).toMatch(/rem/);
      const made = srcset!.split(', ').map((each) => each.split(' '));
      expect(made.map(([, width]) => width)).toEqual(['360w', '720w', '960w']);
      for (const [address] of made) expect(existsSync(fileAt(site!, address!)), address).toBe(true);
    }
    expect(existsSync(fileAt(site!, image!.attribs['src']!))).toBe(true);
    expect(textOf(first(document, '.picture-caption')!)).toContain('CC0 1.0');
    const copy = readFileSync(fileAt(site!, `${page.address}index.html.md`), 'utf8');
    expect(copy).toContain(`![${image!.attribs['alt']}](${site!.ownOrigin}${image!.attribs['src']})`);
  });

  test('a formula is MathML, in TeX again in the copy, and no word of the search', () => {
    const formulas = all(document, '.prose math');
    expect(formulas.map(({ attribs }) => attribs['display'])).toEqual([undefined, undefined, 'block']);
    expect(all(document, '.prose [data-pagefind-ignore] > math')).toHaveLength(formulas.length);
    const copy = readFileSync(fileAt(site!, `${page.address}index.html.md`), 'utf8');
    expect(copy).toContain(String.raw`$E = P \cdot t$`);
    expect(copy).toContain(String.raw`$$\eta = A / E \le 1$$`);
  });

  test('the PDF tags a formula as one, and says its TeX', async () => {
    const pdf = await PDFDocument.load(readFileSync(`${site!.folder}/print/measuring.${lang}.a4.pdf`));
    const formulas = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Formula') ? [object] : [],
      );
    const said = formulas.map((formula) => formula.lookup(PDFName.of('Alt'), PDFString, PDFHexString).decodeText());
    expect(said).toHaveLength(3);
    expect(said).toContain(String.raw`TeX: E = P \cdot t`);
  });

  test('only pages with such texts link the style sheet of these', () => {
    const withSheet = site!.pages.filter(({ html }) => /href="[^"]*\/text\.[^"]*\.css"/.test(html));
    expect(withSheet.map(({ path }) => path)).toEqual(['measuring', 'measuring']);
  });
});
