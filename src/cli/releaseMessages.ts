import type { Language } from './environment.ts';

/** What the command that keeps marks says. */
interface ReleaseMessages {
  unreadable(check: string): string;
  /** Nothing is described: what to write. */
  undescribed(file: string, edition: string, date: string): string;
  released(edition: string, file: string, sheets: number): string;
  unchanged(edition: string, file: string): string;
  /** Marks are kept already, and these sheets have others now. */
  differs(edition: string, file: string, sheets: readonly string[]): string;
}

/** How many sheets a message names. */
const NAMED = 5;

const listed = (sheets: readonly string[], between: string) =>
  sheets.slice(0, NAMED).join(between) + (sheets.length > NAMED ? ' …' : '');

const en: ReleaseMessages = {
  unreadable: (check) => `The content cannot be read. ${check} says why.`,
  undescribed: (file, edition, date) =>
    `${file} does not describe edition "${edition}".\n` +
    `    Write what is new in it, in each language: - { number: '${edition}', date: ${date}, changes: { en: …, zh: … } }`,
  released: (edition, file, sheets) =>
    `The marks of edition ${edition} are in ${file} (${sheets} sheets). Keep the file in version control with the content.`,
  unchanged: (edition, file) =>
    `The marks of edition ${edition} are in ${file} already, and nothing has changed since.`,
  differs: (edition, file, sheets) =>
    `The text has changed since edition "${edition}" was released: ${sheets.length} sheet${sheets.length === 1 ? '' : 's'} (${listed(sheets, ', ')}).\n` +
    `    Give the text of now a number of its own: "edition" in site.yaml, and an entry at the head of editions.yaml. If nobody has a printout of edition ${edition} yet, remove ${file} and release it again.`,
};

const zh: ReleaseMessages = {
  unreadable: (check) => `内容无法读取，原因请看：${check}`,
  undescribed: (file, edition, date) =>
    `${file}中没有第“${edition}”版。\n` +
    `    请用各种语言写上这一版有什么新内容：- { number: '${edition}', date: ${date}, changes: { zh: …, en: … } }`,
  released: (edition, file, sheets) => `第${edition}版的标记已写入${file}（${sheets}页）。请把它与内容一起存入版本库。`,
  unchanged: (edition, file) => `第${edition}版的标记已在${file}中，此后没有改动。`,
  differs: (edition, file, sheets) =>
    `第“${edition}”版发布之后文字又有改动：${sheets.length}页（${listed(sheets, '、')}）。\n` +
    `    请给现在的文字一个新的版本号：改site.yaml的“edition”，并在editions.yaml最前面写上这一版。如果还没有人持有第${edition}版的打印件，可以删去${file}再发布。`,
};

/** What it says, by language. */
export const releaseMessages: Readonly<Record<Language, ReleaseMessages>> = { en, zh };
