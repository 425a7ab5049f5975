import { stripVTControlCharacters } from 'node:util';

/** What Astro, Vite or Rolldown says while it works. */
interface AstroMessage {
  label: string | null;
  level: string;
  message: string;
}

/** Is told what Astro would print. */
export type Listener = (message: AstroMessage) => void;

// Pages are drawn by a bundle that holds this module a second time; what both see is the global object alone.
const LISTENER = Symbol.for('jianbao.astroLog');
const shared = globalThis as { [LISTENER]?: Listener | undefined };

/** The settings with which Astro tells a listener what it would print. */
export function listenToAstro(listen: Listener): { entrypoint: URL } {
  shared[LISTENER] = listen;
  return { entrypoint: new URL(import.meta.url) };
}

/** The logger that Astro looks for in the module that it was given. */
export default function openDestination() {
  return {
    write: ({ label, level, message }: AstroMessage) =>
      shared[LISTENER]?.({ label, level, message: stripVTControlCharacters(message).trim() }),
  };
}
