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
 * Serve a built site as a host would, compressed. Astro's preview does not compress, and a measurement would count that.
 * @param dir the built site
 * @param base its sub-path, with slashes around it
 * @returns the origin, without a slash at the end, and how to stop
 */
export async function serve(dir: string, base: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url!, 'http://localhost');
    const path = normalize(decodeURIComponent(pathname)).slice(base.length);
    const file = /(^|\/)$/.test(path) ? `${path}index.html` : path;
    try {
      const bytes = await readFile(join(dir, file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const isText = /^text|json|xml|javascript/.test(type);
      response.writeHead(200, {
        'content-type': type,
        'cache-control': path.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(isText && { 'content-encoding': 'gzip' }),
      });
      response.end(isText ? gzipSync(bytes) : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
