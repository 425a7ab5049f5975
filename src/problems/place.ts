/** A place in a text. Lines and columns are counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A place in one of an author's files. */
export interface FilePosition extends Position {
  /** Path relative to the content folder. */
  file: string;
}

/** Where what is said of a file as a whole stands. */
export function startOf(file: string): FilePosition {
  return { file, line: 1, column: 1 };
}

/** Position of a character offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The order of files and lines. */
export function byPlace(a: FilePosition, b: FilePosition): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
