import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lookup } from 'mrmime';

/** Where this machine alone finds what is served here. */
export const HOST = '127.0.0.1';

/** A site that is served to this machine. */
export interface ServedHere {
  /** Its full address, with the path under which the site will stand. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serve a folder, and what need not be in it yet, to this machine alone. A browser is given files much faster so than when
 * each of its requests is caught.
 * @param root the folder
 * @param path under which it is served, `/` at its end
 * @param find what is served in the place of a file, by its path within the folder
 */
export async function serveHere(
  root: string,
  path: string,
  find: (file: string) => string | Uint8Array | undefined,
): Promise<ServedHere> {
  const server = createServer(({ url = '/' }, response) => {
    const file = fileAt(url, path);
    const content = find(file);
    const place = join(root, file);
    if (content === undefined && !(file && existsSync(place) && statSync(place).isFile())) {
      response.writeHead(404).end();
      return;
    }
    // Pages change; what they share does not while it is served.
    const kept = file.endsWith('.html') ? 'no-store' : 'max-age=3600';
    response.writeHead(200, { 'content-type': lookup(file) ?? 'application/octet-stream', 'cache-control': kept });
    if (content === undefined) createReadStream(place).pipe(response);
    else response.end(content);
  });
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, HOST, resolve));
  // A browser that was lost closes nothing.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The file that an address asks for; none when it lies elsewhere or cannot be read. */
function fileAt(url: string, path: string): string {
  try {
    const { pathname } = new URL(url, 'http://here');
    return pathname.startsWith(path) ? decodeURI(pathname.slice(path.length)) : '';
  } catch {
    return '';
  }
}
