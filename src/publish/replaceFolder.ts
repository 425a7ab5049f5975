import { existsSync, renameSync, rmSync } from 'node:fs';

/** Put a finished folder in the place of another. */
export function replaceFolder(from: string, to: string): void {
  const old = `${from}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}
