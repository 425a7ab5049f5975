import { meant, type Entry } from '../entry.ts';

const twice = { en: 'Change or remove one of the two.', zh: '请改名，或者删去其中一个。' } as const;
const rename = { en: 'Choose another id.', zh: '请换一个标识。' } as const;
const renameFolder = { en: 'Rename its folder.', zh: '请给它的文件夹改名。' } as const;
const actions = 'or change the actions of the kind in site.yaml.';

/** A second brief at the first position of its kind, in one language. */
const priced = (title: string, line: string, state?: string) => `---
order: 1
title: ${title}
short: ${title}
answer: ${line}
problem: ${line}
actions:
  - { what: ${line}, who: ${title}, sign: ${line} }
evidence:
  - text: ${line}
place:
  - { section: '2' }${state ? `\ntranslatedFrom: '${state}'` : ''}
---`;

/** What `site.yaml` says of the site, and names that two things share or nothing has. */
export const site = {
  'updated-early': {
    en: { message: '"updated" is {updated}, before "published", {published}', advice: 'Exchange or correct the two.' },
    zh: { message: '“updated”是{updated}，早于“published”的{published}', advice: '请对调或改正。' },
    example: { file: 'site.yaml', right: 'updated: 2024-03-01', wrong: 'updated: 2024-01-01' },
  },
  'address-reserved': {
    severity: 'warning',
    en: {
      message: 'nobody can reach the site at {address}',
      advice: 'Write the address that it will have, or set SITE_ADDRESS when you publish.',
    },
    zh: { message: '{address}是保留地址，读者无法访问', advice: '请写网站将来的网址，或者发布时设置SITE_ADDRESS。' },
    example: null,
  },
  'range-reversed': {
    en: { message: '"min" is {min}, more than "max", {max}', advice: 'Exchange the two.' },
    zh: { message: '“min”是{min}，大于“max”的{max}', advice: '请把两者对调。' },
    example: { file: 'site.yaml', right: '{ min: 1, max: 2 }', wrong: '{ min: 2, max: 1 }' },
  },
  'menu-entry-unknown': {
    en: {
      message: 'the menu names no page with "{entry}"',
      advice: [meant.en, 'Name a kind, a page, "data/" and a table, or one of: {pages}.'],
    },
    zh: {
      message: '菜单里的“{entry}”不是任何页面',
      advice: [meant.zh, '请写类别、页面、“data/”加表名，或者：{pages}。'],
    },
    example: { file: 'site.yaml', right: 'menu: [advice', wrong: 'menu: [advise' },
  },
  'kind-address-fixed': {
    en: { message: 'the kind "{kind}" has the address of a page that the site makes by itself', advice: rename.en },
    zh: { message: '类别“{kind}”占用了网站自有页面的网址', advice: rename.zh },
    example: {
      file: 'site.yaml',
      right: 'topics:',
      wrong: `  - id: search
    name: { zh: 检索, en: Search }
    plural: { zh: 检索, en: Searches }
    summary: { zh: 检索。, en: Searches. }
topics:`,
    },
    also: ['kind-empty'],
  },
  'kind-address-language': {
    en: { message: 'the kind "{kind}" has the address of a language', advice: rename.en },
    zh: { message: '类别“{kind}”占用了语言的网址', advice: rename.zh },
    example: {
      file: 'site.yaml',
      right: 'topics:',
      wrong: `  - id: en
    name: { zh: 英文, en: English }
    plural: { zh: 英文, en: English }
    summary: { zh: 英文。, en: In English. }
topics:`,
    },
    also: ['kind-empty'],
  },
  'page-address-fixed': {
    en: {
      message: 'the page "{page}" has the address of a page that the site makes by itself',
      advice: renameFolder.en,
    },
    zh: { message: '页面“{page}”占用了网站自有页面的网址', advice: renameFolder.zh },
    example: [
      { file: 'pages/search/zh.mdx', wrong: '---\ntitle: 检索\nshort: 检索\nsummary: 检索。\n---' },
      {
        file: 'pages/search/en.mdx',
        wrong: "---\ntitle: Search\nshort: Search\nsummary: Searches.\ntranslatedFrom: 'd1d3a9b9bd1f'\n---",
      },
    ],
  },
  'page-address-language': {
    en: { message: 'the page "{page}" has the address of a language', advice: renameFolder.en },
    zh: { message: '页面“{page}”占用了语言的网址', advice: renameFolder.zh },
    example: [
      { file: 'pages/en/zh.mdx', wrong: '---\ntitle: 英文\nshort: 英文\nsummary: 英文。\n---' },
      {
        file: 'pages/en/en.mdx',
        wrong: "---\ntitle: English\nshort: English\nsummary: In English.\ntranslatedFrom: 'd1d3a9b9bd1f'\n---",
      },
    ],
  },
  'page-address-kind': {
    en: { message: 'the page "{page}" has the address of a kind of brief', advice: renameFolder.en },
    zh: { message: '页面“{page}”占用了简报类别的网址', advice: renameFolder.zh },
    example: [
      { file: 'pages/advice/zh.mdx', wrong: '---\ntitle: 建议\nshort: 建议\nsummary: 建议。\n---' },
      {
        file: 'pages/advice/en.mdx',
        wrong: "---\ntitle: Advice\nshort: Advice\nsummary: Advice.\ntranslatedFrom: 'd1d3a9b9bd1f'\n---",
      },
    ],
  },
  'language-twice': {
    en: { message: 'the language "{name}" stands twice, first in line {line}', advice: twice.en },
    zh: { message: '语言“{name}”出现了两次，前一次在第{line}行', advice: twice.zh },
    example: {
      file: 'site.yaml',
      right: 'name: English }',
      wrong: 'name: English }\n  - { code: en, tag: en-US, name: American }',
    },
  },
  'language-undeclared': {
    en: {
      message: '"{lang}" is missing, the language of {count:text|texts}',
      advice: 'Add it with its tag and name, as the others are, or remove what is written in it.',
    },
    zh: {
      message: '缺少“{lang}”，{count}篇文章是用这种语言写的',
      advice: '请像其他语言一样补上，写明tag和name；或者删去用它写的内容。',
    },
    example: { file: 'site.yaml', right: '  - { code: en, tag: en-GB, name: English }\n', wrong: '' },
  },
  'language-unwritten': {
    en: {
      message: 'no text is written in "{lang}"',
      advice: 'Correct the code or remove the language; once {file} is there, the check lists what else is missing.',
    },
    zh: {
      message: '没有一篇文章是用“{lang}”写的',
      advice: '请改正代码，或者删去这种语言；写了{file}以后，检查会列出还缺什么。',
    },
    example: {
      file: 'site.yaml',
      right: 'name: English }',
      wrong: 'name: English }\n  - { code: fr, tag: fr-FR, name: Français }',
    },
  },
  'section-twice': {
    en: { message: 'the section "{name}" stands twice, first in line {line}', advice: twice.en },
    zh: { message: '章节“{name}”出现了两次，前一次在第{line}行', advice: twice.zh },
    example: {
      file: 'site.yaml',
      right: 'en: Results } }',
      wrong: "en: Results } }\n    - { id: '2', title: { zh: 讨论, en: Discussion } }",
    },
  },
  'kind-twice': {
    en: { message: 'the kind "{name}" stands twice, first in line {line}', advice: twice.en },
    zh: { message: '类别“{name}”出现了两次，前一次在第{line}行', advice: twice.zh },
    example: {
      file: 'site.yaml',
      right: 'topics:',
      wrong: `  - id: hurdle
    name: { zh: 难题, en: Hurdle }
    plural: { zh: 难题, en: Hurdles }
    summary: { zh: 难在哪里。, en: What is hard. }
topics:`,
    },
  },
  'topic-twice': {
    en: { message: 'the topic "{name}" stands twice, first in line {line}', advice: twice.en },
    zh: { message: '主题“{name}”出现了两次，前一次在第{line}行', advice: twice.zh },
    example: {
      file: 'site.yaml',
      right: 'name: { zh: 电网, en: Grid } }',
      wrong: 'name: { zh: 电网, en: Grid } }\n  - { id: grid, name: { zh: 网络, en: Network } }',
    },
  },
  'id-twice': {
    en: { message: 'the id "{name}" stands twice, first in line {line}', advice: twice.en },
    zh: { message: '标识“{name}”出现了两次，前一次在第{line}行', advice: twice.zh },
    example: { file: 'sources.yaml', wrong: '- { id: ref-1, type: document }' },
  },
  'reference-number-twice': {
    en: { message: 'the reference number "{name}" stands twice, first in line {line}', advice: twice.en },
    zh: { message: '文献序号“{name}”出现了两次，前一次在第{line}行', advice: '请改正其中一个，或者删去。' },
    example: { file: 'sources.yaml', wrong: '- { id: ref-3, type: reference, number: 2 }' },
  },
  'order-taken': {
    en: {
      message: 'order {order} is taken by {file}',
      advice: 'Give each brief of the kind its own position.',
    },
    zh: { message: '位次{order}已由{file}占用', advice: '请让同一类别的每篇简报各占一个位次。' },
    example: [
      { file: 'briefs/advice/price/zh.mdx', wrong: priced('定价', '先定价。') },
      { file: 'briefs/advice/price/en.mdx', wrong: priced('Price', 'Price it.', 'aaaaaaaaaaaa') },
    ],
  },
  'actions-unwanted': {
    en: {
      message: 'the brief has {count:action|actions}; the kind "{kind}" has none',
      advice: `Remove "actions", ${actions}`,
    },
    zh: {
      message: '这篇简报写了{count}项行动，而类别“{kind}”不写行动',
      advice: '请删去“actions”，或者在site.yaml中修改该类别的行动数。',
    },
    example: ['zh', 'en'].map((lang) => ({
      file: `briefs/hurdle/idle-plants/${lang}.mdx`,
      right: 'evidence:',
      wrong: `actions:\n  - { what: ${lang === 'zh' ? '定价' : 'Price it'}, who: A, sign: B }\nevidence:`,
    })),
  },
  'actions-too-few': {
    en: {
      message: 'the brief has {count:action|actions}; the kind "{kind}" has {wanted}',
      advice: `Add what is missing, ${actions}`,
    },
    zh: {
      message: '这篇简报写了{count}项行动，类别“{kind}”要求{wanted}项',
      advice: '请补上所缺的行动，或者在site.yaml中修改该类别的行动数。',
    },
    example: { file: 'site.yaml', right: '{ min: 1, max: 2 }', wrong: '{ min: 2, max: 3 }' },
  },
  'actions-too-many': {
    en: {
      message: 'the brief has {count:action|actions}; the kind "{kind}" has {wanted}',
      advice: `Remove some, ${actions}`,
    },
    zh: {
      message: '这篇简报写了{count}项行动，类别“{kind}”要求{wanted}项',
      advice: '请删去多出的行动，或者在site.yaml中修改该类别的行动数。',
    },
    example: ['zh', 'en'].map((lang) => ({
      file: `briefs/advice/pay-by-hour/${lang}.mdx`,
      right: 'evidence:',
      wrong: '  - { what: A, who: B, sign: C }\n  - { what: D, who: E, sign: F }\nevidence:',
    })),
  },
  'page-unknown': {
    en: { message: 'no page is named "{name}"', advice: [meant.en, 'Correct it, or add it as a folder of pages/.'] },
    zh: { message: '没有名为“{name}”的页面', advice: [meant.zh, '请改正，或者在pages/中建立这个文件夹。'] },
    example: { file: 'site.yaml', right: '  references: 2', wrong: '  page: abuot\n  references: 2' },
  },
  'topic-unknown': {
    en: { message: 'no topic is named "{name}"', advice: [meant.en, 'Correct it, or add it to topics in site.yaml.'] },
    zh: { message: '没有名为“{name}”的主题', advice: [meant.zh, '请改正，或者在site.yaml的topics中补上。'] },
    example: ['zh', 'en'].map((lang) => ({
      file: `briefs/hurdle/idle-plants/${lang}.mdx`,
      right: 'topics: [grid]',
      wrong: 'topics: [grids]',
    })),
  },
  'kind-unknown': {
    en: { message: 'no kind is named "{name}"', advice: [meant.en, 'Correct it, or add it to kinds in site.yaml.'] },
    zh: { message: '没有名为“{name}”的类别', advice: [meant.zh, '请改正，或者在site.yaml的kinds中补上。'] },
    example: ['zh', 'en'].map((lang) => ({
      file: `overview/${lang}.mdx`,
      right: 'lead: advice',
      wrong: 'lead: advise',
    })),
  },
  'source-unknown': {
    en: { message: 'no source is named "{name}"', advice: [meant.en, 'Correct it, or add it to {file}.'] },
    zh: { message: '没有名为“{name}”的来源', advice: [meant.zh, '请改正，或者在{file}中补上。'] },
    example: { file: 'pages/about/en.mdx', wrong: 'They say so <Cite of="ref-3" />.' },
  },
  'note-unknown': {
    en: { message: 'no note is named "{name}"', advice: [meant.en, 'Correct it, or add it to {file}.'] },
    zh: { message: '没有名为“{name}”的编者说明', advice: [meant.zh, '请改正，或者在{file}中补上。'] },
    example: {
      file: 'datapackage.json',
      right: '"resources": [',
      wrong: `"corrections": [{ "of": "storage.pumped.share", "prints": { "zh": "产量", "en": "output" }, "reads": { "zh": "占比", "en": "share" }, "why": { "zh": "产量不以百分比计。", "en": "Output is no percentage." }, "note": "scopes" }],
  "resources": [`,
    },
  },
  'term-unknown': {
    en: { message: 'no term is named "{name}"', advice: [meant.en, 'Correct it, or add it to {file}.'] },
    zh: { message: '没有名为“{name}”的术语', advice: [meant.zh, '请改正，或者在{file}中补上。'] },
    example: { file: 'pages/about/en.mdx', wrong: '<Term of="pumped">Pumped hydro</Term> stores power.' },
  },
  'brief-unknown': {
    en: {
      message: 'no brief is named "{name}"',
      advice: [meant.en, 'Correct it, or add it to briefs/, as kind/slug.'],
    },
    zh: { message: '没有名为“{name}”的简报', advice: [meant.zh, '请改正，或者按“类别/名称”在briefs/中补上。'] },
    example: { file: 'pages/about/en.mdx', wrong: 'See the <Brief of="hurdle/idle">hurdle</Brief>.' },
  },
  'accent-pale-light': {
    en: {
      message: '"{colour}" has a contrast of {ratio}:1 with the page in the light scheme; text needs {least}:1',
      advice: "Write '{shade}', the nearest shade that can be read, or a darker one.",
    },
    zh: {
      message: '浅色模式下“{colour}”与页面的对比度为{ratio}:1，文字须达到{least}:1',
      advice: "请改用最接近的可读颜色'{shade}'，或者更深的颜色。",
    },
    example: { file: 'site.yaml', wrong: "theme: { accent: { light: '#7fd1c2' } }" },
  },
  'accent-pale-dark': {
    en: {
      message: '"{colour}" has a contrast of {ratio}:1 with the page in the dark scheme; text needs {least}:1',
      advice: "Write '{shade}', the nearest shade that can be read, or a lighter one.",
    },
    zh: {
      message: '深色模式下“{colour}”与页面的对比度为{ratio}:1，文字须达到{least}:1',
      advice: "请改用最接近的可读颜色'{shade}'，或者更浅的颜色。",
    },
    example: { file: 'site.yaml', wrong: "theme: { accent: { dark: '#0b5d51' } }" },
  },
  'logo-missing': {
    en: {
      message: 'no file in public/ is named "{logo}"',
      advice: [meant.en, 'Correct the name, or add the file.'],
    },
    zh: { message: 'public/中没有名为“{logo}”的文件', advice: [meant.zh, '请改正文件名，或者补上文件。'] },
    example: { file: 'site.yaml', wrong: 'theme: { logo: /lego.svg }' },
  },
} as const satisfies Record<string, Entry>;
