import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { formatReport } from '../checks/report.ts';
import type { Report } from '../finish/report.ts';
import type { OwnPage } from '../model/routes.ts';
import type { Opened } from '../openSite.ts';
import type { MessageLanguage } from '../problems/fill.ts';
import { isFormId, describe } from '../problems/problem.ts';
import { AuthorError } from '../read/authorError.ts';
import { openFolder } from '../read/source.ts';
import { parseYaml } from '../read/yaml.ts';
import { AddressSchema, SiteSchema, type SiteMatter } from '../schemas/site.ts';
import { loadBlocks, type Block } from './authorBlocks.ts';
import { openChecker, type Checker } from './checker.ts';
import { consoleReport } from './consoleReport.ts';
import { openKeptTexts } from './keptTexts.ts';
import { resolveFolders, type Folders, type JianbaoOptions } from './options.ts';
import { listOwnPages } from './routes.ts';

/** The project that a site is made in: its folders, what its author has put there, and to whom to tell of it. */
export interface Project {
  folders: Folders;
  /** Full path of its folder. */
  root: string;
  /** The author's `src/` and `public/`, which need not be there. */
  srcDir: string;
  publicDir: string;
  /** The content folder as it is named from the project's root, `content`. */
  shown: string;
  address: string | undefined;
  blocks: readonly Block[];
  ownPages: readonly OwnPage[];
  lang: MessageLanguage;
  report: Report;
  /** Read and check the content for a site that is to be published, as it is now. */
  open(): Promise<Opened>;
  /** Read `site.yaml` alone, when it can be read. */
  readSite(): SiteMatter | undefined;
  /** Check the content in a thread of its own, now and whenever it is asked to, for a site that is being written. */
  openChecker(): Checker;
}

/** Look at a project. */
export async function openProject(
  { root: rootUrl, srcDir: srcUrl, publicDir: publicUrl }: Pick<AstroConfig, 'root' | 'srcDir' | 'publicDir'>,
  options: JianbaoOptions,
): Promise<Project> {
  const [root, srcDir, publicDir] = [rootUrl, srcUrl, publicUrl].map((url) => fileURLToPath(url)) as [
    string,
    string,
    string,
  ];
  const { address, lang = 'en', report = consoleReport } = options;
  refuseAddress(address, lang);
  const folders = resolveFolders(root, options);
  const blocks = await loadBlocks(srcDir, root);
  const ownPages = listOwnPages(join(srcDir, 'pages'));
  const prints = options.browser !== undefined;
  return {
    folders,
    root,
    srcDir,
    publicDir,
    shown: relative(root, folders.content).replaceAll('\\', '/'),
    address,
    blocks,
    ownPages,
    lang,
    report,
    open: async () => {
      // A server checks in a thread, and need not load the checks here.
      const { openSite } = await import('../openSite.ts');
      const kept = openKeptTexts(join(folders.cache, 'checked'));
      const opened = openSite(folders.content, {
        address,
        isPublished: true,
        blocks: blocks.map(({ definition }) => definition),
        ownPages,
        publicFolder: openFolder(publicDir),
        prints,
        findKept: kept.find,
      });
      if (opened.content) kept.keep(opened.content);
      return opened;
    },
    readSite: () => {
      const file = 'site.yaml';
      return parseYaml(openFolder(folders.content).read(file) ?? '', SiteSchema, { file }).value;
    },
    openChecker: () => openChecker({ root, srcDir, publicDir, contentDir: folders.content, address, ownPages, prints }),
  };
}

/** Refuse an address that the environment or the configuration gives and that is none. */
function refuseAddress(address: string | undefined, lang: MessageLanguage): void {
  const [issue] = address === undefined ? [] : (AddressSchema.safeParse(address).error?.issues ?? []);
  if (!issue || !isFormId(issue.message)) return;
  const { message, advice } = describe({ id: issue.message, values: { path: ['SITE_ADDRESS'], value: address } }, lang);
  throw new AuthorError(`${message}\n    ${advice}`);
}

/** Tell a build's report of what an author should look at, though the site can be published. */
export function warn({ shown, lang, report }: Project, { warnings }: Opened): void {
  for (const warning of warnings) {
    const { file, line, column } = warning;
    report.warn(describe(warning, lang).message, `${shown}/${file}:${line}:${column}`);
  }
}

/** All that is wrong with the content of a project, as its author reads it; empty when nothing is. */
export function reportOn(
  { shown, lang }: Project,
  { problems, warnings }: Pick<Opened, 'problems' | 'warnings'>,
): string {
  const all = [...warnings, ...problems];
  return all.length > 0 ? formatReport(all, shown, lang) : '';
}
