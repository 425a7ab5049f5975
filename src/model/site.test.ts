import { expect, test } from 'vitest';
import { siteOf } from '../testing/site.ts';

test('an address has the language of the briefing, but for the first one', () => {
  const site = siteOf();
  expect(site.in('zh').href('about', 'origin')).toBe('/storage/about/#origin');
  expect(site.in('en').href('about')).toBe('/storage/en/about/');
  expect(site.in('en').href('')).toBe('/storage/en/');
});

test('a briefing says what an author wrote in its language, and nothing where the author left it out', () => {
  const { say, site } = siteOf().in('en');
  expect(say(site.title)).toBe('Storage');
  expect(say(undefined)).toBe('');
});

test('two sites in one process do not know of each other', () => {
  const [first, second] = [
    siteOf({}, { address: 'https://a.example/' }),
    siteOf({}, { address: 'https://b.example/b/' }),
  ];
  expect(first.in('en').href('about')).toBe('/en/about/');
  expect(second.in('en').href('about')).toBe('/b/en/about/');
});

test('what nothing is called is an error of ours, with its name', () => {
  expect(() => siteOf().getTable('nonsense')).toThrow('no table: nonsense');
  expect(() => siteOf().in('fr')).toThrow('no language: fr');
});
