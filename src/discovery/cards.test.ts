import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCache } from '../cache/cache.ts';
import type { Card } from './card.ts';
import { drawCards, type CardLook } from './cards.ts';

const dir = mkdtempSync(join(tmpdir(), 'jianbao-cards-'));
afterAll(() => rmSync(dir, { recursive: true }));

const mark = readFileSync('public/favicon.svg', 'utf8');
const card = (title: string): Card => ({ tag: 'zh-CN', title, summary: '', site: 'Wind', edition: '0.3' });
const ours: CardLook = { accent: '#9a1f1b', families: { serif: 'serif', sans: 'sans' } };
const draw = (cache: string, titles: string[], look = ours) =>
  drawCards(titles.map(card), mark, openCache(join(dir, cache)), look);

test(
  'the same words give the same picture, byte for byte, whatever is drawn beside them',
  { timeout: 60_000 },
  async () => {
    const first = await draw('first', ['风', '储']);
    const second = await draw('second', ['风']);
    expect(first.made).toBe(2);
    expect(second.pngs[0]).toEqual(first.pngs[0]);
    // A character that no face held would be a box, the same for both.
    expect(first.pngs[1]).not.toEqual(first.pngs[0]);
  },
);

test('a picture is drawn once', async () => {
  const again = await draw('first', ['储', '风']);
  expect(again.made).toBe(0);
});

test('another look gives other pictures', { timeout: 60_000 }, async () => {
  const [first] = (await draw('first', ['风'])).pngs;
  const { pngs, made } = await draw('first', ['风'], { ...ours, families: { serif: 'sans', sans: 'sans' } });
  expect(made).toBe(1);
  expect(pngs[0]).not.toEqual(first);
});
