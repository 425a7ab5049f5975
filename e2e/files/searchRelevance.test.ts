import { expect, test } from 'vitest';
import { judge } from '../../bench/relevance.ts';

test('questions on the paper are answered well by the first results', async () => {
  for (const [lang, { questions, ndcg, mrr }] of await judge('dist')) {
    expect(questions, lang).toBeGreaterThanOrEqual(60);
    expect(ndcg, lang).toBeGreaterThanOrEqual(0.9);
    expect(mrr, lang).toBeGreaterThanOrEqual(0.87);
  }
});
