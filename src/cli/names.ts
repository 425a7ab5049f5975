import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * What an author types to run a command: the script of that name in the package.json of the working folder, else the
 * command itself.
 */
export function nameCommand(cwd: string, command: string): string {
  const file = join(cwd, 'package.json');
  const scripts = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { scripts?: object }).scripts
    : undefined;
  return scripts && command in scripts ? `npm run ${command}` : `npx jianbao ${command}`;
}

/** A file or folder as it is named from the working folder. */
export function namePath(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll('\\', '/') || '.';
}
