import { expect, test } from 'vitest';
import { fromText } from './fromText.ts';
import { contentFiles, outlineOf } from './importManuscript.ts';
import { matchPassages, passagesOf, updatePlaces } from './update.ts';

const BEFORE =
  '1 背景\n河流的水位逐年上升，需要观测。\n测站太少，经费不足。\n2 结果\n水位上升了。\n下游的水位没有变化。';
const AFTER =
  '1 背景\n新的一段放在最前。\n河流的水位逐年上升，需要观测。\n2 结果\n水位上升了。\n测站太少，经费仍然不足。';

const settings = { lang: 'zh', today: '2024-02-29', address: 'https://example.org/' };
const earlier = fromText(BEFORE);
const { files } = contentFiles(earlier, outlineOf(earlier), [], settings);
const moved = matchPassages(passagesOf(files['paper/text.md']!), outlineOf(fromText(AFTER)));

test('each passage is found in the new version: moved, changed or struck', () => {
  expect(
    moved.map(({ before, after }) => [
      `${before.section}:${before.paragraph}`,
      after && `${after.section}:${after.paragraph}`,
    ]),
  ).toEqual([
    ['1:1', '1:2'],
    ['1:2', '2:2'],
    ['2:1', '2:1'],
    ['2:2', undefined],
  ]);
});

const BRIEF = `---
title: 测站  # as the editor wrote it
answer: 多设测站。
evidence:
  - text: 水位在上升。
    place: { section: '1', paragraph: 1, references: [3] }
  - text: 测站少。
    place: { section: '1', paragraph: 2 }
place:
  - { section: '2', paragraph: 1 }
---

正文。
`;

test('places get their new numbers, and nothing else in a file is changed', () => {
  const update = updatePlaces({ 'briefs/a/b/zh.mdx': BRIEF }, moved);
  expect(update.files['briefs/a/b/zh.mdx']).toBe(
    BRIEF.replace('---\n', '---\nreview: true\n')
      .replace("section: '1', paragraph: 1,", "section: '1', paragraph: 2,")
      .replace("section: '1', paragraph: 2 }", "section: '2', paragraph: 2 }"),
  );
  expect(update.renumbered).toBe(2);
});

test('a statement whose passage changed or was struck is listed with its line', () => {
  const json = '{\n  "place": [{ "section": "2", "paragraph": 2 }]\n}\n';
  const { reviews, files: changed } = updatePlaces({ 'briefs/a/b/zh.mdx': BRIEF, 'datapackage.json': json }, moved);
  expect(reviews.map(({ file, line, moved: { after } }) => [file, line, after?.text])).toEqual([
    ['briefs/a/b/zh.mdx', 8, '测站太少，经费仍然不足。'],
    ['datapackage.json', 2, undefined],
  ]);
  expect(changed['datapackage.json']).toBeUndefined();
});

test('a paper that has not changed changes nothing', () => {
  const same = matchPassages(passagesOf(files['paper/text.md']!), outlineOf(earlier));
  expect(updatePlaces({ 'briefs/a/b/zh.mdx': BRIEF }, same)).toEqual({ files: {}, renumbered: 0, reviews: [] });
});
