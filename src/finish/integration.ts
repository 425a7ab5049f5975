import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { translate } from '../i18n/ui.ts';
import { browserSwitches, findBrowser } from '../print/browser.ts';
import type { PrintBrowser } from '../print/press.ts';
import { listFiles } from '../read/files.ts';
import { readContent } from '../read/readContent.ts';
import { plainImports } from '../search/plainImports.ts';
import { addressOverride, contentDir, outDir } from '../site.config.ts';
import { finishSite } from './finish.ts';
import { readMachinery } from './machinery.ts';
import { readManifest } from './manifest.ts';
import type { Report } from './report.ts';

/** Where a build is made, beside the folder that it replaces when it is complete. */
const workDir = join(dirname(outDir), `.${basename(outDir)}-building`);

// Two contents must not share what is remembered of them.
const cacheDir = resolve('node_modules/.cache/jianbao', encodeURIComponent(contentDir));

// The default language has no part in the address.
const routing = { prefixDefaultLocale: false, redirectToDefaultLocale: false, fallbackType: 'redirect' } as const;

/** Give Astro the site's address and languages, and finish what it has built. */
export function finish(): AstroIntegration {
  let browser: PrintBrowser | undefined;
  let manifestFile = '';
  return {
    name: 'finish',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        const site = readContent(contentDir).content?.site;
        if (!site) return;
        const isBuild = command === 'build';
        const isWanted = isBuild && !process.argv.includes('--no-pdf');
        browser = isWanted ? findPrintBrowser() : undefined;
        if (isWanted && !browser) {
          logger.warn('No PDFs: install Chromium or Chrome, or name one in CHROMIUM_PATH. The site links to none.');
        }
        manifestFile = isBuild ? join(mkdtempSync(join(tmpdir(), 'jianbao-')), 'pages.jsonl') : '';
        const address = new URL(addressOverride ?? site.address);
        const locales = site.languages.map((language) => language.code);
        updateConfig({
          outDir: folderUrl(isBuild ? workDir : outDir),
          site: address.href,
          base: address.pathname,
          i18n: { locales, defaultLocale: locales[0]!, routing },
          cacheDir: folderUrl(join(cacheDir, 'astro')),
          vite: {
            plugins: [plainImports],
            define: {
              'import.meta.env.MAKES_PDFS': String(Boolean(browser)),
              'import.meta.env.MANIFEST_FILE': JSON.stringify(manifestFile),
            },
          },
        });
      },
      'astro:build:done': async ({ logger }) => {
        const { site } = readContent(contentDir).content!;
        const { pages, languages, files, bytes } = await finishSite({
          dir: workDir,
          outDir,
          site: {
            address: addressOverride ?? site.address,
            languages: site.languages.map(({ code }) => code),
            sayEdition: (lang) => translate(lang)('edition', { edition: site.edition }),
            edition: site.edition,
            updated: site.updated,
            licenceUrl: site.licence.url,
            publisher: site.publisher,
          },
          records: readManifest(manifestFile),
          author: {
            list: () => listFiles(contentDir),
            read: (file) => readFileSync(join(contentDir, file), 'utf8'),
            prefix: `${relative(process.cwd(), contentDir)}/`,
          },
          browser,
          cacheDir,
          machinery: readMachinery(),
          listFit: process.argv.includes('--fit'),
          report: reportTo(logger),
        });
        rmSync(dirname(manifestFile), { recursive: true });
        logger.info(
          `${pages} pages in ${languages.length} languages (${languages.join(', ')}), ` +
            `${files} files, ${(bytes / 1e6).toFixed(2)} MB`,
        );
        logger.info(`The site is in ${relative(process.cwd(), outDir) || outDir}/`);
      },
    },
  };
}

function findPrintBrowser(): PrintBrowser | undefined {
  const executablePath = findBrowser();
  if (!executablePath) return undefined;
  return { executablePath, version: `${executablePath} ${statSync(executablePath).mtimeMs}`, args: browserSwitches };
}

/** A report in the lines of Astro's log. */
function reportTo(logger: AstroIntegrationLogger): Report {
  return {
    step: (name) => {
      const start = performance.now();
      return {
        progress: (done, total) => {
          if (done % 20 === 0) logger.debug(`${name}: ${done} of ${total}`);
        },
        end: (text) => {
          logger.info(`${name}: ${text} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
        },
      };
    },
    warn: (text, place) => {
      logger.warn(place ? `${place}  ${text}` : text);
    },
    say: (text) => {
      logger.info(text);
    },
  };
}

const folderUrl = (dir: string) => pathToFileURL(`${dir}/`);
