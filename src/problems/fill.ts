import type { Path } from './entry.ts';

/** Languages in which problems are told. */
export const messageLanguages = ['en', 'zh'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

/** How a language writes what is put into its sentences. */
interface Manner {
  quote(text: string): string;
  /** Between the entries of a list, and between sentences. */
  comma: string;
  space: string;
  none: string;
  list: string;
  group: string;
  file: string;
  entryOf(number: number, list: string): string;
}

const manners: Record<MessageLanguage, Manner> = {
  en: {
    quote: (text) => `"${text}"`,
    comma: ', ',
    space: ' ',
    none: 'none',
    list: 'a list',
    group: 'a group of keys',
    file: 'the file',
    entryOf: (number, list) => `entry ${number} of ${list}`,
  },
  zh: {
    quote: (text) => `“${text}”`,
    comma: '、',
    space: '',
    none: '无',
    list: '一个列表',
    group: '一组键',
    file: '整个文件',
    entryOf: (number, list) => `${list}的第${number}项`,
  },
};

/** What stands for a value in a text: its name, and how it is written. */
export const PLACEHOLDER = /\{(\w+)(\?|:[^{}]+)?\}/g;

/** Write a text of the catalogue with its values. */
export function fill(text: string, values: Readonly<Record<string, unknown>>, lang: MessageLanguage): string {
  return text.replace(PLACEHOLDER, (_, name: string, form = '') => write(values[name], form as string, manners[lang]));
}

/** Write some sentences; one whose value is left out is left out itself. */
export function fillSentences(
  text: string | readonly string[],
  values: Readonly<Record<string, unknown>>,
  lang: MessageLanguage,
): string {
  return [text]
    .flat()
    .filter(
      (sentence) =>
        ![...sentence.matchAll(PLACEHOLDER)].some(([, name, form]) => form === '?' && isLeftOut(values[name!])),
    )
    .map((sentence) => fill(sentence, values, lang))
    .join(manners[lang].space);
}

const isLeftOut = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

function write(value: unknown, form: string, manner: Manner): string {
  if (form === ':label') return label(value as Path, manner);
  if (form === ':shown') return show(value, manner);
  if (form.startsWith(':')) {
    const [one, many] = form.slice(1).split('|');
    return `${value as number} ${value === 1 ? one : many}`;
  }
  return Array.isArray(value) ? value.join(manner.comma) || manner.none : String(value);
}

/** What the end of a path is called: `"title"`, `entry 2 of "related"`. */
function label(path: Path, manner: Manner): string {
  const last = path.at(-1);
  if (last === undefined) return manner.file;
  return typeof last === 'number' ? manner.entryOf(last + 1, label(path.slice(0, -1), manner)) : manner.quote(last);
}

/** A value as the author wrote it, clipped. */
function show(value: unknown, manner: Manner): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? manner.list : manner.group;
  if (typeof value !== 'string') return String(value);
  const text = JSON.stringify(value).slice(1, -1);
  return manner.quote(text.length > 58 ? `${text.slice(0, 57)}…` : text);
}
