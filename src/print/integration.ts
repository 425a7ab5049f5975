import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readContent } from '../read/readContent.ts';
import { openFolder } from '../read/source.ts';
import { papers } from '../model/routes.ts';
import { addressOverride, contentDir } from '../site.config.ts';
import { findBrowser } from './browser.ts';
import { openCache } from '../cache/cache.ts';
import { allFaces } from '../fonts/faces.ts';
import { cutFonts } from '../fonts/cutFonts.ts';
import { findMisfits, listRoom, roomOn } from './gate.ts';
import { makePress } from './press.ts';
import { printSheets, type Edition } from './sheets.ts';
import { findPrinted, inOrderOf } from './site.ts';
import { openCutter, type Cutter } from '../fonts/subset.ts';
import { familiesOf } from '../theme/theme.ts';
import { printWhole } from './whole.ts';

/** What is kept from build to build: cuts of fonts, finished PDFs. Two contents do not share it. */
const cacheDir = join('node_modules', '.cache', 'jianbao', 'print', basename(contentDir));

/** Cut the fonts of every page and print every sheet. A sheet that does not fit fails the build. */
export function print(): AstroIntegration {
  let browser: string | undefined;
  let base = '/';
  return {
    name: 'print',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        const isWanted = command === 'build' && !process.argv.includes('--no-pdf');
        browser = isWanted ? findBrowser() : undefined;
        if (isWanted && !browser) {
          logger.warn('No PDFs: install Chromium or Chrome, or name one in CHROMIUM_PATH. The site links to none.');
        }
        updateConfig({ vite: { define: { 'import.meta.env.MAKES_PDFS': String(Boolean(browser)) } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const fonts = openCache(join(cacheDir, 'fonts'));
        const cutter = await openCutter(allFaces, fonts);
        const families = familiesOf(readContent(openFolder(contentDir)).content!.site.theme);
        const { files, heaviest } = await cutFonts(root, listPages(root), base, cutter, contentDir, families);
        logger.info(
          `${files.filter((file) => file.endsWith('.woff2')).length} fonts, at most ${(heaviest / 1000).toFixed(0)} kB a page`,
        );
        if (browser) await printSite(root, base, browser, cutter, new Set(files), logger);
        fonts.prune();
      },
    },
  };
}

/** Print the sheets and the whole briefings; report how it went, and fail with all that does not fit. */
async function printSite(
  root: string,
  base: string,
  executablePath: string,
  cutter: Cutter,
  ofPages: ReadonlySet<string>,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const { site } = readContent(openFolder(contentDir)).content!;
  const edition: Edition = { authors: site.publisher, date: site.updated };
  const { sheets, wholes } = findPrinted(root, listPages(root), base);
  const cache = openCache(join(cacheDir, 'pdf'));
  const press = makePress(root, addressOverride ?? site.address, executablePath);
  try {
    let made = 0;
    const printed = await printSheets(root, sheets, edition, press, cache, (done, newly) => {
      made = newly;
      if (newly > 0 && done % 20 === 0) logger.info(`${done} of ${sheets.length} sheets`);
    });
    if (process.argv.includes('--fit')) console.log(['', ...listRoom(printed), ''].join('\n'));
    const misfits = findMisfits(printed);
    if (misfits.length > 0) {
      throw new Error(
        [
          ...misfits,
          'Cut words, not type: nothing is shrunk to fit. `npm run fit` lists the room on every sheet.',
        ].join('\n'),
      );
    }
    const added: string[] = [];
    for (const whole of wholes) {
      await printWhole(root, base, whole, inOrderOf(root, whole, sheets), edition, press, cache, async (file) => {
        const { files } = await cutFonts(root, [file], base, cutter, contentDir, familiesOf(site.theme));
        added.push(...files.filter((name) => !ofPages.has(name)));
      });
    }
    // The site's pages have no use for the fonts of the whole briefing.
    for (const file of added) rmSync(join(root, file), { force: true });
    const sizes = sheets.flatMap(({ pdfs }) => papers.map((paper) => statSync(join(root, pdfs[paper])).size));
    logger.info(
      `${sheets.length} sheets, ${sizes.length} PDFs (${made} sheets printed, the others from the cache), ` +
        `at most ${(Math.max(...sizes) / 1000).toFixed(0)} kB; tightest: ${Math.min(...printed.map((sheet) => roomOn(sheet)))} mm left`,
    );
  } finally {
    await press.close();
  }
  cache.prune();
}

/** The pages of a built site, in the order of their names. */
function listPages(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .sort();
}
