import type { Entry } from '../entry.ts';

const zh = 'pages/about/zh.mdx';

/** Writing that would be set wrongly, and numbers that no table stands behind. */
export const prose = {
  'brief-open': {
    severity: 'warning',
    en: {
      message: 'this brief is open, and left out of the site (open: {count} of {all} briefs)',
      advice: 'Write its sentences, then take away "open: true".',
    },
    zh: {
      message: '这篇简报尚未写成，不在网站中发布（未写成：{count}/{all}篇）',
      advice: '请写好各句，再删去“open: true”。',
    },
    example: {
      file: 'briefs/advice/later/zh.mdx',
      wrong: "---\nopen: true\ntitle: 以后再写\norder: 2\nplace: [{ section: '1' }]\n---\n",
    },
  },
  'brief-to-review': {
    severity: 'warning',
    en: {
      message: 'the paper has changed where this brief rests',
      advice: 'Compare it with the passages in paper/review.md, then take away "review: true".',
    },
    zh: {
      message: '这篇简报所依据的论文段落有改动',
      advice: '请与paper/review.md列出的段落核对，再删去“review: true”。',
    },
    example: ['zh', 'en'].map((lang) => ({
      file: `briefs/hurdle/idle-plants/${lang}.mdx`,
      right: 'title:',
      wrong: 'review: true\ntitle:',
    })),
  },
  'entry-open': {
    severity: 'warning',
    en: {
      message: '{count:entry is|entries are} open, and left out of the site',
      advice: 'Write what is missing in each, then take away "open: true"; or take away the entry.',
    },
    zh: {
      message: '有{count}条尚未写成，不在网站中发布',
      advice: '请逐条补写所缺内容，再删去“open: true”；不要的条目可以删去。',
    },
    example: { file: 'notes.yaml', wrong: '\n- id: doubt\n  open: true\n' },
  },
  'faces-uninstalled': {
    en: {
      message: 'the faces that come with the package have no letters for language "{lang}": its PDFs would show boxes',
      advice: 'Install {packages} beside jianbao, by npm, or build without PDFs: --no-pdf.',
    },
    zh: {
      message: '程序自带的字体没有语言“{lang}”的文字，PDF里会变成方框',
      advice: '请用npm在jianbao旁安装{packages}，或者加--no-pdf，不生成PDF。',
    },
    example: null,
  },
  'character-unprintable': {
    en: {
      message: 'none of the site’s faces holds "{character}" ({point}): a PDF would show a box',
      advice: 'Write it in another way, or build without PDFs: --no-pdf. On screen the reader’s own face may draw it.',
    },
    zh: {
      message: '站内字体没有“{character}”（{point}），PDF里会变成方框',
      advice: '请换一种写法，或者加--no-pdf，不生成PDF；网页上可由读者自己的字体显示。',
    },
    example: { file: 'pages/about/en.mdx', wrong: 'A unicorn: 🦄.' },
  },
  'character-unheld': {
    severity: 'warning',
    en: {
      message: 'none of the site’s faces holds "{character}" ({point})',
      advice: 'A reader sees it in a face of their own, or as a box. Write it in another way if it matters.',
    },
    zh: {
      message: '站内字体没有“{character}”（{point}）',
      advice: '读者会看到自己的字体里的字形，或者一个方框；要紧的内容请换一种写法。',
    },
    example: { file: 'glossary.yaml', right: 'stored as lifted water', wrong: 'stored as lifted 🦄' },
  },
  'marks-printed': {
    en: {
      message: '"{marks}" prints as it stands: "{found}"',
      advice: 'Write <strong>…</strong>; where no markup may stand, leave it out.',
    },
    zh: {
      message: '“{marks}”会原样印出：“{found}”',
      advice: '请写<strong>…</strong>；不能用标记的地方，请删去。',
    },
    example: { file: zh, wrong: '见**“来源”**一节。' },
  },
  'foreign-markup': {
    en: {
      message: '"{found}" is no markup here, and prints as it stands',
      advice:
        'A formula stands between dollars, a work is cited by <Cite of="…" />, a table has a line |---|---| below its head. Put a \\ before a sign that is meant.',
    },
    zh: {
      message: '“{found}”在这里不是标记，会原样印出',
      advice:
        '公式写在两个$之间，文献用<Cite of="…" />引用，表格的表头下面要有一行|---|---|；确实要这个符号时，请在前面加\\。',
    },
    example: { file: 'pages/about/en.mdx', wrong: 'Its energy is \\(E = mgh\\).' },
  },
  'markup-printed': {
    en: {
      message: 'markup prints as it stands here: "{found}"',
      advice: 'Write words; a line may hold <Figure of="table.row.column" /> and nothing else.',
    },
    zh: {
      message: '标记在这里会原样印出：“{found}”',
      advice: '请只写文字；这样的一行里只能有<Figure of="table.row.column" />。',
    },
    example: {
      file: 'pages/about/en.mdx',
      right: 'summary: About this site.',
      wrong: 'summary: About <em>this</em> site.',
    },
  },
  'figure-in-name': {
    en: {
      message: 'no figure can be drawn here: "{found}"',
      advice: 'Write words: a title, a name or a cell also stands in menus and lists. Say the number in a sentence.',
    },
    zh: {
      message: '这里画不出数字：“{found}”',
      advice: '请只写文字：标题、名称和单元格还要列在菜单和目录里。数字请写在句子里。',
    },
    example: {
      file: 'pages/about/en.mdx',
      right: 'title: About',
      wrong: 'title: About <Figure of="storage.pumped.share" />',
    },
  },
  'maths-in-line': {
    en: {
      message: 'TeX is drawn in texts alone, and here it would print as it stands: "{found}"',
      advice: 'Write it with the signs themselves, E = mc², λ, CO₂, x̄; or put the formula into the text below.',
    },
    zh: {
      message: '只有正文里才排TeX，这里会原样印出：“{found}”',
      advice: '请直接写符号，如E = mc²、λ、CO₂、x̄；或者把公式放进下面的正文。',
    },
    example: {
      file: 'pages/about/en.mdx',
      right: 'summary: About this site.',
      wrong: 'summary: About $\\lambda$.',
    },
  },
  'newline-in-chinese': {
    en: { message: 'a newline inside a Chinese paragraph prints a space', advice: 'Join the two lines.' },
    zh: { message: '中文段落里的换行会印成空格', advice: '请把两行并成一行。' },
    example: { file: zh, wrong: '储能\n很贵。' },
  },
  'space-beside-chinese': {
    en: {
      message: 'a typed space beside Chinese: "{sample}"',
      advice: 'Delete it: the style sheet sets the space. In YAML, a line break inside a text is a space too.',
    },
    zh: {
      message: '中文旁边多了空格：“{sample}”',
      advice: '请删去：间距由样式设定。在YAML里，文字中间的换行也算空格。',
    },
    example: { file: zh, wrong: '储能 2024年。' },
  },
  'half-width-beside-chinese': {
    en: { message: 'half-width "{found}" beside Chinese: "{sample}"', advice: 'Write "{full}".' },
    zh: { message: '中文旁边用了半角的“{found}”：“{sample}”', advice: '请写“{full}”。' },
    example: { file: zh, wrong: '储能,很贵。' },
  },
  'straight-quote-beside-chinese': {
    en: { message: 'straight quotation mark {found} beside Chinese: {sample}', advice: 'Write “…”, or 「…」.' },
    zh: { message: '中文旁边用了直引号{found}：{sample}', advice: '请写“……”或“「……」”。' },
    example: { file: zh, wrong: '所谓"双碳"。' },
  },
  'slanted-chinese': {
    en: {
      message: 'Chinese has no slanted type: "{found}"',
      advice: 'Remove the marks, or write <strong>…</strong>.',
    },
    zh: { message: '中文不用斜体：“{found}”', advice: '请删去标记，或者写<strong>…</strong>。' },
    example: { file: zh, wrong: '储能*很*贵。' },
  },
  'bare-reason-missing': {
    en: {
      message: 'nobody says why "{number}" stands in no table',
      advice: 'Write the reason: <Bare why="…">{number}</Bare>.',
    },
    zh: { message: '没有写明“{number}”为什么不在表里', advice: '请写上理由：<Bare why="…">{number}</Bare>。' },
    example: { file: 'pages/about/en.mdx', wrong: 'Not <Bare why=" ">86%</Bare>.' },
  },
  'bare-statistic': {
    en: {
      message: 'a bare statistic: "{found}"',
      advice: [
        'Nearest: "{nearest?}" ({text?}).',
        'Write <Figure of="table.row.column" />; what is no statistic goes into <Bare why="…">…</Bare>.',
      ],
    },
    zh: {
      message: '统计数字没有出处：“{found}”',
      advice: [
        '最接近的是“{nearest?}”（{text?}）。',
        '请写<Figure of="table.row.column" />；不是统计数字的，写进<Bare why="…">…</Bare>。',
      ],
    },
    example: { file: 'pages/about/en.mdx', wrong: 'Its share is 86%.' },
  },
  'bare-statistic-in-name': {
    en: {
      message: 'a bare statistic where no figure can be drawn: "{found}"',
      advice: [
        'Nearest: "{nearest?}" ({text?}).',
        'A title, a name, a cell holds words alone: say the number in a sentence, with <Figure of="table.row.column" />, or give it a column of its own.',
      ],
    },
    zh: {
      message: '统计数字没有出处，而这里画不出数字：“{found}”',
      advice: [
        '最接近的是“{nearest?}”（{text?}）。',
        '标题、名称和单元格里只能写文字：请把数字写进句子，用<Figure of="table.row.column" />；或者给它单独一列。',
      ],
    },
    example: { file: 'pages/about/en.mdx', right: 'title: About', wrong: 'title: About the 86%' },
  },
} as const satisfies Record<string, Entry>;
