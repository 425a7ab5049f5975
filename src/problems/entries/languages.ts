import { meant, type Entry } from '../entry.ts';

const same = {
  en: 'Make both the same; only words differ between languages.',
  zh: '请让两者一致；不同语言之间只有文字不同。',
} as const;
const brief = 'briefs/hurdle/idle-plants/en.mdx';

/** What a text has in one language and lacks in another. */
export const languages = {
  'interface-words-missing': {
    severity: 'warning',
    en: {
      message: 'language "{lang}" lacks {count} of {total} interface texts; those in {fallback} stand in for them',
      advice: 'Write them into {file}: {keys}. Those in English stand in src/i18n/en.json of the package.',
    },
    zh: {
      message: '语言“{lang}”缺少{total}条界面文字中的{count}条，暂用{fallback}的文字',
      advice: '请写入{file}：{keys}。英文的在程序包的src/i18n/en.json里。',
    },
    example: {
      file: 'site.yaml',
      right: '  - { code: en, tag: en-GB, name: English }',
      wrong: '  - { code: en, tag: en-GB, name: English }\n  - { code: sw, tag: sw, name: Kiswahili }',
    },
    also: ['language-unwritten'],
  },
  'fallback-unknown': {
    en: {
      message: 'there are no interface texts in "{name}"',
      advice: [meant.en, 'Name a language of the site, or the tag of one that comes with the package.'],
    },
    zh: { message: '没有“{name}”的界面文字', advice: [meant.zh, '请写本站的语言，或者程序自带语言的标签。'] },
    example: { file: 'site.yaml', right: 'name: English }', wrong: 'name: English, fallback: [sw] }' },
  },
  'interface-key-unknown': {
    en: { message: 'no interface text is named "{key}"', advice: [meant.en, 'Correct the name, or remove it.'] },
    zh: { message: '没有名为“{key}”的界面文字', advice: [meant.zh, '请改正，或者删去。'] },
    example: { file: 'i18n/en.json', wrong: '{ "hone": "Start" }' },
  },
  'interface-values-differ': {
    en: {
      message: 'in the interface text "{key}" these names stand in braces, and no others: {names}',
      advice: 'Write each as it is.',
    },
    zh: { message: '界面文字“{key}”的花括号里应当是这些名称，不多也不少：{names}', advice: '请逐一照写。' },
    example: { file: 'i18n/en.json', wrong: '{ "edition": "Version" }' },
  },
  'text-side-missing': {
    en: { message: 'this text has no "{lang}" side', advice: 'Add {file}, or remove the text in every language.' },
    zh: { message: '这篇正文缺少“{lang}”版本', advice: '请补上{file}，或者把各语言的版本都删去。' },
    example: { file: 'pages/about/en.mdx' },
  },
  'localized-missing': {
    en: {
      message: '{path:label} has no "{lang}" text',
      advice: 'Write it in each language of the site: {languages}.',
    },
    zh: { message: '{path:label}缺少“{lang}”的文字', advice: '请按本站的每种语言书写：{languages}。' },
    example: { file: 'notes.yaml', right: 'title: { zh: 范围, en: Scope }', wrong: 'title: { zh: 范围 }' },
  },
  'localized-extra': {
    en: {
      message: '"{lang}" is no language of the site',
      advice: 'Remove it, or declare the language in site.yaml; there are {languages}.',
    },
    zh: {
      message: '“{lang}”不是本站的语言',
      advice: '请删去，或者在site.yaml中声明这种语言；现有语言：{languages}。',
    },
    example: { file: 'notes.yaml', right: 'en: Scope }', wrong: 'en: Scope, fr: Portée }' },
  },
  'side-value-missing': {
    en: { message: '{path:label} is missing here, but stands in {file}', advice: same.en },
    zh: { message: '这里缺少{path:label}，而{file}中有', advice: same.zh },
    example: { file: brief, right: 'basis: editorial, how: Pay by the hour', wrong: 'basis: editorial' },
  },
  'side-value-extra': {
    en: { message: '{path:label} stands here, but not in {file}', advice: same.en },
    zh: { message: '这里有{path:label}，而{file}中没有', advice: same.zh },
    example: { file: brief, right: "{ section: '2' }", wrong: "{ section: '2', paragraph: 1 }" },
  },
  'side-count-differs': {
    en: {
      message: '{path:label} has {here:entry|entries} here, but {there} in {file}',
      advice: same.en,
    },
    zh: { message: '{path:label}在这里有{here}项，在{file}中有{there}项', advice: same.zh },
    example: { file: brief, right: 'topics: [grid]', wrong: 'topics: [grid, price]' },
  },
  'side-value-differs': {
    en: { message: '{path:label} is {here:shown} here, but {there:shown} in {file}', advice: same.en },
    zh: { message: '{path:label}在这里是{here:shown}，在{file}中是{there:shown}', advice: same.zh },
    example: { file: brief, right: 'topics: [grid]', wrong: 'topics: [price]' },
  },
  'translation-unrecorded': {
    severity: 'warning',
    en: {
      message: 'the translation does not say which state of {original} it was made from',
      advice: 'Compare the two, then run: npm run translated -- {file}',
    },
    zh: {
      message: '译文没有写明译自{original}的哪一稿',
      advice: '请对照两者，再运行：npm run translated -- {file}',
    },
    example: { file: 'pages/about/en.mdx', right: "translatedFrom: 'e6e45c9f2aeb'\n", wrong: '' },
  },
  'translation-outdated': {
    severity: 'warning',
    en: {
      message: '{original} has changed since this translation was made',
      advice: 'Compare the two, then run: npm run translated -- {file}',
    },
    zh: { message: '译出之后，{original}又有改动', advice: '请对照两者，再运行：npm run translated -- {file}' },
    example: { file: 'pages/about/zh.mdx', right: 'short: 关于', wrong: 'short: 本站' },
  },
  'original-recorded': {
    en: {
      message: '"translatedFrom" stands in the default language, "{lang}"',
      advice: 'Remove it: this text is the one that others are translated from.',
    },
    zh: { message: '“translatedFrom”写在了默认语言“{lang}”里', advice: '请删去：其他语言的版本就译自本篇。' },
    example: { file: 'pages/about/zh.mdx', right: 'short: 关于', wrong: "short: 关于\ntranslatedFrom: 'e6e45c9f2aeb'" },
  },
} as const satisfies Record<string, Entry>;
