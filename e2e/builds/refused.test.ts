/* Builds that fail say why, and leave the last good site where it was. */
import { expect, test } from 'vitest';
import { build, sites } from '../sites.ts';
import { copySite, edit, expectLastSite, placeLastSite } from './copies.ts';

const BRIEF = 'briefs/advice/plant-trees/zh.mdx';

test('a mistake is named with its place', async () => {
  const broken = copySite(sites.sample, 'broken');
  const file = 'briefs/finding/wasted-wind/zh.mdx';
  edit(
    broken,
    file,
    '弃风<Figure of="key-figures.wind-discarded.value" />',
    '弃风<Figure of="key-figures.wind-wasted.value" />',
  );
  placeLastSite(broken);
  const { status, output } = await build(broken);
  expect(status).toBe(1);
  expect(output).toMatch(
    /briefs\/finding\/wasted-wind\/zh\.mdx:5:\d+ {2}no figure is named "key-figures\.wind-wasted\.value"/,
  );
  expect(output).toContain('1 problem in 1 file.');
  expectLastSite(broken);
});

test('a brief that is too long for its page is named, by how much and where', async () => {
  const long = copySite(sites['sample-one'], 'long');
  edit(long, BRIEF, 'problem: ', `problem: ${'同一阵热风再吹一遍，再热一遍。'.repeat(120)}`);
  placeLastSite(long);
  const { status, output } = await build(long);
  expect(status).toBe(1);
  expect(output.split('\n').filter((line) => line.includes('does not fit'))).toEqual([
    expect.stringMatching(/^.*zh advice\/plant-trees {2}does not fit A4: \d+\.\d mm over, from "problem" on$/),
    expect.stringMatching(/^.*zh advice\/plant-trees {2}does not fit Letter: \d+\.\d mm over, from "problem" on$/),
  ]);
  expectLastSite(long);
});

test('a character that no font holds is named wherever the author wrote it', async () => {
  const odd = copySite(sites['sample-one'], 'odd');
  edit(odd, BRIEF, 'short: 种树', 'short: 种🜁树');
  placeLastSite(odd);
  const { status, output } = await build(odd, ['--no-pdf']);
  expect(status).toBe(1);
  expect(output).toMatch(
    /briefs\/advice\/plant-trees\/zh\.mdx:3:9 {2}no font holds "🜁" \(U\+1F701\), in "short: 种🜁树"\n {4}Write it in another way/,
  );
  expectLastSite(odd);
});
