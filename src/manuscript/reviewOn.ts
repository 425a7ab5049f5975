import { paperFiles } from './paperFiles.ts';
import type { Manuscript } from './manuscript.ts';
import type { Outline } from './outline.ts';
import { matchPassages, passagesOf, updatePlaces, type Update } from './update.ts';

/** A new version of a paper, brought into the content. */
export interface PaperUpdate extends Update {
  /** How many passages stand elsewhere now, are new, or were struck. */
  moved: number;
  added: number;
  struck: number;
}

/**
 * What a new version changes in a content folder: its places, and the texts of the paper beside them.
 * @param files texts of the content by their paths, `paper/text.md` of the earlier version among them
 */
export function listUpdate(
  files: Readonly<Record<string, string>>,
  { manuscript, outline, lang }: { manuscript: Manuscript; outline: Outline; lang: string },
): PaperUpdate {
  const passages = matchPassages(passagesOf(files['paper/text.md'] ?? ''), outline);
  const content = Object.entries(files).filter(([path]) => !path.startsWith('paper/'));
  const update = updatePlaces(Object.fromEntries(content), passages);
  const count = outline.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const kept = passages.flatMap(({ before, after }) => (after ? [{ before, after }] : []));
  return {
    ...update,
    files: { ...update.files, ...paperFiles(manuscript, outline, lang) },
    moved: kept.filter(({ before, after }) => before.section !== after.section || before.paragraph !== after.paragraph)
      .length,
    added: count - kept.length,
    struck: passages.length - kept.length,
  };
}

/** Every statement that rests on a passage which changed, with the passage before and after, as Markdown. */
export function reviewOn({ reviews }: Update, lang: string): string {
  const words = lang.startsWith('zh')
    ? { title: '待核对的陈述', before: '原文', after: '现文', struck: '已删去', none: '无' }
    : { title: 'Statements to compare', before: 'Before', after: 'Now', struck: 'struck out', none: 'None' };
  const entries = reviews.map(
    ({ file, line, moved: { before, after } }) =>
      `## ${file}:${line}\n\n- ${words.before} (${before.section} ¶${before.paragraph}): ${before.text}\n` +
      `- ${words.after}${after ? ` (${after.section} ¶${after.paragraph}): ${after.text}` : `: ${words.struck}`}\n`,
  );
  return `# ${words.title}\n\n${entries.join('\n') || `${words.none}\n`}`;
}
