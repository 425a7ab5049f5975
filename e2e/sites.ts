import { spawnSync, type SpawnSyncReturns } from 'node:child_process';

/** A site that the tests look at: where it is built and served. */
interface ServedSite {
  /** Folder of the built site. */
  folder: string;
  /** Address of the server that shows it. */
  origin: string;
  /** What the tests build it from; left out for the site that `npm run build` has made. */
  source?: { contentDir: string; base: string };
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
    source: { contentDir: 'e2e/sample-one', base: '/' },
  },
} as const satisfies Record<string, ServedSite>;

export type SiteName = keyof typeof sites;

/** The command line, for Node to run as the scripts of package.json do. */
export const jianbao = 'src/cli/main.ts';

/** Environment in which Astro builds and serves a site. */
export function environmentOf({ folder, origin, source }: ServedSite): Record<string, string> {
  return source
    ? { CONTENT_DIR: source.contentDir, OUT_DIR: folder, SITE_ADDRESS: `${origin}${source.base}` }
    : { OUT_DIR: folder };
}

/** Build a site and wait for the end. */
export function build(site: ServedSite, ...options: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [jianbao, 'build', ...options], {
    env: { ...process.env, ...environmentOf(site) },
    encoding: 'utf8',
  });
}
