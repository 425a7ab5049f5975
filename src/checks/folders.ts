import { dirname } from 'node:path/posix';
import { startOf } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import type { Files } from './check.ts';

/** Folders of content: a file of one of these names is none. */
export const folders = ['briefs', 'pages', 'overview', 'data', 'editions'];

/** What stands in the content folder that is no file and no folder, and folders that have lost what was in them. */
export function checkFolders({ site, at, briefs }: Content, { own }: Files): Problem[] {
  const entries = own.entries();
  const filled = new Set(entries.map(({ path }) => dirname(path)));
  const found = entries.flatMap(({ path, kind }): Problem[] => {
    if (kind === 'link') return [problem('link-in-content', startOf(path))];
    if (kind === 'other') return [problem('file-other', startOf(path))];
    if (kind === 'closed') return [problem('file-closed', startOf(path), { reason: 'EACCES' })];
    if (kind === 'file' && folders.includes(path)) return [problem('folder-is-file', startOf(path))];
    if (kind === 'folder' && !filled.has(path)) {
      return [problem('folder-empty', startOf(path))];
    }
    return [];
  });
  if (briefs.length === 0) return [...found, problem('briefs-missing', { file: 'site.yaml', ...at(['kinds'], 'key') })];
  const empty = site.kinds.flatMap(({ id }, index): Problem[] => {
    if (briefs.some((brief) => brief.id.startsWith(`${id}/`))) return [];
    return [problem('kind-empty', { file: 'site.yaml', ...at(['kinds', index, 'id']) }, { kind: id })];
  });
  return [...found, ...empty];
}
