import { stripVTControlCharacters } from 'node:util';
import openAstroLog from 'astro/logger/node';
import { frameOf } from './describeError.ts';

/** The settings with which Astro tells of errors in a server of development as we do: without a stack. */
export const devLog = { entrypoint: new URL(import.meta.url) };

/** The logger that Astro looks for in the module that it was given. */
export default function openDestination(config?: Parameters<typeof openAstroLog>[0]): ReturnType<typeof openAstroLog> {
  const log = openAstroLog(config);
  return {
    ...log,
    write: (event) => log.write(event.level === 'error' ? { ...event, message: withoutStack(event.message) } : event),
  };
}

/** What an error says, and the one place of its stack that is no package's. */
export function withoutStack(message: string): string {
  const plain = stripVTControlCharacters(message);
  const lines = message.split('\n');
  const end = plain.split('\n').findIndex((line) => /^\s+at \S|^\s*Stack trace:/.test(line));
  if (end < 0) return message;
  const place = frameOf(plain);
  const said = lines.slice(0, end).join('\n').trimEnd();
  return place && !place.includes('node_modules') ? `${said}  ${place}` : said;
}
