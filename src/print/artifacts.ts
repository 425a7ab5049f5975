const PATH = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);

/**
 * Mark ink that no tag covers as an artifact: rules and borders, which a reader of the text need not hear of.
 * @param content a page's content stream as Chromium writes it: each operator ends a line
 */
export function markArtifacts(content: string): string {
  const lines: string[] = [];
  let path: string[] = [];
  let depth = 0;
  for (const line of content.split('\n')) {
    const [operator = ''] = /[A-Za-z*]+$/.exec(line) ?? [];
    if (operator === 'BDC' || operator === 'BMC') depth += 1;
    if (operator === 'EMC') depth -= 1;
    if (depth > 0 || operator === 'EMC') {
      lines.push(line);
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
  return [...lines, ...path].join('\n');
}
