import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A build's turn at a folder, until it is given back. */
export interface Turn {
  end(): void;
}

/** A build that says nothing for so long is over, whoever has its number now. */
const STALE_MS = 60 * 60 * 1000;
const PAUSE_MS = 300;

/**
 * Wait for the turn to build into a folder: two builds at once would take one another's files away.
 * @param file that says whose turn it is: it holds the number of a process
 * @param onWait told once, with that number, when there is something to wait for
 */
export async function takeTurn(file: string, onWait: (process: number) => void): Promise<Turn> {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = holderOf(file);
    if (other === undefined) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait(other);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const end = () => {
    process.off('exit', end);
    if (read(file) === process.pid) rmSync(file, { force: true });
  };
  // A build that fails gives its turn back with its process.
  process.on('exit', end);
  return { end };
}

/** The process that builds; `undefined` where it is this one or no longer there. */
function holderOf(file: string): number | undefined {
  const holder = read(file);
  if (holder === undefined || holder === process.pid) return undefined;
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE_MS) return undefined;
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    // It is there, and another's.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? holder : undefined;
  }
}

function read(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}
