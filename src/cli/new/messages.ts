import type { Language } from '../environment.ts';

/** What `jianbao new` says, in one language. */
export interface NewMessages {
  written(folder: string): string;
  /** What each of the files is for, by its path. */
  purposes: Readonly<Record<string, string>>;
  content(languages: readonly string[]): string;
  next: string;
  /** How to have the others, when there are more languages than were asked for. */
  more(languages: readonly string[]): string;
  /** What stands where a language has no specimen. */
  standIn(languages: readonly string[]): string;
}

const en: NewMessages = {
  written: (folder) => `Written into ${folder}/:`,
  purposes: {
    'package.json': 'the version of Jianbao, and the commands',
    'README.md': 'what to do first; one screen',
    '.gitignore': 'what Git need not keep',
    '.github/workflows/publish.yml': 'publishes the site on GitHub Pages',
  },
  content: (languages) => `a small paper in ${languages.join(', ')}; put yours in its place`,
  next: 'Next:',
  more: (languages) => `For more languages, say --languages: ${languages.join(',')}`,
  standIn: (languages) => `The texts in ${languages.join(', ')} are in English until you write yours.`,
};

const zh: NewMessages = {
  written: (folder) => `已写入${folder}/：`,
  purposes: {
    'package.json': 'Jianbao的版本和各项命令',
    'README.md': '入门说明，一屏看完',
    '.gitignore': '不纳入Git的文件',
    '.github/workflows/publish.yml': '把网站发布到GitHub Pages',
  },
  content: (languages) => `一篇小论文（${languages.join('、')}），请换成您的论文`,
  next: '接下来：',
  more: (languages) => `如需多种语言，请用--languages ${languages.join(',')}`,
  standIn: (languages) => `${languages.join('、')}的文字暂用英文，请换成您的。`,
};

/** What `jianbao new` says, by language. */
export const newMessages: Readonly<Record<Language, NewMessages>> = { en, zh };
