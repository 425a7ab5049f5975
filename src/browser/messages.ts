/** What is said while a browser is fetched, in one language. */
export interface BrowserMessages {
  /** Said before anything is fetched. */
  wanted: string;
  /** Said before each try, with what it will bring. */
  fetching(megabytes: number, folder: string): string;
  /** The end of a try that led to nothing. */
  failed: string;
  /** What `jianbao browser` answers. */
  uses(version: string, path: string): string;
  /** Why there is none, and what to do; one line. */
  none(reasons: readonly string[]): string;
}

const en: BrowserMessages = {
  wanted: 'There is no browser here to make PDFs with, so one is fetched, once for all your sites.',
  fetching: (megabytes, folder) => `Fetching a Chromium of ${megabytes} MB into ${folder}`,
  failed: 'not to be had',
  uses: (version, path) => `PDFs are made by ${version}: ${path}`,
  none: (reasons) =>
    `No browser could be fetched${listed(reasons, ' (', ', ', ')')}. ` +
    'Install Chromium or Chrome, or name the executable of one in CHROMIUM_PATH.',
};

const zh: BrowserMessages = {
  wanted: '本机没有可用于制作PDF的浏览器，现下载一个，供各网站共用，以后不再下载。',
  fetching: (megabytes, folder) => `下载Chromium（${megabytes} MB），存入${folder}`,
  failed: '无法获取',
  uses: (version, path) => `PDF由${version}制作：${path}`,
  none: (reasons) =>
    `未能下载浏览器${listed(reasons, '（', '、', '）')}。请安装Chromium或Chrome，或用CHROMIUM_PATH指明其可执行文件。`,
};

/** What is said while a browser is fetched, by language. */
export const browserMessages = { en, zh } as const;

function listed(reasons: readonly string[], before: string, between: string, after: string): string {
  return reasons.length === 0 ? '' : before + reasons.join(between) + after;
}
