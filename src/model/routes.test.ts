import { expect, test } from 'vitest';
import { contentOf } from '../testing/content.ts';
import { listRoutes, rowId, type OwnPage } from './routes.ts';

/** Addresses that own pages add, `en:events`, and how many there are of one. */
const added = (...ownPages: OwnPage[]) => {
  const ours = listRoutes(contentOf(), []).length;
  const own = listRoutes(contentOf(), ownPages);
  return { own: own.filter(({ isOwn }) => isOwn).map(({ lang, path }) => `${lang}:${path}`), more: own.length - ours };
};

test('an own page is there in every language, in the one that its path names, or in the first', () => {
  expect(added({ path: 'events', inEveryLanguage: true })).toEqual({ own: ['zh:events', 'en:events'], more: 2 });
  expect(added({ path: 'en/events', inEveryLanguage: false })).toEqual({ own: ['en:events'], more: 1 });
  expect(added({ path: 'events', inEveryLanguage: false })).toEqual({ own: ['zh:events'], more: 1 });
});

test('an own page in the place of one of ours is listed once', () => {
  expect(added({ path: 'glossary', inEveryLanguage: true })).toEqual({ own: ['zh:glossary', 'en:glossary'], more: 0 });
});

test('a row’s key is an id of letters and digits, whatever signs it has', () => {
  expect(['usa-2022', '1.1', 'United States', 'a/b?', '中国'].map(rowId)).toEqual([
    'row-usa-2022',
    'row-1.1',
    'row-United_States',
    'row-a~2fb~3f',
    'row-中国',
  ]);
});
