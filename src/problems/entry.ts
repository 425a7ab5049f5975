/** Keys and indexes that lead to a value in a file. */
export type Path = readonly (string | number)[];

/**
 * What an author is told of one kind of problem, in one language. Values stand in braces:
 * - `{name}` a text, a number, or a list;
 * - `{name?}` the same, if there is one: the sentence that holds it is left out when there is none;
 * - `{path:label}` the name of a key or an entry, by the path that leads to it;
 * - `{value:shown}` a value of any type as the author wrote it, clipped;
 * - `{count:entry|entries}` a number with its noun, in languages that have plurals.
 */
export interface Text {
  /** What is wrong, with the value in quotes. */
  message: string;
  /** What to do about it, a sentence each. */
  advice: string | readonly string[];
}

/**
 * A change to a file of the tiny paper in `src/testing` that raises a problem: `wrong` stands where `right` stood; at the
 * end of the file, or as a file of its own, when nothing is `right`; as the whole file, when `right` is empty. Without
 * either, the file is taken away.
 */
export interface Change {
  file: string;
  right?: string;
  wrong?: string;
}

/** One kind of problem. */
export interface Entry {
  /** `warning`: the site can be published with it; the author is told, and the page tells its reader. Default: `problem`. */
  severity?: 'warning';
  en: Text;
  zh: Text;
  /** What raises it, and nothing else. `null`: no content does, as far as we know; a parser may yet. */
  example: Change | readonly Change[] | null;
  /** Kinds of problem that follow from it in the tiny paper. Default: none. */
  also?: readonly string[];
}

/** The sentence that names what an author may have meant. */
export const meant = { en: 'Nearest: "{nearest?}".', zh: '最接近的是“{nearest?}”。' } as const;

/** What stands in the braces of a text. Braces that hold code or nothing are no placeholders. */
type Placeholders<T extends string> = T extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${' ' | '#' | '/'}${string}` ? never : Inside) | Placeholders<Rest>
  : never;

type NameIn<P extends string> = P extends `${infer Name}:${string}` | `${infer Name}?` ? Name : P;

type Plain = string | number | readonly string[];

type ValueIn<P extends string> = P extends `${string}:label`
  ? Path
  : P extends `${string}:shown`
    ? unknown
    : P extends `${string}:${string}`
      ? number
      : P extends `${string}?`
        ? Plain | undefined
        : Plain;

type TextsIn<T extends Text> = T['message'] | (T['advice'] extends string ? T['advice'] : T['advice'][number]);

/** The values that a kind of problem is raised with, by their names in its English text. */
export type ValuesIn<E extends Entry> = {
  [P in Placeholders<TextsIn<E['en']>> as NameIn<P>]: ValueIn<P>;
};
