const LINE = /^translatedFrom:.*$/m;

/** Write into the frontmatter of a text which state of its original it was translated from. */
export function recordState(source: string, state: string): string {
  const line = `translatedFrom: '${state}'`;
  const end = source.search(/^---\r?$/m) === 0 ? source.indexOf('\n---', 3) : -1;
  if (end < 0) throw new Error('no frontmatter');
  const matter = source.slice(0, end);
  if (LINE.test(matter)) return matter.replace(LINE, line) + source.slice(end);
  const newline = matter.endsWith('\r') ? '\r\n' : '\n';
  return matter.replace(/\r?$/, newline) + line + newline.slice(0, -1) + source.slice(end);
}
