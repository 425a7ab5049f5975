import { expect, test } from 'vitest';
import { SourceSchema } from './register.ts';
import { SiteSchema } from './site.ts';

const source = (more: object) => SourceSchema.safeParse({ id: 'a', type: 'reference', ...more });

test.each([
  [2021, '2021'],
  ['2021-04', '2021-04'],
  ['2024-02-29', '2024-02-29'],
])('a date as exact as %j is taken', (date, taken) => {
  expect(source({ date }).data?.date).toBe(taken);
});

test.each(['2021-13', '2021-02-29', '21', 'April 2021', '2021-4'])('a date such as %s is refused', (date) => {
  expect(source({ date }).success).toBe(false);
});

test.each([
  '10.1016/j.joule.2023.04.001',
  'https://doi.org/10.1016/j.joule.2023.04.001',
  'doi: 10.1016/j.joule.2023.04.001',
])('a DOI written as %s is the same DOI', (doi) => {
  expect(source({ doi }).data?.doi).toBe('10.1016/j.joule.2023.04.001');
});

test('a name is one for all languages, or one in each', () => {
  expect(source({ author: 'Jane Doe', container: { en: 'Nature', zh: '自然' } }).success).toBe(true);
  expect(source({ author: ['Jane Doe'] }).success).toBe(false);
});

test('an ORCID iD with a wrong digit is refused', () => {
  const orcid = (value: string) =>
    SiteSchema.shape.paper.shape.authors.safeParse([{ name: 'A', orcid: value }]).success;
  expect([
    orcid('0000-0002-1825-0097'),
    orcid('https://orcid.org/0000-0001-5109-3700'),
    orcid('0000-0002-1694-233X'),
  ]).toEqual([true, true, true]);
  expect([orcid('0000-0002-1825-0098'), orcid('0000 0002 1825 0097')]).toEqual([false, false]);
});
