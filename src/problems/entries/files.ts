import { meant, type Entry } from '../entry.ts';

/** A brief at the second position of its kind. */
const idle = (lang: string) => {
  const [title, line] = lang === 'zh' ? ['闲置', '电站闲置。'] : ['Idling', 'Plants idle.'];
  return `---
order: 2
title: ${title}
short: ${title}
answer: ${line}
problem: ${line}
evidence:
  - text: ${line}
place:
  - { section: '2' }${lang === 'zh' ? '' : "\ntranslatedFrom: 'aaaaaaaaaaaa'"}
---`;
};

/** Files that are missing, misplaced or misnamed. */
export const files = {
  'file-missing': {
    en: { message: 'the file is missing', advice: 'Add it; the folder that npx jianbao new makes has one.' },
    zh: { message: '缺少这个文件', advice: '请补上；npx jianbao new新建的文件夹里有一份样例。' },
    example: { file: 'datapackage.json' },
  },
  'file-empty': {
    en: {
      message: 'nothing is written in this file',
      advice: 'Put back what was in it, or begin with that which npx jianbao new makes.',
    },
    zh: { message: '这个文件是空的', advice: '请把原来的内容放回去，或者从npx jianbao new新建的那一份开始。' },
    example: { file: 'site.yaml', right: '', wrong: '' },
  },
  'register-missing': {
    en: { message: 'the file is missing', advice: 'Add it; an empty register is a file with [].' },
    zh: { message: '缺少这个文件', advice: '请补上；没有条目时，文件里只写[]。' },
    example: { file: 'notes.yaml' },
  },
  'table-file-missing': {
    en: {
      message: 'no file is named "{path}"',
      advice: [meant.en, 'Correct the path, add the file, or remove the table.'],
    },
    zh: { message: '没有名为“{path}”的文件', advice: [meant.zh, '请改正路径，或者补上文件，或者删去这个表。'] },
    example: { file: 'datapackage.json', right: '"data/storage.csv"', wrong: '"data/storages.csv"' },
  },
  'content-missing': {
    en: {
      message: 'the content folder is not there',
      advice: 'Begin one with npx jianbao new, or name another with CONTENT_DIR.',
    },
    zh: { message: '没有内容文件夹', advice: '请用npx jianbao new新建，或者用CONTENT_DIR指明。' },
    example: null,
  },
  'content-not-folder': {
    en: { message: 'the content folder is a file', advice: 'Name a folder with CONTENT_DIR.' },
    zh: { message: '内容文件夹其实是文件', advice: '请用CONTENT_DIR指明文件夹。' },
    example: null,
  },
  'file-is-folder': {
    en: { message: 'a folder stands where a file should', advice: 'Rename or remove the folder, and add the file.' },
    zh: { message: '这里应当是文件，却是文件夹', advice: '请给文件夹改名或删去，并补上文件。' },
    example: [{ file: 'notes.yaml/scope.yaml', wrong: '[]' }, { file: 'notes.yaml' }],
  },
  'folder-is-file': {
    en: { message: 'a file stands where a folder should', advice: 'Rename or remove it.' },
    zh: { message: '这里应当是文件夹，却是文件', advice: '请给文件改名，或者删去。' },
    example: [
      { file: 'pages', wrong: '' },
      { file: 'pages/about/en.mdx' },
      { file: 'pages/about/zh.mdx' },
      { file: 'site.yaml', right: 'menu: [advice, about, ', wrong: 'menu: [advice, ' },
    ],
    also: ['link-page-unknown'],
  },
  'file-closed': {
    en: { message: 'it may not be read: {reason}', advice: 'Give yourself the right to read it.' },
    zh: { message: '没有读取的权限：{reason}', advice: '请加上读取权限。' },
    example: null,
  },
  'file-broken': {
    en: {
      message: 'this cannot be read: {said}',
      advice: 'Undo the last change to this file, and send the file to those who make Jianbao; --debug says more.',
    },
    zh: {
      message: '无法读懂：{said}',
      advice: '请撤销对这个文件的最近一次修改，并把文件发给简报的开发者；加上--debug可看到更多。',
    },
    example: null,
  },
  'file-other': {
    en: { message: 'neither a file nor a folder', advice: 'Remove it, or put a file in its place.' },
    zh: { message: '既不是文件，也不是文件夹', advice: '请删去，或者换成文件。' },
    example: null,
  },
  'link-in-content': {
    en: {
      message: 'a symbolic link, which the site does not follow',
      advice: 'Put the file or folder itself in its place.',
    },
    zh: { message: '这是符号链接，网站不跟随', advice: '请把文件或文件夹本身放在这里。' },
    example: null,
  },
  'folder-empty': {
    severity: 'warning',
    en: { message: 'the folder is empty', advice: 'Remove it, or put back what was in it.' },
    zh: { message: '文件夹是空的', advice: '请删去，或者把原来的文件放回去。' },
    example: null,
  },
  'register-empty': {
    en: {
      message: 'the file is empty',
      advice: 'Put back what was in it; a register without entries is a file with [].',
    },
    zh: { message: '文件是空的', advice: '请把原来的内容放回去；没有条目时，文件里只写[]。' },
    example: { file: 'notes.yaml', right: '', wrong: '' },
  },
  'briefs-missing': {
    severity: 'warning',
    en: { message: 'the site has no briefs', advice: 'Put them into briefs/, in a folder a kind.' },
    zh: { message: '网站没有一份简报', advice: '请把简报放进briefs/，每个类别一个文件夹。' },
    example: [
      ...['advice/pay-by-hour', 'hurdle/idle-plants'].flatMap((id) =>
        ['zh', 'en'].map((lang) => ({ file: `briefs/${id}/${lang}.mdx` })),
      ),
    ],
  },
  'kind-empty': {
    severity: 'warning',
    en: {
      message: 'no brief is of the kind "{kind}"',
      advice: 'Put briefs into briefs/{kind}/, or remove the kind.',
    },
    zh: { message: '类别“{kind}”没有一份简报', advice: '请把简报放进briefs/{kind}/，或者删去这个类别。' },
    example: {
      file: 'site.yaml',
      right: 'topics:\n',
      wrong:
        '  - id: idea\n    name: { zh: 想法, en: Idea }\n    plural: { zh: 想法, en: Ideas }\n    summary: { zh: 想法。, en: Ideas. }\ntopics:\n',
    },
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
    example: ['zh', 'en'].map((lang) => ({ file: `briefs/hurdles/price/${lang}.mdx`, wrong: idle(lang) })),
  },
  'folder-name-malformed': {
    en: {
      message: '"{name}" can\'t stand in an address',
      advice: 'Rename the folder: lower-case letters, digits and single hyphens.',
    },
    zh: { message: '“{name}”不能用在网址里', advice: '请给文件夹改名：只用小写字母、数字和单个连字符。' },
    example: ['zh', 'en'].map((lang) => ({
      file: `pages/About us/${lang}.mdx`,
      wrong:
        lang === 'zh'
          ? '---\ntitle: 我们\nshort: 我们\nsummary: 我们是谁。\n---'
          : '---\ntitle: Us\nshort: Us\nsummary: Who we are.\ntranslatedFrom: aaaaaaaaaaaa\n---',
    })),
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
  'bibliography-broken': {
    en: { message: 'the works cannot be read: {reason}', advice: 'Export the file again, or mend it at this place.' },
    zh: { message: '文献无法读取：{reason}', advice: '请重新导出，或者改正这一处。' },
    example: { file: 'sources.bib', wrong: '@article{a,\n  title={Wind' },
  },
  'bibliography-empty': {
    en: {
      message: 'no work stands in this file',
      advice: 'Export it again as BibTeX, RIS or CSL-JSON, by its name, or remove it.',
    },
    zh: { message: '这个文件里没有文献', advice: '请按文件名重新导出为BibTeX、RIS或CSL-JSON，或者删去。' },
    example: { file: 'sources.bib', wrong: 'Smith (2020): Wind.' },
  },
} as const satisfies Record<string, Entry>;
