import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ownBlocks } from '../blocks/definitions.ts';
import { makeSite } from '../model/site.ts';
import { readContent } from '../read/readContent.ts';
import { holdFolder, type LastRead } from '../read/source.ts';
import { writeContent } from '../testing/content.ts';
import { checkContent } from './check.ts';
import { linesByDocument } from './documents.ts';
import { passagesOf } from './passages.ts';

const BRIEF = 'briefs/advice/pay-by-hour/en.mdx';

test('of content in which one text has changed, nothing but that text is looked through again', async () => {
  const dir = writeContent();
  const last: LastRead = new Map();
  const look = async () => {
    // What was written just now is read by each.
    await setTimeout(200);
    const content = readContent(holdFolder(dir, last)).content!;
    const site = makeSite(content, { blocks: ownBlocks });
    return {
      lists: [...passagesOf(content, ownBlocks), ...linesByDocument(content)]
        .map((part): readonly unknown[] => part.list())
        .filter((list) => list.length > 0),
      anchors: site.routes
        .filter(({ path }) => content.briefs.some(({ id }) => id === path))
        .map((route) => route.anchors),
      sections: site.languages.flatMap(({ code }) =>
        site
          .in(code)
          .briefs('advice')
          .map((brief) => brief.sections),
      ),
    };
  };
  const first = await look();
  appendFileSync(join(dir, BRIEF), '\nOne word.\n');
  const second = await look();
  const madeAgain = (key: keyof typeof first) =>
    second[key].filter((made) => !(first[key] as unknown[]).includes(made));
  // Its text and its frontmatter; and the cells of tables, which are few.
  expect(madeAgain('lists').length).toBeLessThanOrEqual(4);
  expect(first.lists.length).toBeGreaterThan(20);
  expect(madeAgain('anchors')).toHaveLength(1);
  expect(madeAgain('sections')).toHaveLength(1);
});

test('what is wrong with a text that has not changed, since another has, is told of until it is mended', async () => {
  const dir = writeContent();
  const last: LastRead = new Map();
  const look = async () => {
    await setTimeout(200);
    const { problems } = checkContent(holdFolder(dir, last), { blocks: ownBlocks, throws: true });
    return problems.filter(({ file }) => file === BRIEF).map(({ id }) => id);
  };
  const original = join(dir, BRIEF.replace('en.mdx', 'zh.mdx'));
  const text = readFileSync(original, 'utf8');
  expect(await look()).toEqual([]);
  writeFileSync(original, text.replace('{#method}', '{#way}').replace(/^order: .*$/m, 'order: 99'));
  expect(await look()).toEqual(expect.arrayContaining(['side-value-differs', 'heading-id-differs']));
  writeFileSync(original, text);
  expect(await look()).toEqual([]);
});
