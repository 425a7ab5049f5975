import { nearest, type FilePosition, type Problem } from '../read/problem.ts';

interface Options {
  /** What the name should be of: `topic`, `figure`. */
  what: string;
  name: string;
  /** The names there are. */
  known: readonly string[];
  /** Where one would be added, as the end of a sentence. */
  home: string;
}

/** The problem of a name that nothing has; none when it is known. */
export function unknownName(place: FilePosition, { what, name, known, home }: Options): Problem[] {
  if (known.includes(name)) return [];
  const advice = `${nearest(name, known)}Correct it, or add it ${home}.`;
  return [{ ...place, message: `no ${what} is named "${name}"`, advice }];
}
