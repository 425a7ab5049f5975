import { expect, test } from 'vitest';
import { facesFor, pathOf } from '../fonts/faces.ts';
import { layOut, SIDE, type Card, type Types } from './card.ts';
import { CARD_WIDTH } from './cardSize.ts';
import { openType } from './type.ts';

const typeOf = (tag: string, role: 'serif' | 'sans', weight: 400 | 700, text: string) => {
  const file = pathOf(facesFor(tag, role, weight)[0]!);
  return openType([{ characters: `…${text}`, file }], 15);
};

/** What is drawn of a card: its texts, with how many lines of each kind. */
function draw(given: Partial<Card>) {
  const card: Card = { tag: 'en-GB', title: '', summary: '', site: 'Wind', edition: '0.3', ...given };
  const text = Object.values(card).join('');
  const types: Types = {
    title: typeOf(card.tag, 'serif', 700, text),
    words: typeOf(card.tag, 'sans', 400, text),
  };
  const drawn = layOut(card, types);
  const linesOf = (size: number) => drawn.texts.filter(({ line }) => line.glyphs[0]?.size === size);
  return { ...drawn, linesOf };
}

test('nothing leaves the card, and nothing of the head reaches its foot', () => {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
  const long = 'wind and storage '.repeat(40);
  const cards: Partial<Card>[] = [
    { title: word, summary: long },
    { title: long, summary: long, site: long, section: 'Findings' },
    { title: 'Wind', summary: long, site: long, edition: 'The third edition' },
    { tag: 'zh-CN', title: '把弃掉的风电存起来'.repeat(20), summary: '先建储能，'.repeat(60) },
  ];
  for (const card of cards) {
    const { texts, rule } = draw(card);
    for (const { line, left, baseline } of texts) {
      expect(left).toBeGreaterThanOrEqual(SIDE);
      expect(left + line.width).toBeLessThanOrEqual(CARD_WIDTH - SIDE + 0.01);
      const size = line.glyphs[0]!.size;
      if (size > 30) expect(baseline + size / 4).toBeLessThan(rule);
    }
  }
});

test('a title is balanced, and makes room for the summary or takes it', () => {
  const short = draw({ title: 'Store the wind power that is wasted', summary: 'In three years much was lost.' });
  const [first, second] = short.linesOf(72);
  expect(short.linesOf(72)).toHaveLength(2);
  expect(first!.line.width / second!.line.width).toBeGreaterThan(0.7);
  expect(short.linesOf(34)).toHaveLength(1);
  expect(draw({ title: 'Store the wind power '.repeat(3), summary: 'Lost.' }).linesOf(34)).toHaveLength(0);
});

test('a Chinese title breaks between words', () => {
  const { linesOf } = draw({ tag: 'zh-CN', title: '把弃掉的风电存起来：先建储能，再建风机' });
  expect(linesOf(72).map(({ line }) => line.glyphs.length)).toEqual([10, 9]);
});

test('what is left out of a summary is shown', () => {
  const summaryOf = (summary: string) => draw({ title: 'Wind', summary }).linesOf(34);
  expect(summaryOf('wind and storage '.repeat(9))).toHaveLength(3);
  const cut = summaryOf('wind and storage '.repeat(30));
  expect(cut).toHaveLength(3);
  const whole = summaryOf(`${'wind and storage '.repeat(3)}…`);
  expect(cut.at(-1)!.line.glyphs.at(-1)!.id).toBe(whole.at(-1)!.line.glyphs.at(-1)!.id);
});
