import { expect, test } from 'vitest';
import { swap, type Changes } from '../testing/content.ts';
import { siteOf } from '../testing/site.ts';
import { viewEditions } from './editions.ts';

const entry = (number: string, date: string, more = '') =>
  `- { number: '${number}', date: ${date}, changes: { zh: 版${number}, en: In ${number}. }${more} }\n`;
const marks = (en: Record<string, string>) => JSON.stringify({ en });

/** The editions of the tiny paper in English. */
function editionsOf(changes: Changes) {
  return viewEditions(siteOf({ 'site.yaml': swap("edition: '1'", "edition: '1.2'"), ...changes }).in('en'));
}

const three = {
  'editions.yaml':
    entry('1.2', '2024-03-01', ', pages: [overview, about, about]') +
    entry('1.1', '2024-03-01') +
    entry('1', '2024-02-29'),
};

test('an edition lists the marks that no edition before it has, so that a text is named by the first that printed it', () => {
  const views = editionsOf({
    ...three,
    'editions/1.json': marks({ overview: '00000001', about: '00000001' }),
    'editions/1.1.json': marks({ overview: '00000002', about: '00000001' }),
    'editions/1.2.json': marks({ overview: '00000001', about: '00000001', matrix: '00000001' }),
  });
  expect(views.map(({ sheets }) => sheets.map(({ path, mark }) => `${path} ${mark}`))).toEqual([
    ['overview 00000001', 'matrix 00000001'],
    ['overview 00000002'],
    ['overview 00000001', 'about 00000001'],
  ]);
});

test('an edition without marks is passed over where marks are compared, and says so', () => {
  const views = editionsOf({
    ...three,
    'editions/1.json': marks({ about: '00000001' }),
    'editions/1.2.json': marks({ about: '00000001' }),
  });
  expect(views.map(({ sheets, isUnmarked }) => [sheets.length, isUnmarked])).toEqual([
    [0, false],
    [0, true],
    [1, false],
  ]);
});

test('the pages that an author names are links, each once, in the words of the menu', () => {
  const [newest] = editionsOf(three);
  expect(newest!.pages).toEqual([
    { text: 'Home', href: '/storage/en/' },
    { text: 'About', href: '/storage/en/about/' },
  ]);
});

test('a page that has another address since is its path alone, and an author’s own page a link', () => {
  const making = { ownPages: [{ path: 'events', inEveryLanguage: true }] };
  const changes = {
    'editions.yaml': entry('1', '2024-03-01', ', pages: [events]'),
    'editions/1.json': marks({ 'advice/pay-by-the-day': '00000001' }),
  };
  const [only] = viewEditions(siteOf(changes, making).in('en'));
  expect(only!.pages).toEqual([{ text: 'events', href: '/storage/en/events/' }]);
  expect(only!.sheets).toEqual([{ text: 'advice/pay-by-the-day', path: 'advice/pay-by-the-day', mark: '00000001' }]);
});

test('a language that has come since has no marks of the editions before it', () => {
  const changes = { 'editions.yaml': entry('1', '2024-03-01'), 'editions/1.json': marks({ overview: '00000001' }) };
  expect(viewEditions(siteOf(changes).in('zh'))).toMatchObject([{ name: '第1版', sheets: [], isUnmarked: false }]);
});

test('numbers of any form are anchors', () => {
  const changes = { 'editions.yaml': entry('第3版-2026.b', '2024-03-01') };
  expect(viewEditions(siteOf(changes).in('zh'))[0]!.id).toBe('edition-第3版-2026.b');
});
