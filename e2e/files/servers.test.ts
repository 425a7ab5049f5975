/*
 * The configurations that `npm run server` writes, in the servers themselves, where they are installed; and what an author
 * looks at the site with.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../builtSite.ts';
import { findProgram } from '../programs.ts';
import { environmentOf, jianbao, sites } from '../sites.ts';

const everywhere = {
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};
const ASK_FIRST = 'public, max-age=0, must-revalidate';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** What each kind of file must be sent as; kinds that are not here are the search's own. */
const types: Record<string, RegExp> = {
  '.html': /^text\/html; charset=utf-8$/,
  '.css': /^text\/css; charset=utf-8$/,
  '.js': /^(text|application)\/javascript; charset=utf-8$/,
  '.md': /^text\/markdown; charset=utf-8$/,
  '.csv': /^text\/csv; charset=utf-8$/,
  '.txt': /^text\/plain; charset=utf-8$/,
  '.xml': /^(text|application)\/xml(; charset=utf-8)?$/,
  '.atom': /^application\/atom\+xml(; charset=utf-8)?$/,
  '.json': /^application\/json(; charset=utf-8)?$/,
  '.webmanifest': /^application\/manifest\+json(; charset=utf-8)?$/,
  '.pdf': /^application\/pdf$/,
  '.png': /^image\/png$/,
  '.bib': /^application\/x-bibtex; charset=utf-8$/,
  '.ris': /^application\/x-research-info-systems; charset=utf-8$/,
  '.svg': /^image\/svg\+xml$/,
  '.woff2': /^(font|application)\/(x-font-)?woff2$/,
};
const COMPRESSED = ['.html', '.css', '.js', '.md', '.csv', '.txt', '.atom', '.svg', '.json'];

interface Server {
  name: 'nginx' | 'caddy';
  /** A host of its own on a port, which answers `/other`, with the locations of a site under a sub-path. */
  host(port: string, locations: string): string;
  /** Write what the program needs beside the configuration; the arguments that run it in the foreground. */
  run(folder: string, config: string): string[];
  /** The arguments that check a configuration. */
  check(folder: string): string[];
}

const servers: Server[] = [
  {
    name: 'nginx',
    host: (port, locations) => `server { listen ${port}; server_name localhost; root /nowhere;
location = /other { return 204; }\n${locations}\n}`,
    run(folder, config) {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const paths = temporary.map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join(' ');
      // Who is root serves as root: the built site may be readable by nobody else.
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      writeFileSync(
        join(folder, 'nginx.conf'),
        `${user} daemon off; worker_processes 1; pid ${join(folder, 'pid')}; error_log ${join(folder, 'errors')} warn;
events {} http { access_log off; ${paths}\n${config}\n}`,
      );
      return ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'errors')];
    },
    check: (folder) => ['-t', '-q', '-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr'],
  },
  {
    name: 'caddy',
    host: (port, locations) => `http://localhost:${port} {\nrespond /other 204\n${locations}\n}\n`,
    run(folder, config) {
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${config}`);
      return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
    check: (folder) => ['validate', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
  },
];

/** The configuration that `npm run server` prints. */
function configure(name: string, site: Parameters<typeof environmentOf>[0], address: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [jianbao, 'server', name], {
    env: { ...process.env, ...environmentOf(site), SITE_ADDRESS: address },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function untilServed(address: string, program: ChildProcess): Promise<void> {
  await expect
    .poll(
      async () => {
        expect(program.exitCode, 'the server stopped').toBeNull();
        return fetch(address).then(
          ({ ok }) => ok,
          () => false,
        );
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

for (const server of servers) {
  for (const name of ['sample', 'sample-one'] as const) {
    const { source, folder } = sites[name];

    test(`${server.name} serves ${name} under ${source.base} as it should be`, async ({ skip }) => {
      const program = findProgram(server.name);
      skip(!program, `${server.name} is not installed`);
      const temporary = mkdtempSync(join(tmpdir(), `jianbao-${server.name}-`));
      const origin = `http://localhost:${await freePort()}`;
      const home = origin + source.base;
      const printed = configure(server.name, sites[name], home);
      const isPart = source.base !== '/';
      // A part of a host does not speak for the whole.
      const headers = isPart ? everywhere : { ...everywhere, 'strict-transport-security': 'max-age=31536000' };
      const config = isPart ? server.host(new URL(origin).port, printed) : printed;
      const started = spawn(program!, server.run(temporary, config), {
        env: { ...process.env, HOME: temporary },
        stdio: 'ignore',
      });
      try {
        await untilServed(home, started);
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            join(entry.parentPath, entry.name)
              .slice(folder.length + 1)
              .split(sep)
              .join('/'),
          );
        const ask = (path: string, options?: RequestInit) => fetch(home + path, options);
        const headerOf = async (path: string, header: string) => (await ask(path)).headers.get(header);

        // Every page, and one file of each kind.
        const pages = readSite(folder).pages.filter(({ path }) => path !== '404');
        for (const { address } of pages) {
          const answer = await fetch(origin + address);
          expect(answer.status, address).toBe(200);
          expect(Object.fromEntries(answer.headers), address).toMatchObject({ ...headers, 'cache-control': ASK_FIRST });
        }
        const kinds = new Map(files.map((file) => [extname(file), file]));
        for (const [kind, type] of Object.entries(types)) {
          const file = kinds.get(kind);
          // A build without a browser makes no PDFs.
          if (!file && kind === '.pdf') continue;
          const answer = await ask(file!, { headers: { 'Accept-Encoding': 'gzip' } });
          expect(answer.status, file).toBe(200);
          expect(answer.headers.get('content-type'), file).toMatch(type);
          expect(Object.fromEntries(answer.headers), file).toMatchObject(headers);
          const { byteLength } = await answer.arrayBuffer();
          if (COMPRESSED.includes(kind) && byteLength > 1000) {
            expect(answer.headers.get('content-encoding'), file).toBe('gzip');
            expect(answer.headers.get('vary'), file).toMatch(/accept-encoding/i);
          }
          if (['.png', '.woff2', '.pdf'].includes(kind)) expect(answer.headers.get('content-encoding')).toBeNull();
        }

        // The data may be read by any site, the rest by none; and a host that was there goes on as it was.
        const csv = files.filter((file) => /(^|\/)data\/[^/]+\.(csv|json)$/.test(file));
        expect(csv.length).toBeGreaterThan(0);
        for (const file of csv) expect(await headerOf(file, 'access-control-allow-origin'), file).toBe('*');
        expect(await headerOf('', 'access-control-allow-origin')).toBeNull();
        if (isPart) {
          const other = await fetch(`${origin}/other`);
          expect([other.status, other.headers.get('x-frame-options')]).toEqual([204, null]);
          expect(await headerOf('', 'strict-transport-security')).toBeNull();
        }

        // What may be kept for ever, and what may not.
        const hashed = files.filter((file) => file.startsWith('_astro/'));
        for (const file of hashed) expect(await headerOf(file, 'cache-control'), file).toBe(FOR_EVER);
        const entry = files.find((file) => file.endsWith('pagefind-entry.json'))!;
        for (const file of [entry, 'sitemap.xml', 'favicon.svg', 'index.html']) {
          expect(await headerOf(file, 'cache-control'), file).toBe(ASK_FIRST);
        }
        const etag = await headerOf('', 'etag');
        expect((await ask('', { headers: { 'If-None-Match': etag! } })).status).toBe(304);

        // What is not there, and what is not for readers.
        for (const path of [
          'nowhere/',
          'nowhere.html',
          '_astro/nowhere.js',
          '_astro/',
          'data/nowhere.csv',
          '_headers',
        ]) {
          const answer = await ask(path);
          expect(answer.status, path).toBe(404);
          expect(answer.headers.get('content-type'), path).toMatch(types['.html']!);
          expect(Object.fromEntries(answer.headers), path).toMatchObject({ ...headers, 'cache-control': ASK_FIRST });
          expect(await answer.text(), path).toContain(`href="${source.base}favicon.svg"`);
        }

        // An address without its slash leads on to the one with it.
        const folderPath = pages.find(({ path }) => path.includes('/'))!.address;
        for (const address of [folderPath, ...(source.base === '/' ? [] : [source.base])]) {
          const answer = await fetch(origin + address.slice(0, -1));
          expect(answer.status, address).toBe(200);
          expect(new URL(answer.url).pathname).toBe(address);
        }
      } finally {
        started.kill();
        rmSync(temporary, { recursive: true, force: true });
      }
    });
  }

  test(`${server.name} accepts its configuration for an address with https`, async ({ skip }) => {
    const program = findProgram(server.name);
    const openssl = findProgram('openssl');
    skip(!program || !openssl, `${server.name} or openssl is not installed`);
    const temporary = mkdtempSync(join(tmpdir(), `jianbao-${server.name}-`));
    const address = `https://localhost:${await freePort()}/`;
    const config = configure(server.name, sites['sample-one'], address);
    const [certificate, key] = [join(temporary, 'certificate.pem'), join(temporary, 'key.pem')];
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
    expect(spawnSync(openssl!, [...request, '-out', certificate, '-keyout', key]).status).toBe(0);
    // Checking takes the ports; those below 1024 are not everyone's.
    const plainPort = await freePort();
    server.run(
      temporary,
      config
        .replace('/etc/ssl/certs/localhost.pem', certificate)
        .replace('/etc/ssl/private/localhost.key', key)
        .replace(/(listen (?:\[::\]:)?)80;/g, `$1${plainPort};`),
    );
    const { status, stderr } = spawnSync(program!, server.check(temporary), {
      env: { ...process.env, HOME: temporary },
      encoding: 'utf8',
    });
    rmSync(temporary, { recursive: true });
    expect(status, stderr).toBe(0);
    if (server.name === 'nginx') {
      expect(stderr).toBe('');
      expect(config).toMatch(/ssl_protocols TLSv1\.2 TLSv1\.3;/);
    }
  });
}

test('preview shows the site at its address, and the page of the site where there is none', async () => {
  const { folder, source } = sites.sample;
  const port = String(await freePort());
  const home = `http://localhost:${port}${source.base}`;
  const env = { ...process.env, ...environmentOf(sites.sample) };
  const started = spawn(process.execPath, [jianbao, 'preview', '--port', port], { env });
  let said = '';
  started.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    await untilServed(home, started);
    expect(said).toContain(home);
    for (const file of ['index.html', 'zh/index.html', 'print/whole-briefing.en.a4.pdf']) {
      const answer = await fetch(home + file.replace(/index\.html$/, ''));
      expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(folder, file))), file).toBe(true);
    }
    const nowhere = await fetch(`${home}nowhere/`);
    expect(nowhere.status).toBe(404);
    expect(await nowhere.text()).toBe(readFileSync(join(folder, '404.html'), 'utf8'));
  } finally {
    started.kill();
  }
});

test('preview says how to build a site that is not there yet', () => {
  const env = { ...process.env, ...environmentOf({ ...sites.sample, folder: '.e2e/nowhere' }), LANG: 'C' };
  const { status, stderr } = spawnSync(process.execPath, [jianbao, 'preview'], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/\.e2e\/nowhere.*npm run build/);
});
