import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decompress } from 'wawoff2';
import { weighFonts } from '../../bench/fonts.ts';
import { fileAt, openSites } from '../builtSite.ts';
import { documentOf, values } from '../document.ts';

/** What readers of a language load, in bytes: with the first page, and with each further one. Chinese has thousands of signs. */
const LIMITS = { zh: { first: 110_000, next: 20_000 }, other: { first: 37_000, next: 6_700 } };

describe.each(openSites('paper', 'sample', 'sample-one'))('$name', (site) => {
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
      expect.soft(first, `${language}: first page`).toBeLessThanOrEqual(limit.first);
      expect.soft(next, `${language}: further page`).toBeLessThanOrEqual(limit.next);
    }
  });

  test('the licences of the fonts lie beside them, and in them', async () => {
    const words = Buffer.from('SIL Open Font License', 'utf16le').swap16();
    const files = readdirSync(join(site.folder, '_astro'));
    const licence = files.find((file) => file.endsWith('.LICENSE.txt'));
    expect(readFileSync(join(site.folder, '_astro', licence!), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    for (const file of files.filter((name) => name.endsWith('.woff2'))) {
      const font = Buffer.from(await decompress(readFileSync(join(site.folder, '_astro', file))));
      expect(font.includes(words), file).toBe(true);
    }
  });
});
