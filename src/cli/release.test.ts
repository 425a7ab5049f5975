import { expect, test } from 'vitest';
import type { PageRecord } from '../finish/manifest.ts';
import { writeContent } from '../testing/content.ts';
import { differences, marksOf } from './release.ts';
import { run } from './testing.ts';

const page = (lang: string, path: string, mark?: string) =>
  ({ lang, path, ...(mark && { sheet: { mark } }) }) as PageRecord;

test('marks are those of sheets alone, in an order that does not change with that of the pages', () => {
  const pages = [
    page('zh', 'b', '00000002'),
    page('en', '', '00000001'),
    page('en', 'notes'),
    page('zh', 'a', '00000003'),
  ];
  const text = JSON.stringify(marksOf(pages));
  expect(text).toBe('{"en":{"overview":"00000001"},"zh":{"a":"00000003","b":"00000002"}}');
  expect(JSON.stringify(marksOf(pages.toReversed()))).toBe(text);
});

test('sheets differ that have other words, are new, or are no more', () => {
  const kept = { en: { overview: '00000001', a: '00000001', gone: '00000001' } };
  const now = { en: { overview: '00000001', a: '00000002' }, zh: { a: '00000001' } };
  expect(differences(kept, now)).toEqual(['en a', 'en gone', 'zh a']);
  expect(differences(now, now)).toEqual([]);
});

test.each(['en', 'zh'])(
  'without a description there is nothing to release, and it is said what to write (%s)',
  async (lang) => {
    const dir = writeContent();
    const { status, stderr } = await run(['release', '--lang', lang], { env: { CONTENT_DIR: dir } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/editions\.yaml/);
    expect(stderr).toContain("- { number: '1', date: 2024-03-01, changes: {");
  },
);

test('content that cannot be read is checked first', async () => {
  const dir = writeContent({ 'site.yaml': null });
  const { status, stderr } = await run(['release'], { env: { CONTENT_DIR: dir } });
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'The content cannot be read. npm run check says why.\n' });
});
