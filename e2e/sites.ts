import { spawn } from 'node:child_process';

/** A site that the tests look at: where it is built and served. */
export interface ServedSite {
  /** Folder of the built site. */
  folder: string;
  /** Address of the server that shows it. */
  origin: string;
  /**
   * What the tests build it from; left out for the site that `npm run build` has made. Its address is that of the server,
   * at which no reader finds it, unless another is given.
   */
  source?: { contentDir: string; base: string; address?: string };
}

/** The sites of the tests, by the name of their Playwright project. */
export const sites = {
  paper: { folder: 'dist', origin: 'http://localhost:4331' },
  sample: {
    folder: '.e2e/sample',
    origin: 'http://localhost:4332',
    source: { contentDir: 'e2e/sample', base: '/brief/' },
  },
  'sample-one': {
    folder: '.e2e/sample-one',
    origin: 'http://localhost:4333',
    // Of a network that is kept for examples (RFC 5737): its sheets have codes and links. Written as many authors do.
    source: { contentDir: 'e2e/sample-one', base: '/', address: 'https://198.51.100.7' },
  },
  'sample-english': {
    folder: '.e2e/sample-english',
    origin: 'http://localhost:4335',
    source: { contentDir: 'e2e/sample-english', base: '/' },
  },
  // Everything that papers of other fields hold, in three languages, one of which the package does not bring.
  'sample-world': {
    folder: '.e2e/sample-world',
    origin: 'http://localhost:4334',
    source: { contentDir: 'e2e/sample-world', base: '/ravna/' },
  },
} as const satisfies Record<string, ServedSite>;

export type SiteName = keyof typeof sites;

/** The folder with an author's files that a site is built from. */
export function contentOf(site: ServedSite): string {
  return site.source?.contentDir ?? 'content';
}

/** The command line, for Node to run as the scripts of package.json do. */
export const jianbao = 'src/cli/main.ts';

/** Environment in which a site is built and served. */
export function environmentOf({ folder, origin, source }: ServedSite): Record<string, string> {
  return source
    ? { CONTENT_DIR: source.contentDir, OUT_DIR: folder, SITE_ADDRESS: source.address ?? `${origin}${source.base}` }
    : { OUT_DIR: folder };
}

/** How a build ended. */
export interface Built {
  status: number | null;
  /** All that it said. */
  output: string;
}

/**
 * Build a site. This is the one place where tests do.
 * @param environment what else the build finds in its environment
 * @param user numbers of who builds, where that is somebody else
 */
export function build(
  site: ServedSite,
  options: readonly string[] = [],
  environment: Record<string, string> = {},
  user: { uid?: number; gid?: number } = {},
): Promise<Built> {
  const child = spawn(process.execPath, [jianbao, 'build', ...options], {
    env: { ...process.env, ...environmentOf(site), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, output }));
  });
}
