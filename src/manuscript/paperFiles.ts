import type { ProseFigure } from './figures.ts';
import { standing, struckOut, type Manuscript, type Strike } from './manuscript.ts';
import type { Outline, Section } from './outline.ts';
import { importWords, type ImportWords } from './words.ts';

/** The final text, the struck one, and what stands beside them: what an import says of the paper itself. */
export function paperFiles(manuscript: Manuscript, outline: Outline, lang: string): Record<string, string> {
  const words = importWords(lang);
  return {
    'paper/text.md': textFile(outline, words),
    'paper/struck.md': struckFile(outline, words),
    'paper/comments.md': asideFile(manuscript, words),
  };
}

function textFile({ title, sections }: Outline, words: ImportWords): string {
  const parts = sections.map(({ id, title: head, lines, tables }) => {
    const heading = /^\d/.test(id) ? `## ${id} ${head}\n\n` : '';
    let counted = 0;
    const body = lines.flatMap(({ kind, runs, number }) => {
      const text = standing(runs).trim();
      if (text === '') return [];
      const mark = number === undefined ? '' : `<!-- ${id} ¶${number} -->\n`;
      const before = tables
        .filter(({ after }) => after === counted && number !== undefined && number > counted)
        .map(tableText);
      if (number !== undefined) counted = number;
      return [...before, kind === 'item' ? `### ${text}` : `${mark}${text}`];
    });
    const after = tables.filter((table) => table.after >= counted).map(tableText);
    return `${heading}${[...body, ...after].join('\n\n')}\n`;
  });
  return `<!-- ${words.finalText} -->\n\n${title ? `# ${title}\n\n` : ''}${parts.join('\n')}`;
}

function tableText({ caption, head, rows }: Section['tables'][number]): string {
  const line = (row: Section['tables'][number]['rows'][number]) =>
    `| ${row.map(({ runs }) => standing(runs).replaceAll('|', '\\|').trim()).join(' | ')} |`;
  const width = Math.max(1, ...[...head, ...rows].map((row) => row.length));
  const [first, ...more] = head;
  return [
    `**${standing(caption).trim()}**`,
    '',
    first ? line(first) : `|${'  |'.repeat(width)}`,
    `|${' --- |'.repeat(width)}`,
    ...[...more, ...rows].map(line),
  ].join('\n');
}

function struckFile({ sections }: Outline, words: ImportWords): string {
  const parts = sections.flatMap(({ id, lines, tables }) => {
    const struck = [
      ...lines.map(({ runs, number }) => ({ runs, number })),
      ...tables.flatMap(({ rows, head }) => [...head, ...rows].flat().map(({ runs }) => ({ runs, number: undefined }))),
    ].filter(({ runs }) => struckOut(runs).trim() !== '');
    const entries = struck.map(({ runs, number }) => {
      const by = byWhom(runs.find((run) => run.struck)?.struck, words);
      return `- ${number === undefined ? '' : `¶${number} `}${struckOut(runs).trim()}${by}`;
    });
    return entries.length > 0 ? [`## ${id}\n\n${entries.join('\n')}\n`] : [];
  });
  return `# ${words.struckText}\n\n${parts.join('\n')}`;
}

function byWhom(strike: Strike | undefined, words: ImportWords): string {
  const said = [strike?.who, strike?.when?.slice(0, 10)].filter(Boolean).join(', ');
  return said ? ` (${words.by} ${said})` : '';
}

function asideFile({ comments, footnotes, parts }: Manuscript, words: ImportWords): string {
  const sections = [
    [words.comments, comments.map((comment) => `- ${comment.text}${byWhom(comment, words)}`)],
    [words.footnotes, footnotes.map((text, at) => `${at + 1}. ${text}`)],
    [words.elsewhere, parts.map(({ name, text }) => `- ${name}: ${text}`)],
  ] as const;
  return sections.map(([title, entries]) => `# ${title}\n\n${entries.join('\n') || '—'}\n`).join('\n');
}

/** Figures of which no text says what they measure. */
export function proposals(figures: readonly ProseFigure[]): string {
  return (
    figures
      .map(
        ({ value, unit, section, paragraph, sentence }) =>
          `- ${value} ${unit.label} (${section} ¶${paragraph}): ${sentence}\n`,
      )
      .join('') || '—\n'
  );
}
