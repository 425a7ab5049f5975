import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where what comes and what goes stand for a moment, within a folder that cannot be renamed itself. */
const COMING = '.jianbao-coming';
const GOING = '.jianbao-going';

/**
 * Put a finished folder in the place of another, or where there was none. A folder that cannot be renamed, since it is a mount or on another file
 * system, keeps its place, and its contents are exchanged.
 * @throws what the system says; the other folder is then as it was
 */
export function replaceFolder(from: string, to: string): void {
  const old = `${from}-old`;
  rmSync(old, { recursive: true, force: true });
  try {
    if (existsSync(to)) renameSync(to, old);
  } catch (error) {
    if (!isFixed(error)) throw error;
    exchangeContents(from, to);
    return;
  }
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch (error) {
    if (existsSync(old)) renameSync(old, to);
    if (!isFixed(error)) throw error;
    exchangeContents(from, to);
    return;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Whether a folder cannot be renamed where it is: another file system, a mount, no right to change what is above it. */
function isFixed(error: unknown): boolean {
  return ['EXDEV', 'EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Copy all of a folder into another, and only then exchange what stands in it for that. */
function exchangeContents(from: string, to: string): void {
  const [coming, going] = [join(to, COMING), join(to, GOING)];
  for (const left of [coming, going]) rmSync(left, { recursive: true, force: true });
  mkdirSync(coming, { recursive: true });
  try {
    // Where there is no room, nothing has been changed yet.
    // With a filter Node copies file by file, and says of a full disk that it is full; else it says EIO.
    cpSync(from, coming, { recursive: true, filter: () => true });
  } catch (error) {
    rmSync(coming, { recursive: true, force: true });
    throw error;
  }
  mkdirSync(going);
  for (const name of readdirSync(to))
    if (name !== COMING && name !== GOING) renameSync(join(to, name), join(going, name));
  for (const name of readdirSync(coming)) renameSync(join(coming, name), join(to, name));
  for (const left of [coming, going, from]) rmSync(left, { recursive: true, force: true });
}
