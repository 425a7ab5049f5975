import type { Report, Step, Warning } from '../finish/report.ts';
import type { Messages } from './messages.ts';

/** What a report writes to, and what tells it the time. */
export interface Desk {
  write(text: string): void;
  /** Whether a line can be written over. */
  isTerminal: boolean;
  messages: Messages;
  /** Milliseconds since a moment that stays the same. */
  now(): number;
  /** Do something after some milliseconds, unless it is called off. */
  after(milliseconds: number, action: () => void): () => void;
}

/** A report of a build, and what closes it. */
export interface OpenReport extends Report {
  /** The warnings gathered so far. */
  warned(): Warning[];
  /** Take the unfinished line away, if there is one, and tell the warnings gathered so far. */
  close(): void;
}

/** After this time a step says how far it has come. */
const PATIENCE_MS = 2_000;
/** How often it says so where lines stay. */
const PAUSE_MS = 10_000;
/** How often it says so where a line is written over: no eye follows faster. */
const BLINK_MS = 100;

const PLACES = 3;

// Back to the first column, and the line emptied.
const WIPE = '\r\u001B[K';

/** Report a build for people: a line a step, how far the long ones have come, and all warnings at the end. */
export function openReport({ write, isTerminal, messages, now, after }: Desk): OpenReport {
  const warnings = new Map<string, (string | undefined)[]>();
  let unfinished = false;

  const wipe = () => {
    if (unfinished) write(WIPE);
    unfinished = false;
  };
  const say = (text: string) => {
    wipe();
    write(`${text}\n`);
  };
  const show = (text: string) => {
    if (!isTerminal) return say(text);
    write(WIPE + text);
    unfinished = true;
  };

  return {
    step: (name) => openStep(messages.steps[name] ?? name, { messages, now, after, isTerminal, say, show }),
    warn: (text, place) => {
      const places = warnings.get(text);
      if (places) places.push(place);
      else warnings.set(text, [place]);
    },
    say,
    warned: () => [...warnings].flatMap(([text, places]) => places.map((place): Warning => [text, place])),
    close: () => {
      wipe();
      if (warnings.size === 0) return;
      const count = [...warnings.values()].reduce((sum, places) => sum + places.length, 0);
      say(messages.warnings(count));
      for (const [text, places] of warnings) say(describeWarning(text, places, messages));
      warnings.clear();
    },
  };
}

function openStep(
  name: string,
  {
    messages,
    now,
    after,
    isTerminal,
    say,
    show,
  }: Omit<Desk, 'write'> & { say(text: string): void; show(text: string): void },
): Step {
  const start = now();
  let shownAt: number | undefined;
  const tell = (done: number, total: number) => {
    shownAt = now();
    show(messages.progress(name, done, total));
  };
  // A step that says nothing in between is named all the same.
  const callOff = after(PATIENCE_MS, () => tell(0, 0));
  return {
    progress: (done, total) => {
      const next = shownAt === undefined ? start + PATIENCE_MS : shownAt + (isTerminal ? BLINK_MS : PAUSE_MS);
      if (now() < next) return;
      callOff();
      tell(done, total);
    },
    end: (text) => {
      callOff();
      say(messages.step(name, text, secondsOf(now() - start)));
    },
  };
}

/** A warning with its place, or several equal ones with their number; what it advises stands on lines of its own. */
function describeWarning(text: string, places: readonly (string | undefined)[], messages: Messages): string {
  const [first = '', ...advice] = text.split('\n').map((line) => line.trim());
  const known = [...new Set(places.filter((place) => place !== undefined))];
  const alone = known.length > 0 ? `${known[0]}  ${first}` : first;
  const line = places.length > 1 ? messages.times(first, places.length, known.slice(0, PLACES)) : alone;
  return [`  ${line}`, ...advice.map((words) => `      ${words}`)].join('\n');
}

/** Milliseconds as people read them: `12.3`. */
export function secondsOf(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
