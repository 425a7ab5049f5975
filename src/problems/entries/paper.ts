import type { Entry } from '../entry.ts';

const paper = 'paper.txt';

/** What `jianbao verify` finds where the content and the paper's own text disagree. */
export const paperText = {
  'section-not-found': {
    en: { message: 'section {section} has no heading in the paper', advice: 'Correct paper.sections in site.yaml.' },
    zh: { message: '论文中没有第{section}节的标题', advice: '请改正site.yaml中的paper.sections。' },
    example: {
      file: 'site.yaml',
      right: 'en: Results } }',
      wrong: "en: Results } }\n    - { id: '3', title: { zh: 讨论, en: Discussion } }",
    },
  },
  'deletions-differ': {
    en: {
      message: 'the paper has {marks:deletion mark|deletion marks}, site.yaml {entries}',
      advice: 'Give paper.deletions.reach in site.yaml one entry for each "{mark}".',
    },
    zh: {
      message: '论文中有{marks}处删除标记，site.yaml中有{entries}处',
      advice: '请在site.yaml的paper.deletions.reach中，为每个“{mark}”写一项。',
    },
    example: {
      file: 'site.yaml',
      right: '  references: 2',
      wrong: '  references: 2\n  deletions: { mark: ✗, reach: [line] }',
    },
  },
  'figure-not-in-section': {
    en: {
      message: '"{figure}", {value}, does not stand in section {sections}',
      advice: [
        'It stands in section {elsewhere?}.',
        'With this unit the section gives: {given?}.',
        'Correct the figure, its unit or its place; or its basis.',
      ],
    },
    zh: {
      message: '第{sections}节中没有“{figure}”的{value}',
      advice: [
        '它在第{elsewhere?}节。',
        '该节中用这个单位的数有：{given?}。',
        '请改正数据、单位或出处，或者它的basis。',
      ],
    },
    example: { file: 'data/storage.csv', right: '86.3', wrong: '68.3' },
  },
  'figure-struck-out': {
    en: {
      message: '"{figure}", {value}, was struck out in section {sections}',
      advice: ['It stands in section {elsewhere?}.', 'Correct the figure, its unit or its place; or its basis.'],
    },
    zh: {
      message: '“{figure}”的{value}已从第{sections}节中删去',
      advice: ['它在第{elsewhere?}节。', '请改正数据、单位或出处，或者它的basis。'],
    },
    example: [
      { file: 'site.yaml', right: '  references: 2', wrong: '  references: 2\n  deletions: { mark: ✗, reach: [5] }' },
      { file: paper, right: '占比86.3%', wrong: '占比86.3%✗' },
    ],
  },
  'paragraph-beyond-section': {
    en: {
      message: 'section {section} has {count:paragraph|paragraphs}, not {paragraph}',
      advice: 'Count from 1 under the heading; item headings and tables are left out.',
    },
    zh: {
      message: '第{section}节有{count}段，没有第{paragraph}段',
      advice: '请从标题之下数起，首段为1；小标题和表格不计。',
    },
    example: { file: paper, right: '第二段。\n第三段。\n第四段，', wrong: '第二段，' },
  },
  'reference-not-in-section': {
    en: {
      message: 'section {section} does not cite [{number}]',
      advice: 'Correct the section or the number.',
    },
    zh: { message: '第{section}节没有引用[{number}]', advice: '请改正章节或序号。' },
    example: { file: paper, right: '储能很贵[1][2]。', wrong: '储能很贵[1]。' },
  },
  'reference-not-in-paragraph': {
    en: {
      message: 'section {section}, paragraph {paragraph}, does not cite [{number}]',
      advice: 'Correct the place or the number.',
    },
    zh: { message: '第{section}节第{paragraph}段没有引用[{number}]', advice: '请改正出处或序号。' },
    example: {
      file: paper,
      right: '占比86.3%，每天供电8小时[1][2]。\n第二段。\n第三段。\n第四段，电池每天2小时[1]。',
      wrong: '占比86.3%，每天供电8小时[2]。\n第二段。\n第三段。\n第四段，电池每天2小时。',
    },
  },
  'reference-in-other-paragraph': {
    en: {
      message: 'section {section}, paragraph {paragraph}, does not cite [{number}]',
      advice: 'Paragraph {other} does. Correct the place.',
    },
    zh: {
      message: '第{section}节第{paragraph}段没有引用[{number}]',
      advice: '引用它的是第{other}段。请改正出处。',
    },
    example: { file: paper, right: '第四段，电池每天2小时[1]。', wrong: '第四段，电池每天2小时。' },
  },
  'reference-struck-out': {
    en: {
      message: '[{number}] was struck out in section {section}',
      advice: 'Nothing may rest on it. Correct the place or the number.',
    },
    zh: { message: '[{number}]已从第{section}节中删去', advice: '不能以它为依据。请改正出处或序号。' },
    example: [
      { file: 'site.yaml', right: '  references: 2', wrong: '  references: 2\n  deletions: { mark: ✗, reach: [3] }' },
      { file: paper, right: '储能很贵[1][2]。', wrong: '储能很贵[1]。[2]✗' },
    ],
  },
} as const satisfies Record<string, Entry>;
