import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rules of the file that hosts read: headers by path, `*` for any rest. */
export function readHeaders({ folder }: { folder: string }): { path: string; headers: Record<string, string> }[] {
  const text = readFileSync(join(folder, '_headers'), 'utf8');
  return text
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [path = '', ...lines] = rule.split('\n');
      const pairs = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)!.slice(1));
      return { path, headers: Object.fromEntries(pairs) as Record<string, string> };
    });
}
