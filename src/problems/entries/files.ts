import type { Entry } from '../entry.ts';

/** Files that are missing, misplaced or misnamed. */
export const files = {
  'file-missing': {
    en: { message: 'the file is missing', advice: 'Add it; the folder that npx jianbao new makes has one.' },
    zh: { message: '缺少这个文件', advice: '请补上；npx jianbao new新建的文件夹里有一份样例。' },
    example: { file: 'datapackage.json' },
  },
  'register-missing': {
    en: { message: 'the file is missing', advice: 'Add it; an empty register is a file with [].' },
    zh: { message: '缺少这个文件', advice: '请补上；没有条目时，文件里只写[]。' },
    example: { file: 'glossary.yaml' },
  },
  'table-file-missing': {
    en: { message: 'the file is missing', advice: 'Add it, or remove the table from datapackage.json.' },
    zh: { message: '缺少这个文件', advice: '请补上，或者从datapackage.json中删去这个表。' },
    example: { file: 'data/storage.csv' },
  },
  'overview-missing': {
    en: { message: 'the file is missing', advice: 'Add it: the overview is the first page of the site.' },
    zh: { message: '缺少这个文件', advice: '请补上：概览是网站的首页。' },
    example: [{ file: 'overview/zh.mdx' }, { file: 'overview/en.mdx' }],
  },
  'file-misplaced': {
    en: { message: 'the file has no place on the site', advice: 'Move or remove it.' },
    zh: { message: '网站用不到这个文件', advice: '请移到别处，或者删去。' },
    example: { file: 'sourcs.yaml', wrong: '[]' },
  },
  'file-beside-text': {
    en: { message: 'the file has no place on the site', advice: "A text's folder holds {texts} and images." },
    zh: { message: '网站用不到这个文件', advice: '正文的文件夹里只放{texts}和图片。' },
    example: { file: 'pages/about/draft.txt', wrong: 'A draft' },
  },
  'folder-kind-unknown': {
    en: {
      message: 'no kind is named "{kind}"',
      advice: 'Rename it, or declare the kind in site.yaml; the kinds are {kinds}.',
    },
    zh: {
      message: '没有名为“{kind}”的类别',
      advice: '请给文件夹改名，或者在site.yaml中声明这个类别；现有类别：{kinds}。',
    },
    example: { file: 'briefs/advices/pay/notes.txt', wrong: '…' },
  },
  'folder-name-malformed': {
    en: {
      message: '"{name}" can\'t stand in an address',
      advice: 'Rename the folder: lower-case letters, digits and single hyphens.',
    },
    zh: { message: '“{name}”不能用在网址里', advice: '请给文件夹改名：只用小写字母、数字和单个连字符。' },
    example: { file: 'pages/About us/notes.txt', wrong: '…' },
  },
  'file-language-unknown': {
    en: {
      message: '"{lang}" is no language of the site',
      advice: 'Rename or remove the file; the languages of site.yaml are {languages}.',
    },
    zh: {
      message: '“{lang}”不是本站的语言',
      advice: '请给文件改名，或者删去；site.yaml中的语言：{languages}。',
    },
    example: { file: 'pages/about/fr.mdx', wrong: '…' },
  },
} as const satisfies Record<string, Entry>;
