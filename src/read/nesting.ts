/** How deep brackets, and tags, may stand within one another: no text needs a tenth, and parsers end at a thousand times as many. */
export const DEEPEST = 100;

/** Brackets, ends of lines, and tags that open or close; what follows a letter, as in `Vec<T>`, is none. */
const MARKS = /[[\](){}\n]|(?<!\w)<(\/?)[A-Za-z][\w.-]*(?=[\s/>])[^<>]*>/g;

/**
 * Where a text begins to be nested deeper than any parser should be asked to follow: some of them end the process.
 * Parentheses count within braces alone, and square brackets to the end of their line there: `[0, 1)` is an interval.
 */
export function deepAt(text: string): number | undefined {
  let brackets = 0;
  let braces = 0;
  let tags = 0;
  for (const { 0: mark, 1: closing, index } of text.matchAll(MARKS)) {
    if (mark.startsWith('<')) tags = Math.max(0, tags + (closing ? -1 : mark.endsWith('/>') ? 0 : 1));
    else if (mark === '\n') brackets = braces > 0 ? brackets : 0;
    else if ('[{'.includes(mark) || (mark === '(' && braces > 0)) brackets += 1;
    else if (mark !== '(' && (mark === ']' || braces > 0)) brackets = Math.max(0, brackets - 1);
    if (mark === '{') braces += 1;
    if (mark === '}') braces = Math.max(0, braces - 1);
    if (Math.max(brackets, tags) > DEEPEST) return index;
  }
  return undefined;
}
