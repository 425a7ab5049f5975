import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** For Java machines that work for seconds: what they would work out to be faster in the long run costs more than it saves. */
export const shortJava: readonly string[] = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Where a program of the machine is; servers often stand where only an administrator looks. */
export function findProgram(...names: string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
