import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Firefox of the machine, or the one that `FIREFOX_PATH` names. `undefined` when there is none. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = named
    ? [named]
    : [
        ...['firefox', 'firefox-esr', 'firefox.exe'].flatMap((name) => folders.map((folder) => join(folder, name))),
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:/Program Files/Mozilla Firefox/firefox.exe',
      ];
  return candidates.find((path) => existsSync(path));
}
