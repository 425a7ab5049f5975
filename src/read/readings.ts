/* What was made of files, so that who reads the same again, in another thread too, need not make it again. */
import { lazily } from '../cache/remember.ts';
import type { Position } from '../problems/place.ts';
import type { LastRead } from './source.ts';

/** The bytes of a file, and its text. */
export interface ReadFile {
  bytes: Uint8Array;
  text: string;
}

/** What was made of the bytes of a file. What another thread has made cannot say where things stand. */
interface Made {
  at?(...of: unknown[]): Position;
}

/** What was made of bytes, and as what: of a file by its name, or of a table by what is said of it. */
const readings = new WeakMap<Uint8Array, { as: unknown; made: Made }>();

/** Read a file; who reads the same bytes again has the same of them. */
export function readOnce<T extends { at: (...of: never[]) => Position }>(
  { bytes, text }: ReadFile,
  as: unknown,
  make: (text: string) => T,
): T {
  const before = readings.get(bytes);
  if (before?.as !== as || !before) {
    const made = make(text);
    readings.set(bytes, { as, made: made as Made });
    return made;
  }
  const again = lazily(() => make(text) as Made);
  before.made.at ??= (...of) => again().at!(...of);
  return before.made as T;
}

/** Let go of what was made of bytes: it will not be read again. */
export function letGo({ bytes }: ReadFile): void {
  readings.delete(bytes);
}

/** What a file was read as, for another thread. */
export interface SentReading {
  file: string;
  state: string;
  bytes: Uint8Array;
  as: unknown;
  made: Made;
}

/** What files were last read as, as it can be sent to another thread. */
export function sendReadings(last: LastRead): SentReading[] {
  return [...last].flatMap(([file, { state, bytes }]) => {
    const reading = readings.get(bytes);
    if (!reading) return [];
    const made = { ...reading.made };
    delete made.at;
    return [{ file, state, bytes, as: reading.as, made }];
  });
}

/** Take what another thread has read: a file that nobody has written since is not read again. */
export function takeReadings(sent: readonly SentReading[], last: LastRead): void {
  for (const { file, state, bytes, as, made } of sent) {
    last.set(file, { state, bytes });
    readings.set(bytes, { as, made });
  }
}
