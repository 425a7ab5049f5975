import { expect, test } from 'vitest';
import { siteOf } from '../testing/site.ts';
import { framePage } from '../views/frame.ts';
import { writeOpenSearch } from './openSearch.ts';

const overview = { path: '', title: 'Overview', description: '' };
/** An address of a network that is kept for examples (RFC 5737). */
const reached = siteOf({}, { address: 'https://198.51.100.7/brief/' });

test('a search is described with full addresses, below the sub-path and in its language', () => {
  for (const { code, tag } of reached.languages) {
    const briefing = reached.in(code);
    const text = writeOpenSearch(briefing);
    expect(text).toContain(`<Language>${tag}</Language>`);
    expect(text).toContain(`template="https://198.51.100.7${briefing.href('search')}?q={searchTerms}"`);
    expect(briefing.href('search')).toMatch(/^\/brief\//);
    const [, name = ''] = /<ShortName>(.*)<\/ShortName>/.exec(text)!;
    expect([...name].length).toBeGreaterThan(0);
    expect([...name].length).toBeLessThanOrEqual(16);
    expect(briefing.say(reached.title).startsWith(name)).toBe(true);
    expect(framePage(briefing, overview).shared!.search).toBe(`${briefing.href('')}opensearch.xml`);
  }
});

test('a name of one long word is cut, and of several whole words are kept', () => {
  const nameOf = (title: string) => {
    const site = { ...reached, title: Object.fromEntries(reached.languages.map(({ code }) => [code, title])) };
    return /<ShortName>(.*)<\/ShortName>/.exec(writeOpenSearch({ ...reached.in('en'), site }))![1];
  };
  expect(nameOf('Donaudampfschifffahrt')).toBe('Donaudampfschiff');
  expect(nameOf('Making cities, cooler in summer')).toBe('Making cities');
  expect(nameOf('Short')).toBe('Short');
});

test('a site that nobody reaches at its address describes no search', () => {
  for (const address of ['http://localhost:4321/', 'https://paper.example/']) {
    const site = siteOf({}, { address });
    for (const { code } of site.languages) {
      expect(framePage(site.in(code), overview).shared).not.toHaveProperty('search');
    }
  }
});
