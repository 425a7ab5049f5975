import { existsSync } from 'node:fs';
import { findProgram } from './programs.ts';

/** Firefox of the machine, or the one that `FIREFOX_PATH` names. `undefined` when there is none. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  const applications = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ];
  return findProgram('firefox', 'firefox-esr', 'firefox.exe') ?? applications.find((path) => existsSync(path));
}
