import type { Language } from './environment.ts';

/** What came of a build. */
export interface Result {
  pages: number;
  /** Codes of the languages, the default first. */
  languages: readonly string[];
  files: number;
  bytes: number;
  pdfs: number;
}

/** What the command line says while it builds and serves, in one language. */
export interface Messages {
  /** Names of steps. A step that is not among them is called what it calls itself. */
  steps: Readonly<Record<string, string>>;
  files(count: number): string;
  step(name: string, text: string, seconds: string): string;
  /** How far a step has come; 0 is not known. */
  progress(name: string, done: number, total: number): string;
  warnings(count: number): string;
  /** Several equal warnings, with places of the first. */
  times(text: string, count: number, places: readonly string[]): string;
  finished(result: Result, seconds: string): string;
  /** The site of the last build is what this one would make. */
  unchanged: string;
  notPrinted: string;
  noBrowser(fetchOne: string): string;
  /** A part of the sheets cannot be printed. */
  noPrinter(fetchOne: string): string;
  /** A part of the sheets, one of so many, is printed. */
  sharded(count: number): string;
  site(dir: string, preview: string): string;
  /** The site's address is a stand-in. */
  reserved(address: string): string;
  serves(address: string): string;
  noSite(dir: string, build: string): string;
  debug: string;
}

const plural = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const en: Messages = {
  steps: {
    check: 'Check',
    pages: 'Pages',
    index: 'Search',
    share: 'Pictures and copies',
    fonts: 'Fonts',
    print: 'PDFs',
    publish: 'Publish',
    browser: 'Browser',
  },
  files: (count) => plural(count, 'file'),
  step: (name, text, seconds) => `${name}: ${text} (${seconds} s)`,
  progress: (name, done, total) => (done > 0 ? `${name}: ${done}${total > 0 ? ` of ${total}` : ''} …` : `${name} …`),
  warnings: (count) => `${plural(count, 'warning')}:`,
  times: (text, count, places) => `${text} (${count} times${listed(places, count, ': ', ', ')})`,
  finished: ({ pages, languages, files, bytes, pdfs }, seconds) =>
    `${plural(pages, 'page')} in ${plural(languages.length, 'language')} (${languages.join(', ')}), ` +
    `${plural(pdfs, 'PDF')}; ${plural(files, 'file')}, ${megabytes(bytes)}, in ${seconds} s.`,
  unchanged: 'Nothing has changed since the last build: its site stands as it was made.',
  notPrinted: 'No PDFs, as you asked: the site links to none.',
  noBrowser: (fetchOne) => `No PDFs, for no browser was found: the site links to none. To get one: ${fetchOne}`,
  noPrinter: (fetchOne) => `No browser was found to print with. To get one: ${fetchOne}`,
  sharded: (count) =>
    `Nothing is published. Bring node_modules/.cache/jianbao of all ${count} parts together, and build there without --shard.`,
  site: (dir, preview) => `The site is in ${dir}/. To look at it: ${preview}`,
  reserved: (address) =>
    `Nobody can reach it at ${address}: write its own address in site.yaml, or set SITE_ADDRESS, and build again.`,
  serves: (address) => `The site is on ${address} until you press Ctrl+C.`,
  noSite: (dir, build) => `There is no site in ${dir}/. Build it first: ${build}`,
  debug: 'Say it again with --debug to see where in the code.',
};

const zh: Messages = {
  steps: {
    check: '检查',
    pages: '网页',
    index: '检索',
    share: '图片与副本',
    fonts: '字体',
    print: 'PDF',
    publish: '发布',
    browser: '浏览器',
  },
  files: (count) => `${count}个文件`,
  step: (name, text, seconds) => `${name}：${text}（${seconds}秒）`,
  progress: (name, done, total) =>
    done > 0 ? `${name}：已完成${done}${total > 0 ? `，共${total}` : ''}……` : `${name}……`,
  warnings: (count) => `警告${count}条：`,
  times: (text, count, places) => `${text}（共${count}处${listed(places, count, '：', '、')}）`,
  finished: ({ pages, languages, files, bytes, pdfs }, seconds) =>
    `共${pages}页，${languages.length}种语言（${languages.join('、')}），${pdfs}份PDF；` +
    `${files}个文件，${megabytes(bytes)}，用时${seconds}秒。`,
  unchanged: '上次生成之后没有任何变化，网站保持原样。',
  notPrinted: '按要求未制作PDF，网站不设PDF链接。',
  noBrowser: (fetchOne) => `未找到浏览器，没有制作PDF，网站不设PDF链接。获取浏览器：${fetchOne}`,
  noPrinter: (fetchOne) => `未找到浏览器，无法制作PDF。获取浏览器：${fetchOne}`,
  sharded: (count) =>
    `网站尚未发布。请把全部${count}部分的node_modules/.cache/jianbao合并到一处，再不带--shard生成一次。`,
  site: (dir, preview) => `网站已写入${dir}/。预览：${preview}`,
  reserved: (address) =>
    `${address}是保留地址，读者无法访问：请在site.yaml中写上网站的网址，或者设置SITE_ADDRESS，再重新生成。`,
  serves: (address) => `网站地址：${address}（按Ctrl+C结束）`,
  noSite: (dir, build) => `${dir}/中没有网站。请先生成：${build}`,
  debug: '加上--debug重新运行，可查看出错的代码位置。',
};

/** What the command line says, by language. */
export const messages: Readonly<Record<Language, Messages>> = { en, zh };

function listed(places: readonly string[], count: number, before: string, between: string): string {
  return places.length === 0 ? '' : before + places.join(between) + (places.length < count ? ' …' : '');
}
