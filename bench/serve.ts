import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serve a built site as a host would, compressed and with its page for unknown addresses. Astro's preview does not
 * compress, and a measurement would count that; and it takes a second to start.
 * @param dir the built site
 * @param base its sub-path, with slashes around it
 * @param options the port, or any that is free; `sent` is told of the bytes of each file that is sent
 * @returns the origin, without a slash at the end, and how to stop
 */
export async function serve(
  dir: string,
  base: string,
  { port = 0, sent = () => {} }: { port?: number; sent?: (bytes: number) => void } = {},
): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async ({ url }, response) => {
    const answer = async (status: number, file: string) => {
      const bytes = await readFile(join(dir, file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const isText = /^text|json|xml|javascript/.test(type);
      response.writeHead(status, {
        'content-type': type,
        'cache-control': file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(isText && { 'content-encoding': 'gzip' }),
      });
      const body = isText ? gzipSync(bytes) : bytes;
      sent(body.length);
      response.end(body);
    };
    try {
      const path = normalize(decodeURIComponent(new URL(url!, 'http://localhost').pathname));
      if (!path.startsWith(base)) throw new Error(`${path} is not of this site`);
      await answer(200, path.slice(base.length).replace(/(?<=^|\/)$/, 'index.html'));
    } catch {
      await answer(404, '404.html').catch(() => response.writeHead(404).end());
    }
  });
  // A client that comes back to a connection must not find it closed.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
