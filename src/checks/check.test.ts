import { expect, test } from 'vitest';
import { checkContent } from './check.ts';
import { holdFiles } from '../read/source.ts';
import { append, sourceOf, swap, type Changes } from '../testing/content.ts';
import { reportOn } from '../testing/reports.ts';
import { ownBlocks } from '../blocks/definitions.ts';

test('valid content has no problems', () => {
  const { content, ...result } = checkContent(sourceOf(), { blocks: ownBlocks });
  expect(result).toEqual({ problems: [], warnings: [], files: 14, languages: 2 });
  expect(content?.briefs).toHaveLength(4);
});

test('many mistakes at once are all in one report, each once, in the order of files and lines', () => {
  const report = reportOn({
    'datapackage.json': swap('"unit": "percent"', '"unit": "per-cent"'),
    'data/storage.csv': swap('8,hours', 'eight,hours'),
    'glossary.yaml': swap('meaning:', 'meanings:'),
    'notes.yaml': swap('type: decision', 'type: decison'),
    'sources.yaml': append('- { id: ref-1, type: document }\n'),
    'overview/en.mdx': append('\nIt is {x}.\n'),
    'pages/about/en.mdx': null,
    'pages/about/zh.mdx': append(
      '\n**“研究”**的\n图<Figure of="storage.x.share" />见[此](/nowhere/)。\n\n![](a.png)\n',
    ),
    'briefs/advice/pay-by-hour/en.mdx': swap('{#method}', '{#way}'),
    'briefs/hurdle/idle-plants/zh.mdx': append('\n<br>\n'),
  });
  expect(report.filter((_, index) => index % 2 === 0)).toEqual([
    'briefs/advice/pay-by-hour/en.mdx:23:1  heading 1 has the id "way", but "method" in briefs/advice/pay-by-hour/zh.mdx',
    'briefs/hurdle/idle-plants/zh.mdx:20:1  broken MDX: the tag <br> is never closed',
    'data/storage.csv:2:31  "eight" is not a number',
    'datapackage.json:23:97  no unit is named "per-cent"',
    'glossary.yaml:4:3  unknown key "meanings"',
    'notes.yaml:2:9  "type" is "decison", not one of its values',
    'overview/en.mdx:13:7  code in a text: "x"',
    'pages/about/zh.mdx:1:1  this text has no "en" side',
    'pages/about/zh.mdx:11:1  "**" prints as it stands: "**“研究”**"',
    'pages/about/zh.mdx:11:10  a newline inside a Chinese paragraph prints a space',
    'pages/about/zh.mdx:12:14  no figure is named "storage.x.share"',
    'pages/about/zh.mdx:12:38  "/nowhere/" leads to no page',
    'pages/about/zh.mdx:14:1  the image "a.png" has no alt text',
    'pages/about/zh.mdx:14:1  no image is named "a.png"',
    'sources.yaml:8:9  the id "ref-1" stands twice, first in line 1',
  ]);
});

const english = '  - { code: en, tag: en-GB, name: English }\n';

test.each<[mistake: string, changes: Changes, report: string]>([
  [
    'a language that is named twice',
    { 'site.yaml': swap(english, english + english) },
    'site.yaml:8:13  the language "en" stands twice, first in line 7',
  ],
  [
    'a language that is no longer named',
    { 'site.yaml': swap(english, '') },
    'site.yaml:5:1  "en" is missing, the language of 4 texts',
  ],
  [
    'the original’s language, no longer named',
    { 'site.yaml': swap('  - { code: zh, tag: zh-CN, name: 中文 }\n', '') },
    'site.yaml:5:1  "zh" is missing, the language of 4 texts',
  ],
  [
    'a language that nothing is written in',
    { 'site.yaml': swap(english, `${english}  - { code: fr, tag: fr, name: Français }\n`) },
    'site.yaml:8:13  no text is written in "fr"',
  ],
  ['a site.yaml that has lost what was in it', { 'site.yaml': '' }, 'site.yaml:1:1  nothing is written in this file'],
  ['a register that has lost what was in it', { 'sources.yaml': '' }, 'sources.yaml:1:1  the file is empty'],
  [
    'a row that lacks its first cell',
    { 'data/storage.csv': swap('pumped,抽水', '抽水') },
    'data/storage.csv:2:1  this row has 6 cells, the header 7',
  ],
  [
    'a row with a cell before its first',
    { 'data/storage.csv': swap('pumped,抽水', 'x,pumped,抽水') },
    'data/storage.csv:2:1  this row has 8 cells, the header 7',
  ],
  [
    'a column that is called otherwise in the data package',
    { 'datapackage.json': swap('"name": "share"', '"name": "shares"') },
    'data/storage.csv:1:20  no field is named "share" in datapackage.json',
  ],
])('%s is one problem, however much depends on it', (_mistake, changes, report) => {
  expect(reportOn(changes).filter((_, index) => index % 2 === 0)).toEqual([report]);
});

test('a faulty site.yaml is reported alone: without it nothing is known of the rest', () => {
  expect(reportOn({ 'site.yaml': swap('edition:', 'editions:'), 'glossary.yaml': 'x' })).toEqual([
    'site.yaml:8:1  unknown key "editions"',
    'Nearest: "edition". Correct or remove it; the keys here are title, description, edition, published, updated, paper, kinds, topics, menu, publisher, address, languages, contact, licence, theme, sheet, print.',
  ]);
});

test('an error within a check is a problem of the file that brings it about, or thrown to be traced', () => {
  const check = () => {
    throw new Error('not foreseen\nat some place');
  };
  const blocks = ownBlocks.map((block) => (block.name === 'Editorial' ? { ...block, check } : block));
  const source = sourceOf({ 'briefs/advice/pay-by-hour/zh.mdx': (text) => text.replaceAll(/<\/?Editorial>\n/g, '') });
  const { problems } = checkContent(source, { blocks });
  expect(problems).toMatchObject([
    { id: 'file-broken', file: 'briefs/advice/pay-by-hour/en.mdx', line: 1, values: { said: 'not foreseen' } },
  ]);
  expect(() => checkContent(source, { blocks, throws: true })).toThrow('not foreseen');
});

test('a folder without content is reported', () => {
  expect(checkContent(holdFiles({}), { blocks: ownBlocks })).toEqual({
    problems: [{ id: 'file-missing', severity: 'problem', values: {}, file: 'site.yaml', line: 1, column: 1 }],
    warnings: [],
    files: 0,
    languages: 0,
  });
});
