/** One step of a build. */
export interface Step {
  /** Say how far the step has come; a total of 0 is not known yet. */
  progress(done: number, total: number): void;
  /** Say what the step gave; it is over then. */
  end(text: string): void;
}

/** What an author should look at, and where. */
export type Warning = readonly [text: string, place?: string | undefined];

/** How a build speaks. The command line writes it for people; tests record it. */
export interface Report {
  /** Begin a step. */
  step(name: string): Step;
  /** Note what an author should look at; equal warnings are told once, with their places. */
  warn(text: string, place?: string): void;
  /** Write a text as it is. */
  say(text: string): void;
}
