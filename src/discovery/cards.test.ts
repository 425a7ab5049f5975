import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCoverage } from '../fonts/coverage.ts';
import type { Look } from '../theme/theme.ts';
import type { Card } from './card.ts';
import { drawCards } from './cards.ts';

const dir = mkdtempSync(join(tmpdir(), 'jianbao-cards-'));
afterAll(() => rmSync(dir, { recursive: true }));

const coverage = openCoverage();
const mark = readFileSync('public/favicon.svg', 'utf8');
const card = (title: string): Card => ({
  tag: 'zh-CN',
  section: '风',
  title,
  summary: '',
  site: 'Wind',
  edition: '0.3',
});
const ours: Look = { accent: '#9a1f1b', families: { serif: 'serif', sans: 'sans' }, hasPaperFaces: false };
const draw = async (folder: string, titles: string[], machinery = '1', look = ours) => {
  const cacheDir = join(dir, folder);
  const cards = titles.map((title, index) => ({ card: card(title), file: join(dir, 'site', folder, `${index}.png`) }));
  const made = await drawCards(cards, { mark, look, coverage, cacheDir, machinery });
  return { pngs: cards.map(({ file }) => readFileSync(file)), made };
};

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

test('a picture is drawn once, and again when what draws it has changed', { timeout: 60_000 }, async () => {
  expect((await draw('first', ['储', '风'])).made).toBe(0);
  expect((await draw('first', ['储', '风'], '2')).made).toBe(2);
  expect(readdirSync(join(dir, 'first'))).toHaveLength(2);
});

test('another look gives other pictures', { timeout: 60_000 }, async () => {
  const [first] = (await draw('first', ['风'])).pngs;
  for (const look of [
    { ...ours, accent: '#0b5d51' },
    { ...ours, families: { serif: 'sans', sans: 'sans' } as const },
  ]) {
    const { pngs, made } = await draw('first', ['风'], '1', look);
    expect(made).toBe(1);
    expect(pngs[0]).not.toEqual(first);
  }
});
