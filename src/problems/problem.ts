import { catalogue } from './catalogue.ts';
import { values as forms } from './entries/values.ts';
import type { Entry, ValuesIn } from './entry.ts';
import { fill, fillSentences, type MessageLanguage } from './fill.ts';
import type { FilePosition } from './place.ts';

/** The name of a kind of problem. */
export type ProblemId = keyof typeof catalogue;

/** The values that a kind of problem is raised with. */
export type ValuesOf<Id extends ProblemId> = ValuesIn<(typeof catalogue)[Id]>;

/** What a schema says of a text that has not its form: the schemas' own messages are these ids. */
export type FormId = Extract<keyof typeof forms, `${string}-malformed`>;

/** Whether a schema's message is an id, and so for authors; Zod's own are for programmers. */
export function isFormId(message: string): message is FormId {
  return message.endsWith('-malformed') && message in forms;
}

/** One thing that is wrong with the content. Its words are made when it is reported: see `describe`. */
export interface Finding {
  id: ProblemId;
  /** `warning`: the site can be published with it: the author is told, and the page tells its reader. */
  severity: 'problem' | 'warning';
  /** What its words are filled with. */
  values: Readonly<Record<string, unknown>>;
}

/** One thing that is wrong with the content, and where it stands. */
export interface Problem extends FilePosition, Finding {}

/** The values of a kind of problem, where it has any. */
type Rest<Id extends ProblemId> = keyof ValuesOf<Id> extends never ? [] : [values: ValuesOf<Id>];

/** What is wrong, without its place: for a reader of a part that does not know where the part stands. */
export function finding<Id extends ProblemId>(id: Id, ...[values]: Rest<Id>): Finding {
  return { id, severity: (catalogue[id] as Entry).severity ?? 'problem', values: values ?? {} };
}

/** What is wrong, and where. */
export function problem<Id extends ProblemId>(id: Id, place: FilePosition, ...rest: Rest<Id>): Problem {
  const { file, line, column } = place;
  return { ...finding(id, ...rest), file, line, column };
}

/** What an author is told of a problem. */
export interface Description {
  /** What is wrong, with the value in quotes. */
  message: string;
  /** What to do about it. */
  advice: string;
}

/** The words of a problem in a language. */
export function describe({ id, values }: Pick<Problem, 'id' | 'values'>, lang: MessageLanguage): Description {
  const { message, advice } = (catalogue[id] as Entry)[lang];
  return { message: fill(message, values, lang), advice: fillSentences(advice, values, lang) };
}
