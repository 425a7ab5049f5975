import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../read/readContent.ts';
import { openFolder } from '../read/source.ts';
import { addressOverride, contentDir, outDir } from '../site.config.ts';
import { writeHeaders } from './servers.ts';

/** Where a build is made, beside the folder that it replaces when it is complete. */
const workDir = join(dirname(outDir), `.${basename(outDir)}-building`);

// The default language has no part in the address.
const routing = { prefixDefaultLocale: false, redirectToDefaultLocale: false, fallbackType: 'redirect' } as const;

/**
 * Give Astro the site's address and languages, and publish a complete build: it takes the place of the last one in a
 * single step, so that a failed build leaves the last good one.
 */
export function publish(): AstroIntegration {
  const start = performance.now();
  let languages: string[] = [];
  let base = '/';
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const site = readContent(openFolder(contentDir)).content?.site;
        if (!site) return;
        const address = new URL(addressOverride ?? site.address);
        languages = site.languages.map((language) => language.code);
        updateConfig({
          outDir: folderUrl(command === 'build' ? workDir : outDir),
          site: address.href,
          base: address.pathname,
          i18n: { locales: languages, defaultLocale: languages[0]!, routing },
          // Two contents must not share what Astro remembers of them.
          cacheDir: folderUrl(resolve('node_modules/.cache/jianbao', encodeURIComponent(contentDir))),
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ logger }) => {
        writeFileSync(join(workDir, '_headers'), writeHeaders(base));
        const files = listFiles(workDir);
        const pages = files.filter((file) => file.endsWith('.html')).length;
        const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
        replaceFolder(workDir, outDir);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(
          `${pages} pages in ${languages.length} languages (${languages.join(', ')}), ` +
            `${files.length} files, ${(bytes / 1e6).toFixed(2)} MB, in ${seconds} s`,
        );
        logger.info(`The site is in ${relative(process.cwd(), outDir) || outDir}/`);
      },
    },
  };
}

/** Put a finished folder in the place of another. */
export function replaceFolder(from: string, to: string): void {
  const old = `${from}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

const folderUrl = (dir: string) => pathToFileURL(`${dir}/`);

function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
