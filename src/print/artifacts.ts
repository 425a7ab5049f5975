const PATH = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);

/** The operator that ends a line: three characters at most, where a line of text is long. */
export const operatorOf = (line: string): string => /[A-Za-z*'"]+$/.exec(line.slice(-3))?.[0] ?? '';

/**
 * Mark ink that no tag covers as an artifact: rules, borders, signs for eyes alone, which a reader of the text need not
 * hear of.
 * @param content a page's content stream as Chromium writes it: each operator ends a line
 */
export function markArtifacts(content: string): string {
  const lines: string[] = [];
  let path: string[] = [];
  let text: string[] | undefined;
  let depth = 0;
  for (const line of content.split('\n')) {
    const operator = operatorOf(line);
    if (operator === 'BDC' || operator === 'BMC') depth += 1;
    if (operator === 'EMC') depth -= 1;
    if (depth > 0 || operator === 'EMC') {
      lines.push(...(text ?? []), line);
      text = undefined;
    } else if (operator === 'BT') {
      text = [line];
    } else if (text) {
      text.push(line);
      if (operator !== 'ET') continue;
      const isShown = text.some((one) => SHOW.has(operatorOf(one)));
      lines.push(...(isShown ? ['/Artifact BMC', ...text, 'EMC'] : text));
      text = undefined;
    } else if (PATH.has(operator)) {
      path.push(line);
    } else if (PAINT.has(operator)) {
      lines.push('/Artifact BMC', ...path, line, 'EMC');
      path = [];
    } else {
      lines.push(...path, line);
      path = [];
    }
  }
  return [...lines, ...(text ?? []), ...path].join('\n');
}

/** Whether a content stream draws or writes anything that is neither tagged nor an artifact. */
export function hasLooseInk(content: string): boolean {
  let depth = 0;
  return content.split('\n').some((line) => {
    const operator = operatorOf(line);
    if (operator === 'BDC' || operator === 'BMC') depth += 1;
    if (operator === 'EMC') depth -= 1;
    return depth === 0 && (PAINT.has(operator) || SHOW.has(operator));
  });
}
