import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileAt, openSites } from '../builtSite.ts';
import { documentOf, values } from '../document.ts';

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
});
