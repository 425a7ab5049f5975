import { describe, expect, test } from 'vitest';
import { swap } from '../testing/content.ts';
import { siteOf } from '../testing/site.ts';
import { framePage } from './frame.ts';

const page = { path: 'about', title: 'About', description: 'About this site.' };

describe('the frame of a page', () => {
  test('has the address of the page under that of the site, in every language', () => {
    const frame = framePage(siteOf().in('en'), page);
    expect(frame.canonical).toBe('https://example.org/storage/en/about/');
    expect(frame.alternates).toEqual([
      { tag: 'zh-CN', href: 'https://example.org/storage/about/' },
      { tag: 'en-GB', href: 'https://example.org/storage/en/about/' },
      { tag: 'x-default', href: 'https://example.org/storage/about/' },
    ]);
  });

  test('leads to no version that there is not: an own page may be in one language alone', () => {
    const events = { path: 'events', title: 'Events', description: 'Talks.' };
    const site = siteOf({}, { ownPages: [{ path: 'en/events', inEveryLanguage: false }] });
    const frame = framePage(site.in('en'), events);
    expect(frame.canonical).toBe('https://example.org/storage/en/events/');
    expect(frame.alternates).toEqual([]);
    expect(frame.header.translations).toEqual([{ name: '中文', tag: 'zh-CN', href: '/storage/' }]);
  });

  test('gives a sheet the address of its page only where readers can reach it, and what the issuer says', () => {
    const sheetOf = (address: string) => {
      const site = siteOf(
        { 'site.yaml': swap('edition:', 'sheet: { serial: { zh: 第3期, en: No. 3 } }\nedition:') },
        { address },
      );
      return framePage(site.in('en'), { ...page, printed: 'words' }).sheet;
    };
    expect(sheetOf('https://storage.dev/x/')).toMatchObject({
      address: 'https://storage.dev/x/en/about/',
      serial: 'No. 3',
      contact: '',
    });
    expect(sheetOf('https://storage.example/')).not.toHaveProperty('address');
  });

  test('gives a sheet the words of a newsletter where the site asks for one, and of what is not said none', () => {
    const newsletterOf = (print: string) => {
      const site = siteOf({ 'site.yaml': swap('edition:', `${print}edition:`) });
      return framePage(site.in('zh'), { ...page, printed: 'words' }).sheet?.jianbao;
    };
    expect(newsletterOf('')).toBeUndefined();
    expect(newsletterOf('print: { style: jianbao }\n')).toEqual({
      name: '储能',
      issuedBy: '编辑组编印',
      recipients: [],
      copies: '',
    });
    expect(newsletterOf('print: { style: jianbao, send: { zh: 电网处, en: The grid }, copies: 1200 }\n')).toMatchObject(
      {
        recipients: [{ label: '送：', text: '电网处' }],
        copies: '共印1,200份',
      },
    );
  });

  test('follows an address that whoever publishes sets', () => {
    const frame = framePage(siteOf({}, { address: 'https://other.example/x/' }).in('zh'), page);
    expect(frame.canonical).toBe('https://other.example/x/about/');
    expect(frame.header.home).toBe('/x/');
  });

  test('links to PDFs only where the build makes them', () => {
    const sheet = { ...page, printed: 'words' };
    expect(framePage(siteOf().in('en'), sheet).sheet?.pdfs).toEqual([]);
    expect(framePage(siteOf({}, { makesPdfs: true }).in('en'), sheet).sheet?.pdfs).toEqual([
      { paper: 'A4', href: '/storage/print/about.en.a4.pdf' },
      { paper: 'Letter', href: '/storage/print/about.en.letter.pdf' },
    ]);
  });

  test('marks a sheet by what it says, wherever it is published', () => {
    const markOf = (address: string, printed: unknown) =>
      framePage(siteOf({}, { address }).in('en'), { ...page, printed }).sheet!.mark;
    const here = markOf('https://example.org/', { text: 'a', href: '/a' });
    expect(markOf('https://example.org/x/', { text: 'a', href: '/x/a' })).toBe(here);
    expect(markOf('https://example.org/', { text: 'b', href: '/a' })).not.toBe(here);
  });

  test('leads to the original where a translation has not kept up', () => {
    const changed = siteOf({ 'pages/about/zh.mdx': swap('short: 关于', 'short: 本站') });
    expect(framePage(changed.in('en'), page).original).toEqual({ name: '中文', tag: 'zh-CN', href: '/storage/about/' });
    expect(framePage(siteOf().in('en'), page).original).toBeUndefined();
  });
});
