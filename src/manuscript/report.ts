import type { Imported } from './contentFiles.ts';
import type { Manuscript } from './manuscript.ts';
import type { Outline } from './outline.ts';
import { importWords } from './words.ts';

/** What an import was made from, and what it gave. */
export interface ReportMatter {
  file: string;
  reader: string;
  manuscript: Manuscript;
  outline: Outline;
  imported: Imported;
  lang: string;
}

/** A brief takes an editor so many minutes, by what authors of earlier papers needed. */
const MINUTES_A_BRIEF = 20;

/** What was read, what was made and what is open, as Markdown. */
export function reportOn({ file, reader, manuscript, outline, imported, lang }: ReportMatter): string {
  const { drafts, tables, figures, references, terms, slips, doubts } = imported;
  const words = importWords(lang);
  const paragraphs = outline.sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
  const strikes = manuscript.blocks.flatMap((block) =>
    block.type === 'table' ? [] : block.runs.filter(({ struck }) => struck),
  ).length;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const supplied = references.filter(({ isSupplied }) => isSupplied).length;
  const elsewhere = manuscript.parts.filter(({ name }) => name !== 'bookmark');
  const hours = Math.ceil((drafts.length * MINUTES_A_BRIEF) / 60);
  const of = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const lines = lang.startsWith('zh')
    ? {
        title: `导入《${file}》`,
        read: [
          `用${reader}读取：${outline.sections.length}节，${paragraphs}段，${manuscript.footnotes.length}条脚注，${manuscript.comments.length}条批注，${strikes}处删去的文字`,
          ...(elsewhere.length > 0 ? [`正文以外的文字${elsewhere.length}处，见paper/comments.md`] : []),
        ],
        made: [
          `${drafts.length}篇待写的简报`,
          `${tables.length}张表，共${rows}行`,
          `正文中的数字${figures.named.length}个，另有${figures.open.length}个待定（paper/figures.md）`,
          `${references.length}条参考文献，其中${supplied}条有条目`,
          `${terms.length}条术语，待释义`,
        ],
        open: [
          `待写的简报：${drafts.length}篇，每种语言约需${hours}小时`,
          `存疑的删改：${doubts.length}处；前后不一之处：${slips.length}处（notes.yaml，待编者判断）`,
          '稿件中没有的内容，由npm run check逐条提示',
        ],
        heads: ['读取', '写入', '待办', '存疑'],
      }
    : {
        title: `Import of ${file}`,
        read: [
          `Read with ${reader}: ${of(outline.sections.length, 'section')}, ${of(paragraphs, 'paragraph')}, ${of(manuscript.footnotes.length, 'footnote')}, ${of(manuscript.comments.length, 'comment')}, ${of(strikes, 'piece')} struck out`,
          ...(elsewhere.length > 0
            ? [`${of(elsewhere.length, 'text')} outside the running text; see paper/comments.md`]
            : []),
        ],
        made: [
          `${of(drafts.length, 'brief')} to be written`,
          `${of(tables.length, 'table')} with ${of(rows, 'row')}`,
          `${of(figures.named.length, 'figure')} of the text; ${figures.open.length} more to be named (paper/figures.md)`,
          `${of(references.length, 'reference')}, ${supplied} of them with an entry`,
          `${of(terms.length, 'term')}, without a meaning yet`,
        ],
        open: [
          `Open: ${drafts.length} of ${of(drafts.length, 'brief')}; about ${of(hours, 'hour')} a language`,
          `${of(doubts.length, 'doubtful deletion')} and ${of(slips.length, 'thing')} that may not fit together (notes.yaml; yours to judge)`,
          'What the manuscript does not hold, npm run check asks for, a line each',
        ],
        heads: ['Read', 'Made', 'Open', 'In doubt'],
      };
  const doubtLines = [
    ...slips.map(
      (slip) =>
        `${words.slip(slip).title} (${slip.section}${slip.paragraph === undefined ? '' : ` ¶${slip.paragraph}`})`,
    ),
    ...doubts.map((doubt) => words.doubt(doubt, words.rules[doubt.rule]).text),
  ];
  const parts = [lines.read, lines.made, lines.open, doubtLines].map((entries, at) =>
    entries.length > 0 ? `## ${lines.heads[at]}\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n` : '',
  );
  return `# ${lines.title}\n\n${parts.filter(Boolean).join('\n')}`;
}
