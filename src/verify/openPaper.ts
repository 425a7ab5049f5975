import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeText } from '../manuscript/decode.ts';
import { outlineOf } from '../manuscript/outline.ts';
import { readManuscript, type ReadSettings } from '../manuscript/read.ts';
import { readOutline, readPaper, type PaperFault, type PaperFormat, type PaperSection } from './paperText.ts';

/** A paper as it is compared: its sections, and how many passages were struck out of it. */
export interface OpenPaper {
  sections: PaperSection[] | PaperFault;
  deletions: number;
}

/**
 * Read the paper of a file: plain text by the titles and the marks that `site.yaml` names, any other manuscript by its
 * own headings and its tracked changes.
 * @throws {AuthorError} when it cannot be read, with what to do
 */
export async function openPaper(file: string, format: PaperFormat, settings: ReadSettings): Promise<OpenPaper> {
  if (extname(file).toLowerCase() === '.txt') {
    const sections = readPaper(decodeText(readFileSync(file), basename(file)), format);
    return { sections, deletions: format.deletions?.reach.length ?? 0 };
  }
  const { manuscript } = await readManuscript(file, settings);
  const outline = outlineOf(manuscript);
  const runs = outline.sections.flatMap(({ lines }) => lines.flatMap((line) => line.runs));
  return {
    sections: readOutline(outline, manuscript, format),
    deletions: runs.filter(({ struck }) => struck).length,
  };
}
