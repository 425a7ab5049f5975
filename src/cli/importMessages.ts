import type { Outline } from '../manuscript/outline.ts';
import type { PaperUpdate } from '../manuscript/reviewOn.ts';
import type { Language } from './environment.ts';

/** What `jianbao import` says, in one language. */
export interface ImportMessages {
  nameFile: string;
  oneFile(second: string): string;
  noFile(name: string): string;
  fetching(what: string): string;
  /** The parts that may become briefs, and a map to begin with. */
  parts(outline: Outline, map: string, file: string, lang: string): string;
  notImported(folder: string): string;
  updated(update: PaperUpdate, folder: string): string;
  /** Everything that would be written is there already. */
  nothing(folder: string): string;
  done(written: { report: string; folder: string; kept: readonly string[] }): string;
}

const en: ImportMessages = {
  nameFile: 'Name the manuscript: jianbao import paper.docx',
  oneFile: (second) => `One manuscript at a time: "${second}" is a second one.`,
  noFile: (name) => `There is no file "${name}". Correct its name.`,
  fetching: (what) => `Pandoc reads this kind of file. It is not here, so it is fetched once: ${what}`,
  parts: (outline, map, file, lang) =>
    `What the manuscript holds, by the names that --briefs takes:\n\n${listParts(outline, (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`)}\n` +
    `Nothing is written yet. Say which parts become briefs, of which kind; kinds are named as you like:\n` +
    `  jianbao import ${quote(file)} --briefs ${map ? `"${map}"` : 'none'}\n` +
    `6/* are the numbered items of section 6, 5/2.* those of its second list, 2.1 a whole section, 1+2.1 two. ` +
    `--briefs none writes everything but briefs.\n` +
    `It was read as being in "${lang}", which also says how its numbers are written; --language names another.\n`,
  nothing: (folder) =>
    `Every file is there already in ${folder}/, and was left as it is. --force writes over them; --update brings in a new version.\n`,
  notImported: (folder) =>
    `${folder}/paper/text.md is not there: it says what the places were counted by. Import the earlier version first.`,
  updated: ({ renumbered, reviews, moved, added, struck }, folder) =>
    `Passages moved: ${moved}; new: ${added}; struck: ${struck}. Places renumbered: ${renumbered}.\n` +
    `Statements on passages that changed: ${reviews.length}. ${folder}/paper/review.md lists them; their briefs say "review: true".\n`,
  done: ({ report, folder, kept }) =>
    `${report}\n${kept.length > 0 ? `Already there, and left as they are (--force writes over them):\n${kept.map((file) => `  ${file}\n`).join('')}` : ''}` +
    `Written into ${folder}/. Next: npm run check lists what is open; npm run dev shows the site as it grows.\n`,
};

const zh: ImportMessages = {
  nameFile: '请写明稿件：jianbao import paper.docx',
  oneFile: (second) => `一次只能导入一份稿件，“${second}”是第二份。`,
  noFile: (name) => `没有文件“${name}”，请更正文件名。`,
  fetching: (what) => `这种文件由Pandoc读取。本机没有Pandoc，现下载一次：${what}`,
  parts: (outline, map, file, lang) =>
    `稿件内容如下，左边是--briefs所用的名称：\n\n${listParts(outline, (count, noun) => `${count}${noun === 'table' ? '张表' : '段'}`)}\n` +
    `尚未写入任何文件。请写明哪些部分写成简报、属于哪一类，类名可以自定：\n` +
    `  jianbao import ${quote(file)} --briefs ${map ? `"${map}"` : 'none'}\n` +
    `6/*指第6节的各项，5/2.*指第5节第二组的各项，2.1指整节，1+2.1指两节。--briefs none则不写简报。\n` +
    `稿件按“${lang}”读取，数字的写法也由语言决定；用--language可以另指语言。\n`,
  nothing: (folder) => `${folder}/中的文件都已存在，未作改动。用--force可以覆盖，用--update可以导入新稿。\n`,
  notImported: (folder) => `没有${folder}/paper/text.md，无法得知原来的编号。请先导入旧稿。`,
  updated: ({ renumbered, reviews, moved, added, struck }, folder) =>
    `${moved}段移位，${added}段新增，${struck}段删去；改动出处编号${renumbered}处。\n` +
    `有${reviews.length}处陈述所依据的段落有改动，已列入${folder}/paper/review.md，相关简报标有“review: true”。\n`,
  done: ({ report, folder, kept }) =>
    `${report}\n${kept.length > 0 ? `以下文件已经存在，未作改动（用--force可以覆盖）：\n${kept.map((file) => `  ${file}\n`).join('')}` : ''}` +
    `已写入${folder}/。接下来：npm run check列出待写的内容，npm run dev边写边看。\n`,
};

function listParts({ sections }: Outline, tell: (count: number, noun: 'paragraph' | 'table') => string): string {
  return sections
    .map(({ id, title, paragraphs, tables, items }) => {
      const counts = [
        tell(paragraphs.length, 'paragraph'),
        ...(tables.length > 0 ? [tell(tables.length, 'table')] : []),
      ];
      const lists = new Set(items.map(({ list }) => list)).size;
      const listed = items.map((item) => `    ${id}/${lists > 1 ? `${item.list}.` : ''}${item.index}  ${item.title}\n`);
      return `  ${id}  ${title} (${counts.join(', ')})\n${listed.join('')}`;
    })
    .join('');
}

function quote(file: string): string {
  return /\s/.test(file) ? `"${file}"` : file;
}

/** What `jianbao import` says, by language. */
export const importMessages: Readonly<Record<Language, ImportMessages>> = { en, zh };
