import { stripVTControlCharacters } from 'node:util';

/** What Astro, Vite and Rolldown say while they work. */
export interface AstroMessage {
  label: string | null;
  level: string;
  message: string;
}

/** What is done with it. */
export interface AstroListener {
  listen(message: AstroMessage): void;
}

/**
 * The logger that Astro loads by the name of this file. In the pages that it draws, which run in a bundle of their own,
 * there is nobody to listen; what they say then goes where it always goes.
 */
export default function openDestination(listener?: Partial<AstroListener>): { write(message: AstroMessage): void } {
  return {
    write: ({ label, level, message }) => {
      const plain = { label, level, message: stripVTControlCharacters(message).trim() };
      if (listener?.listen) listener.listen(plain);
      else if (level !== 'info') console.error(plain.message);
    },
  };
}

/** The settings with which Astro tells a listener what it would print. */
export function listenToAstro(listen: AstroListener['listen']): { entrypoint: URL; config: Record<string, unknown> } {
  return { entrypoint: new URL(import.meta.url), config: { listen } };
}
