/* Builds that fail say why, and leave the last good site where it was. */
import { expect, test } from 'vitest';
import { build, sites } from '../sites.ts';
import { begin, copySite, edit, expectLastSite, placeLastSite } from './copies.ts';

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
  expect(output).toContain('1 problem and 1 warning in 2 files.');
  expectLastSite(broken);
});

test('a brief that is too long for its page is named, by how much and where', async () => {
  const long = copySite(sites['sample-one'], 'long');
  begin(long, sites['sample-one']);
  edit(long, BRIEF, 'problem: ', `problem: ${'同一阵热风再吹一遍，再热一遍。'.repeat(120)}`);
  placeLastSite(long);
  const { status, output } = await build(long);
  expect(status).toBe(1);
  expect(output.split('\n').filter((line) => line.includes('does not fit'))).toEqual([
    expect.stringMatching(/^.*zh advice\/plant-trees {2}does not fit A4: \d+\.\d mm over, from "问题" on$/),
    expect.stringMatching(/^.*zh advice\/plant-trees {2}does not fit Letter: \d+\.\d mm over, from "问题" on$/),
  ]);
  expectLastSite(long);
});

test('a character that no face holds is named where the author wrote it, and is no problem without PDFs', async () => {
  const odd = copySite(sites['sample-one'], 'odd');
  begin(odd, sites['sample-one']);
  edit(odd, BRIEF, 'short: 种树', 'short: 种🦄树');
  placeLastSite(odd);
  const refused = await build(odd);
  expect(refused.status).toBe(1);
  expect(refused.output).toMatch(
    /briefs\/advice\/plant-trees\/zh\.mdx:3:9 {2}none of the site’s faces holds "🦄" \(U\+1F984\): a PDF would show a box/,
  );
  expectLastSite(odd);
  const { status, output } = await build(odd, ['--no-pdf']);
  expect(status, output).toBe(0);
  expect(output).toMatch(/zh\.mdx:3:9 {2}none of the site’s faces holds "🦄"/);
});
