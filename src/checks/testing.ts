import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from './check.ts';
import { validContent } from './validContent.ts';

/** A change to one file: its new text, a function of the old one, or `null` to remove it. */
export type Edit = string | null | ((text: string) => string);

/** Changes to the valid content, by file. */
export type Edits = Record<string, Edit>;

/** Write the valid content with some changes into a folder that is gone after the test. */
export function writeContent(edits: Edits = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-checks-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  const files = new Map(Object.entries(validContent));
  for (const [file, edit] of Object.entries(edits)) {
    if (edit === null) files.delete(file);
    else files.set(file, typeof edit === 'string' ? edit : edit(files.get(file) ?? ''));
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

/** Lines of the report on the valid content with some changes: `file:line:column  message`, then the advice. */
export function reportOn(edits: Edits): string[] {
  return checkContent(writeContent(edits)).problems.flatMap(({ file, line, column, message, advice }) => [
    `${file}:${line}:${column}  ${message}`,
    advice,
  ]);
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

/** A sentence, the changes to the valid content that it speaks of, and the whole report on them. */
type Case = [sentence: string, edits: Edits, report: string[]];

/** Test each case. */
export function testReports(cases: Case[]): void {
  test.each(cases)('%s', (_sentence, edits, report) => {
    expect(reportOn(edits)).toEqual(report);
  });
}
