import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const zh = (words: string) => ({ 'pages/about/zh.mdx': append(`\n${words}\n`) });
const en = (words: string) => ({ 'pages/about/en.mdx': append(`\n${words}\n`) });

testReports([
  [
    'bold that would print as asterisks is reported once',
    zh('研究**“大语言模型”**的应用。'),
    [
      'pages/about/zh.mdx:11:3  "**" prints as it stands: "**“大语言模型”**"',
      'Write <strong>…</strong>; where no markup may stand, leave it out.',
    ],
  ],
  ...[
    ['a citation of Pandoc’s', 'It is so [@smith2020, p. 3].', '[@smith2020, p. 3]', 10],
    ['a fence of other Markdown', ':::note', ':::note', 1],
    ['TeX between brackets', 'It is \\(x^2\\) here.', '\\(x^2\\)', 7],
    ['a command of TeX', 'It is \\frac{1}{2} here.', '\\frac', 7],
    ['rows of no table', '| a | b |\n| c | d |', '| a | b |\n| c | d |', 1],
  ].map(([what, words, found, column]): [string, Record<string, (text: string) => string>, string[]] => [
    `${what as string} is reported, since it would print as it stands`,
    en(words as string),
    [
      `pages/about/en.mdx:12:${column}  "${found}" is no markup here, and prints as it stands`,
      'A formula stands between dollars, a work is cited by <Cite of="…" />, a table has a line |---|---| below its head. Put a \\ before a sign that is meant.',
    ],
  ]),
  [
    'what is escaped, in code or in a formula is meant as it stands',
    en('An editor\\[sic\\] wrote \\[@me], `[@me] \\frac{1}{2}` and $\\frac{1}{2}$, or a | b.'),
    [],
  ],
  [
    'bold in frontmatter is reported',
    { 'pages/about/zh.mdx': swap('summary: 本站介绍。', 'summary: 本站__介绍__。') },
    [
      'pages/about/zh.mdx:4:12  "__" prints as it stands: "__介绍__"',
      'Write <strong>…</strong>; where no markup may stand, leave it out.',
    ],
  ],
  ...[
    ['CO~2~', 'of CO~2~ in', '~2~', 11],
    ['10^-3^', 'of 10^-3^ parts', '^-3^', 11],
    ['code', 'of `code` alone', '`code`', 9],
    ['~~old~~', 'of ~~old~~ things', '~~old~~', 9],
  ].map(([how, words, found, column]): [string, Record<string, (text: string) => string>, string[]] => [
    `markup of a text in frontmatter, ${how}, is reported`,
    { 'pages/about/en.mdx': swap('summary: About this site.', `summary: ${words}`) },
    [
      `pages/about/en.mdx:4:${Number(column) + 4}  markup prints as it stands here: "${found}"`,
      'Write words; a line may hold <Figure of="table.row.column" /> and nothing else.',
    ],
  ]),
  ...[
    [
      'a summary',
      { 'pages/about/en.mdx': swap('summary: About', 'summary: By $E = hf$, about') },
      'pages/about/en.mdx:4:13',
      '$E = hf$',
    ],
    [
      'a title',
      { 'pages/about/en.mdx': swap('title: About', 'title: About $\\lambda$') },
      'pages/about/en.mdx:2:14',
      '$\\lambda$',
    ],
    ['a meaning', { 'glossary.yaml': swap('en: Power', 'en: $P$ is power') }, 'glossary.yaml:4:32', '$P$'],
  ].map(([where, change, place, found]): [string, Record<string, (text: string) => string>, string[]] => [
    `TeX in ${where as string} is reported, where its dollars would print`,
    change as Record<string, (text: string) => string>,
    [
      `${place as string}  TeX is drawn in texts alone, and here it would print as it stands: "${found as string}"`,
      'Write it with the signs themselves, E = mc², λ, CO₂, x̄; or put the formula into the text below.',
    ],
  ]),
  [
    'ranges with tildes and a price are no markup in frontmatter',
    { 'pages/about/en.mdx': swap('summary: About', 'summary: Of 10~20 and 30~40, x^2 and a_b, about') },
    [],
  ],
  ['a formula in a text is no problem', en('It is $E = mc^2$.'), []],
  ['bold that Markdown understands is no problem', en('It is **bold**.'), []],
  ['an escaped asterisk is no problem', en('Write \\*\\*.'), []],
  [
    'a newline inside a Chinese paragraph is reported',
    zh('储能很贵，\n因为闲置。'),
    ['pages/about/zh.mdx:11:6  a newline inside a Chinese paragraph prints a space', 'Join the two lines.'],
  ],
  [
    'a newline before a figure in a Chinese paragraph is reported',
    zh('储能占\n<Figure of="storage.pumped.share" />，很高。'),
    ['pages/about/zh.mdx:11:4  a newline inside a Chinese paragraph prints a space', 'Join the two lines.'],
  ],
  ['a newline between two English words of a Chinese paragraph is no problem', zh('名为GPT\nmodel的模型。'), []],
  [
    'a newline inside an English paragraph is no problem',
    en('Storage is\ndear <span lang="zh-CN">储能</span>\nand idle.'),
    [],
  ],
  [
    'emphasis in Chinese is reported',
    zh('储能*很*贵。'),
    ['pages/about/zh.mdx:11:3  Chinese has no slanted type: "*很*"', 'Remove the marks, or write <strong>…</strong>.'],
  ],
  ['emphasis in English is no problem', en('It is *very* dear.'), []],
  [
    'a typed space between Chinese and Latin is reported',
    zh('名为 GPT 的模型。'),
    [
      'pages/about/zh.mdx:11:3  a typed space beside Chinese: "名为 GPT"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
      'pages/about/zh.mdx:11:7  a typed space beside Chinese: "GPT 的模型"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'a typed space between Chinese and a figure is reported',
    zh('储能占 <Figure of="storage.pumped.share" />。'),
    [
      'pages/about/zh.mdx:11:4  a typed space beside Chinese: "储能占 …。"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'a typed space between Chinese and a link is reported',
    zh('见 [GPT模型](/glossary/)。'),
    [
      'pages/about/zh.mdx:11:2  a typed space beside Chinese: "见 GPT"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'a typed space inside a table is reported',
    zh('| 类型 | 值 |\n| -- | -- |\n| 电 池 | 3 |'),
    [
      'pages/about/zh.mdx:13:4  a typed space beside Chinese: "电 池"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'a typed space in a block alone on its line is reported',
    zh('<Term of="pumped-hydro">抽水 蓄能</Term>'),
    [
      'pages/about/zh.mdx:11:27  a typed space beside Chinese: "抽水 蓄能"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'a typed space in frontmatter is reported at its place',
    { 'pages/about/zh.mdx': swap('summary: 本站介绍。', 'summary: 本站介绍 3 件事。') },
    [
      'pages/about/zh.mdx:4:14  a typed space beside Chinese: "站介绍 3 件"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
      'pages/about/zh.mdx:4:16  a typed space beside Chinese: "绍 3 件事。"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'a fold of YAML inside Chinese is reported',
    { 'pages/about/zh.mdx': swap('summary: 本站介绍。', 'summary: 本站\n  介绍。') },
    [
      'pages/about/zh.mdx:5:1  a typed space beside Chinese: "本站 介绍。"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'a typed space in a cell is reported',
    { 'data/storage.csv': swap('抽水蓄能', '抽水 蓄能') },
    [
      'data/storage.csv:2:8  a typed space beside Chinese: "抽水 蓄能"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'a typed space in a register is reported',
    { 'glossary.yaml': swap('zh: 用水的', 'zh: 用 H2O 的') },
    [
      'glossary.yaml:4:19  a typed space beside Chinese: "用 H2O"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
      'glossary.yaml:4:23  a typed space beside Chinese: "H2O 的势能"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'the space after the number of a table or a chapter is no problem',
    {
      'datapackage.json': swap('"titles": { "zh": "储能"', '"titles": { "zh": "表2 储能"'),
      ...zh('## 第二章 结果 {#results}'),
      ...en('## Results {#results}'),
    },
    [],
  ],
  [
    'half-width punctuation beside Chinese is reported',
    zh('储能(贵),占多数;为何?因为闲置!'),
    [
      'pages/about/zh.mdx:11:3  half-width "(" beside Chinese: "储能(贵),"',
      'Write "（".',
      'pages/about/zh.mdx:11:5  half-width ")" beside Chinese: "能(贵),占多"',
      'Write "）".',
      'pages/about/zh.mdx:11:6  half-width "," beside Chinese: "(贵),占多数"',
      'Write "，".',
      'pages/about/zh.mdx:11:10  half-width ";" beside Chinese: "占多数;为何?"',
      'Write "；".',
      'pages/about/zh.mdx:11:13  half-width "?" beside Chinese: ";为何?因为闲"',
      'Write "？".',
      'pages/about/zh.mdx:11:18  half-width "!" beside Chinese: "为闲置!"',
      'Write "！".',
    ],
  ],
  [
    'a full stop after Chinese is reported',
    zh('储能很贵.'),
    ['pages/about/zh.mdx:11:5  half-width "." beside Chinese: "能很贵."', 'Write "。".'],
  ],
  [
    'three full stops after Chinese are reported',
    zh('储能很贵...'),
    ['pages/about/zh.mdx:11:5  half-width "..." beside Chinese: "能很贵..."', 'Write "……".'],
  ],
  [
    'numbers, names, addresses and code are no problem',
    zh(
      'GPT-3.5 (2023), 3.2，比为1:2，文件为`数据,表 (新).csv`和储能.csv，Yahoo!公司、Smith, J.、U.S. Steel。见[网页](https://example.org/储能,二(三))和https://example.org/储能,二',
    ),
    [],
  ],
  [
    'straight quotation marks beside Chinese are reported; in code, attributes and English they are not',
    { ...zh('所谓"双碳"，即`"a"`，<Bare why="x">甲</Bare>。'), ...en('It is "so".') },
    [
      'pages/about/zh.mdx:11:3  straight quotation mark " beside Chinese: 所谓"双碳"',
      'Write “…”, or 「…」.',
      'pages/about/zh.mdx:11:6  straight quotation mark " beside Chinese: "双碳"，即…',
      'Write “…”, or 「…」.',
    ],
  ],
  [
    'ranges with a tilde, prices and an address before a full stop print as typed',
    zh('编号从10~20改到30~40，见https://example.org/a。下一句。'),
    [],
  ],
  ['Chinese inside English is left as it is', en('The term 储能 (storage), 电池.'), []],
  [
    'markup in frontmatter is reported',
    { 'pages/about/en.mdx': swap('summary: About this site.', 'summary: About <Term of="x">this</Term> [site](/).') },
    [
      'pages/about/en.mdx:4:16  markup prints as it stands here: "<Term of="x">"',
      'Write words; a line may hold <Figure of="table.row.column" /> and nothing else.',
      'pages/about/en.mdx:4:33  markup prints as it stands here: "</Term>"',
      'Write words; a line may hold <Figure of="table.row.column" /> and nothing else.',
      'pages/about/en.mdx:4:41  markup prints as it stands here: "[site](/)"',
      'Write words; a line may hold <Figure of="table.row.column" /> and nothing else.',
    ],
  ],
  [
    'a figure in a title is reported, and a footnote in a summary',
    {
      'pages/about/en.mdx': (text) =>
        text
          .replace('title: About', 'title: About <Figure of="storage.pumped.share" />')
          .replace('summary: About this site.', 'summary: About this site[^1].'),
    },
    [
      'pages/about/en.mdx:2:14  no figure can be drawn here: "<Figure of="storage.pumped.sh…"',
      'Write words: a title, a name or a cell also stands in menus and lists. Say the number in a sentence.',
      'pages/about/en.mdx:4:25  markup prints as it stands here: "[^1]"',
      'Write words; a line may hold <Figure of="table.row.column" /> and nothing else.',
    ],
  ],
  [
    'a figure in frontmatter is no markup',
    { 'pages/about/en.mdx': swap('summary: About this site.', 'summary: About <Figure of="storage.pumped.share" />.') },
    [],
  ],
  [
    'places are right after a rare character',
    zh('𫍯𫍯的 GPT。'),
    [
      'pages/about/zh.mdx:11:6  a typed space beside Chinese: "𫍯的 GPT"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
  [
    'places are right in a list and a quotation',
    zh('- 储能\n- 电池\n  很 贵\n\n> 储能\n> GPT 模型'),
    [
      'pages/about/zh.mdx:12:5  a newline inside a Chinese paragraph prints a space',
      'Join the two lines.',
      'pages/about/zh.mdx:13:4  a typed space beside Chinese: "池 很 贵"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
      'pages/about/zh.mdx:15:5  a newline inside a Chinese paragraph prints a space',
      'Join the two lines.',
      'pages/about/zh.mdx:16:6  a typed space beside Chinese: "GPT 模型"',
      'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    ],
  ],
]);
