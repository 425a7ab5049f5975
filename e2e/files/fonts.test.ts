import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decompress } from 'wawoff2';
import { weighFonts } from '../../bench/fonts.ts';
import { readNames } from '../../src/fonts/names.ts';
import { tablesOf } from '../../src/fonts/sfnt.ts';
import { fileAt, openSites } from '../builtSite.ts';
import { documentOf, values } from '../document.ts';

/** What readers of a language load, in bytes: with the first page, and with each further one. Chinese has thousands of signs. */
const LIMITS = { zh: { first: 110_000, next: 20_000 }, other: { first: 37_000, next: 6_700 } };

/** The sample of the world shows signs of every kind on its few pages. */
const MORE = 1.15;

describe.each(openSites('paper', 'sample', 'sample-one', 'sample-world'))('$name', (site) => {
  test('no page needs more than 150 kB of fonts', () => {
    for (const page of site.pages) {
      const [href] = values(documentOf(page), 'link[rel=stylesheet][href*="/fonts-"]', 'href');
      const fonts = [...readFileSync(fileAt(site, href!), 'utf8').matchAll(/url\("([^"]+)"\)/g)];
      expect(fonts.length, page.file).toBeGreaterThan(0);
      const bytes = fonts.map(([, font]) => statSync(fileAt(site, `${site.base}_astro/${font}`)).size);
      expect(
        bytes.reduce((sum, size) => sum + size, 0),
        page.file,
      ).toBeLessThan(150_000);
    }
  });

  test('the second page costs little, since pages share most of their fonts', () => {
    for (const { language, first, next } of weighFonts(site.folder)) {
      const limit = language.startsWith('zh') ? LIMITS.zh : LIMITS.other;
      const factor = site.name === 'sample-world' ? MORE : 1;
      expect.soft(first, `${language}: first page`).toBeLessThanOrEqual(limit.first * factor);
      expect.soft(next, `${language}: further page`).toBeLessThanOrEqual(limit.next * factor);
    }
  });

  test('the licences of the fonts lie beside them', () => {
    const files = readdirSync(join(site.folder, '_astro'));
    const licence = files.find((file) => file.endsWith('.LICENSE.txt'));
    expect(readFileSync(join(site.folder, '_astro', licence!), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });

  test('every font says who made it and its licence, and goes by no name that the licence reserves', async () => {
    const files = readdirSync(join(site.folder, '_astro')).filter((name) => name.endsWith('.woff2'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const font = Buffer.from(await decompress(readFileSync(join(site.folder, '_astro', file))));
      const names = readNames(tablesOf(font).get('name')!);
      const say = (id: number) => names.find((name) => name.id === id)?.text ?? '';
      expect(say(0), file).toMatch(/Adobe|Google|Noto Project Authors/);
      expect(say(13), file).toContain('SIL Open Font License, Version 1.1');
      expect(say(14), file).toMatch(/^https?:\/\/\S+$/);
      const shown = names.filter(({ id }) => [1, 3, 4, 6, 16, 18, 21, 25].includes(id));
      expect(shown.length, file).toBeGreaterThanOrEqual(4);
      for (const { text } of shown) expect(text, file).not.toMatch(/source/i);
      expect(file).not.toMatch(/source/i);
    }
    for (const sheet of readdirSync(join(site.folder, '_astro')).filter((name) => /^fonts-.*\.css$/.test(name))) {
      expect(readFileSync(join(site.folder, '_astro', sheet), 'utf8'), sheet).not.toMatch(/font-family:"Source/);
    }
  });
});
