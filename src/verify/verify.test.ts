import { expect, test } from 'vitest';
import { describe } from '../problems/problem.ts';
import { contentOf, swap, type Changes } from '../testing/content.ts';
import { readPaper } from './paperText.ts';
import { verify } from './verify.ts';

const paper = `摘要：本文讨论储能。
1 引言
储能很贵[1]。
2 结果
（1）抽水蓄能
占比如下[1]。
第二段没有文献。
\t8
\t小时
抽水蓄能占８６．３％，每天供电8小时[2]。电池每天两小时[1，余下的删去。3%【删】
第四段[1]。
`;

/** The report on the sample content against the paper's text. */
function report(text: string, changes: Changes = {}): string[] {
  const marked = swap('  references: 2\n', '  references: 2\n  deletions: { mark: 【删】, reach: [2] }\n');
  return compare(contentOf({ 'site.yaml': marked, ...changes }), text).map((problem) => {
    const { message, advice } = describe(problem, 'en');
    return `${problem.file}:${problem.line} ${message} | ${advice}`;
  });
}

/** What comparing content with the text of a paper finds. */
const compare = (content: ReturnType<typeof contentOf>, text: string) =>
  verify(content, readPaper(text, content.site.paper)).problems;

const notes = { 'notes.yaml': swap("section: '1', references: [2]", "section: '1', references: [1]") };

test('figures and places that stand in the paper are no problem', () => {
  expect(report(paper, notes)).toEqual([]);
});

test('a figure that its section does not give is reported at its cell', () => {
  const changes = { ...notes, 'data/storage.csv': swap('86.3', '68.3') };
  expect(report(paper, changes)).toEqual([
    'data/storage.csv:2 "storage.pumped.share", 68.3, does not stand in section 2 | With this unit the section gives: 86.3%. Correct the figure, its unit or its place; or its basis.',
  ]);
});

test('a figure that another section gives is reported with the right one', () => {
  const text = paper.replace('储能很贵[1]。', '储能很贵[1]，占６８.3%。');
  const changes = { ...notes, 'data/storage.csv': swap('86.3', '68.3') };
  expect(report(text, changes)).toEqual([expect.stringContaining('| It stands in section 1. Correct the figure')]);
});

test('a figure whose unit is another is reported', () => {
  const text = paper.replace('％，每天', '个百分点，每天');
  expect(report(text, notes)).toEqual([expect.stringContaining('"storage.pumped.share", 86.3, does not stand')]);
});

test('a figure that was struck out is reported as such', () => {
  const changes = { ...notes, 'data/storage.csv': swap('86.3', '3') };
  expect(report(paper, changes)).toEqual([
    expect.stringContaining('"storage.pumped.share", 3, was struck out in section 2'),
  ]);
});

test('a reference that was struck out is reported as such', () => {
  const text = paper.replace('每天两小时[1，余下的删去。3%【删】', '每天两小时[1，余下的删去。[9]【删】');
  const reach = swap('  references: 2\n', '  references: 9\n  deletions: { mark: 【删】, reach: [3] }\n');
  const changes = { ...notes, 'notes.yaml': swap("section: '1', references: [2]", "section: '2', references: [9]") };
  expect(compare(contentOf({ 'site.yaml': reach, ...changes }), text)).toEqual([
    expect.objectContaining({ id: 'reference-struck-out', values: { section: '2', number: 9 } }),
  ]);
});

test('a reference that its section does not cite is reported', () => {
  expect(report(paper)).toEqual(['notes.yaml:5 section 1 does not cite [2] | Correct the section or the number.']);
});

test('a reference in another paragraph is reported with the right one', () => {
  const text = paper.replace('第四段[1]。', '第四段[2]。');
  const found = report(text, notes);
  expect(found).toContainEqual(
    expect.stringContaining('section 2, paragraph 4, does not cite [1] | Paragraph 1 does. Correct the place.'),
  );
});

test('a paragraph that the section does not have is reported', () => {
  const found = report(paper.replace('第四段[1]。\n', ''), notes);
  expect(found).toContainEqual(expect.stringContaining('section 2 has 3 paragraphs, not 4'));
});

test('marks strike words, sentences, lines, and items with their headings', () => {
  const text = '1 甲\n一。二。三✗四。\n五。六✗。\n（1）七\n八。✗\n九。✗\n';
  const sections = readPaper(text, {
    sections: [{ id: '1' }],
    deletions: { mark: '✗', reach: [1, 'sentence', 'item', 'line'] },
  });
  expect(sections).toEqual([
    {
      id: '1',
      paragraphs: ['一。二。四。', '五。。'],
      text: '一。二。四。\n五。。\n\n\n\n',
      cells: '',
      struck: '三\n六\n(1)七\n八。\n九。\n',
    },
  ]);
});

test('a paper with other marks than declared is compared no further: the declaration is reported', () => {
  expect(report(paper.replace('3%【删】', '3%'), notes)).toEqual([
    'site.yaml:16 the paper has 0 deletion marks, site.yaml 1 | Give paper.deletions.reach in site.yaml one entry for each "【删】".',
  ]);
});

test('a paper without a declared section is compared no further: the section is reported', () => {
  expect(report(paper.replace('2 结果', '结论'), notes)).toEqual([
    'site.yaml:19 section 2 has no heading in the paper | Correct paper.sections in site.yaml.',
  ]);
});

test('a figure that the editors put right is looked for as the paper prints it', () => {
  const correction = {
    of: 'storage.pumped.share',
    prints: { zh: '产量', en: 'output' },
    reads: { zh: '占比', en: 'share' },
  };
  const declare = (more: object) =>
    swap(
      '"resources": [',
      `"corrections": [${JSON.stringify({ ...correction, ...more, why: { zh: '笔误。', en: 'A slip.' }, note: 'scope' })}], "resources": [`,
    );
  const changes = { ...notes, 'data/storage.csv': swap('86.3', '8.63') };
  expect(report(paper, { ...changes, 'datapackage.json': declare({ printed: 86.3 }) })).toEqual([]);
  expect(report(paper, { ...changes, 'datapackage.json': declare({}) })).toEqual([
    expect.stringContaining('"storage.pumped.share", 8.63, does not stand in section 2'),
  ]);
});
