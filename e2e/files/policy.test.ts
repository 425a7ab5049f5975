/* What the pages and the file for hosts say of what may run, be loaded and be kept. */
import { describe, expect, test } from 'vitest';
import { openSites } from '../builtSite.ts';
import { all, documentOf, first, type Element } from '../document.ts';
import { readHeaders } from '../headers.ts';

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'";

/** Whether an element brings a script, a style or a handler of its own. */
function isOwn({ name, attribs }: Element): boolean {
  const isScript = name === 'script' && !('src' in attribs) && attribs['type'] !== 'application/ld+json';
  return (
    isScript ||
    name === 'style' ||
    'style' in attribs ||
    'srcdoc' in attribs ||
    Object.keys(attribs).some((key) => key.startsWith('on')) ||
    ['href', 'src', 'action'].some((key) => /^\s*javascript:/i.test(attribs[key] ?? ''))
  );
}

describe.each(openSites('paper', 'sample', 'sample-one', 'sample-world'))('$name', (site) => {
  test('no page has a script, a style or a handler of its own, and each forbids them', () => {
    for (const page of site.pages) {
      const elements = all(documentOf(page), '*');
      expect.soft(elements.filter(isOwn), page.file).toEqual([]);
      const policy = first(documentOf(page), 'meta[http-equiv="content-security-policy" i]');
      expect.soft(policy?.attribs['content'], page.file).toBe(POLICY);
      const loads = all(documentOf(page), 'script[src], link[rel~="stylesheet"], link[rel~="preload"]');
      expect.soft(elements.indexOf(policy!), page.file).toBeLessThan(elements.indexOf(loads[0]!));
    }
  });

  test('hosts are told what to send with every file, and what may be kept', () => {
    const [everywhere, ...others] = readHeaders(site);
    const [data, kept] = [others.slice(0, site.languages.length), others.slice(site.languages.length)];
    expect(data).toEqual(
      site.languages.map(({ code }, index) => ({
        path: `${site.base}${index === 0 ? '' : `${code}/`}data/*`,
        headers: { 'Access-Control-Allow-Origin': '*' },
      })),
    );
    expect(everywhere).toEqual({
      path: `${site.base}*`,
      headers: {
        'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
        // Of a whole host only a site may speak that has it for itself.
        ...(site.base === '/' && { 'Strict-Transport-Security': 'max-age=31536000' }),
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    });
    expect(kept).toEqual([
      { path: `${site.base}_astro/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    ]);
  });
});
