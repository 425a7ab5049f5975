import { AuthorError } from '../read/authorError.ts';

/** Options of all that serves. */
export const serverOptions = {
  port: { type: 'string', value: 'NUMBER', summary: 'where to serve; the next free port, if it is taken' },
  host: { type: 'string', value: 'ADDRESS', summary: 'for whom: 0.0.0.0 is for everyone on the network' },
} as const;

/**
 * Where to serve, as Astro takes it.
 * @throws {AuthorError} When the port is none.
 */
export function readServer({ port, host }: { port?: string; host?: string }): { port?: number; host?: string } {
  const number = Number(port);
  if (port !== undefined && !(/^\d+$/.test(port) && number <= 65_535)) {
    throw new AuthorError(`There is no port "${port}". Say a number up to 65535: --port 4321`);
  }
  return { ...(port !== undefined && { port: number }), ...(host !== undefined && { host }) };
}
