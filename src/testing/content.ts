/*
 * For tests alone: a tiny paper in two languages that uses everything once and has no problems, and changes to it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { readContent, type Content } from '../read/readContent.ts';
import { holdFiles, openFolder, type Source } from '../read/source.ts';

/** A change to one file: its new text, a function of the old one, or `null` to remove it. */
export type Change = string | null | ((text: string) => string);

/** Changes to the tiny paper, by file. */
export type Changes = Readonly<Record<string, Change>>;

let paper: Readonly<Record<string, string>> | undefined;

/** The texts of the tiny paper by their paths. They are read from the disk once. */
export function paperFiles(): Readonly<Record<string, string>> {
  if (!paper) {
    const folder = openFolder(fileURLToPath(new URL('storage', import.meta.url)));
    paper = Object.fromEntries(folder.list().map((file) => [file, folder.read(file)!]));
  }
  return paper;
}

let paperBytes: Readonly<Record<string, Uint8Array>> | undefined;

/**
 * Texts as a content folder in memory. What stands in the tiny paper word for word has the same bytes in all of them: it is
 * read once, as a server reads again what has changed alone (`mutations.test.ts` finds no difference).
 */
export function holdTexts(texts: Readonly<Record<string, string>>): Source {
  const paper = paperFiles();
  paperBytes ??= Object.fromEntries(Object.entries(paper).map(([file, text]) => [file, Buffer.from(text)]));
  const same = paperBytes;
  return holdFiles(
    Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, text === paper[file] ? same[file]! : text])),
  );
}

/** The plain text of the tiny paper, which the content agrees with. */
export function paperText(): string {
  return readFileSync(new URL('paper.txt', import.meta.url), 'utf8');
}

/** The tiny paper with some changes, in memory. */
export function sourceOf(changes: Changes = {}): Source {
  return holdTexts(changed(changes));
}

/** The tiny paper with some changes, read; for tests of what is done with content. */
export function contentOf(changes: Changes = {}): Content {
  const { content, problems } = readContent(sourceOf(changes));
  if (!content) throw new Error(`the content cannot be read: ${JSON.stringify(problems)}`);
  return content;
}

/** Write the tiny paper with some changes into a folder that is gone after the test; for tests of commands alone. */
export function writeContent(changes: Changes = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-content-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  for (const [file, text] of Object.entries(changed(changes))) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

/** Exchange a piece of a text that is there exactly once. */
export function swap(old: string, replacement: string): (text: string) => string {
  return (text) => {
    const parts = text.split(old);
    if (parts.length !== 2) throw new Error(`${parts.length - 1} times in the text: ${old}`);
    return parts.join(replacement);
  };
}

/** Add a text at the end of a file. */
export function append(addition: string): (text: string) => string {
  return (text) => text + addition;
}

function changed(changes: Changes): Record<string, string> {
  const files = new Map(Object.entries(paperFiles()));
  for (const [file, change] of Object.entries(changes)) {
    if (change === null) files.delete(file);
    else files.set(file, typeof change === 'string' ? change : change(files.get(file) ?? ''));
  }
  return Object.fromEntries(files);
}
