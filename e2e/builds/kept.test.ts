import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, sites } from '../sites.ts';
import { begin, copySite, fingerprint, forget } from './copies.ts';

test('a site with pages that were drawn before is the same, byte for byte, as one that is drawn anew', async () => {
  const kept = copySite(sites.sample, 'kept');
  const write = (file: string, text: string) => {
    appendFileSync(join(kept.source.contentDir, file), text);
  };
  const make = async () => {
    const { status, output } = await build(kept, ['--no-pdf']);
    expect(status, output).toBe(0);
    return { site: fingerprint(kept.folder), drawn: Number(/Pages: (\d+) files/.exec(output)![1]) };
  };
  begin(kept, sites.sample);
  const first = await make();
  // What others show of a text: its title, in lists of what is related, and a section, in the index of the site.
  for (const lang of ['en', 'zh']) {
    const brief = join(kept.source.contentDir, `briefs/measure/renew-batteries/${lang}.mdx`);
    writeFileSync(brief, readFileSync(brief, 'utf8').replace(/^(title|short): .*/gm, '$&X'));
    write(`briefs/measure/renew-batteries/${lang}.mdx`, '\n## X {#x}\n\nY.\n');
  }
  await make();
  // What none does: a page that was wrongly kept in the step before is kept in this one too.
  write('briefs/finding/wasted-wind/en.mdx', '\nOne more sentence.\n');
  const last = await make();
  expect(last.drawn).toBeLessThan(first.drawn);
  forget('content-kept');
  expect((await make()).site).toEqual(last.site);
});

test('a word below a sheet prints none anew, and its PDFs are, byte for byte, those of a site that is printed anew', async () => {
  const printed = copySite(sites['sample-one'], 'printed');
  const make = async () => {
    const { status, output } = await build(printed);
    expect(status, output).toBe(0);
    return { site: fingerprint(printed.folder), output };
  };
  begin(printed, sites['sample-one']);
  await make();
  appendFileSync(join(printed.source.contentDir, 'briefs/advice/plant-trees/zh.mdx'), '\n鲟鳇游弋。\n');
  const { site, output } = await make();
  expect(output).toMatch(/ sheets, 0 new;/);
  expect(readFileSync(join(printed.folder, 'advice/plant-trees/index.html'), 'utf8')).toContain('鲟鳇游弋');
  forget('content-printed');
  expect((await make()).site).toEqual(site);
});
