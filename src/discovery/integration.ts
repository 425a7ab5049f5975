import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../read/readContent.ts';
import { openFolder } from '../read/source.ts';
import { translate } from '../i18n/ui.ts';
import { openCache } from '../cache/cache.ts';
import { contentDir } from '../site.config.ts';
import { accentOf, familiesOf } from '../theme/theme.ts';
import { readPage } from './builtPage.ts';
import { drawCards } from './cards.ts';
import { drawIcons } from './drawIcons.ts';
import { writeMarkdown } from './markdown.ts';

/** Pictures are kept from build to build. Two contents do not share them. */
const cacheDir = join('node_modules', '.cache', 'jianbao', 'cards', basename(contentDir));

/** Write what goes with the finished pages: a picture and a Markdown copy of each, and the icons. */
export function discovery(): AstroIntegration {
  let base = '/';
  return {
    name: 'discovery',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const root = fileURLToPath(dir);
        const { site } = readContent(openFolder(contentDir)).content!;
        const write = (file: string, content: string | Uint8Array) => {
          mkdirSync(dirname(join(root, file)), { recursive: true });
          writeFileSync(join(root, file), content);
        };
        const mark = readFileSync(join(root, 'favicon.svg'));
        for (const [file, icon] of await drawIcons(mark)) write(file, icon);

        const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
        const pages = files.sort().flatMap((file) => {
          const page = readPage(readFileSync(join(root, file), 'utf8'));
          return page ? [{ file, page }] : [];
        });
        const cards = pages.map(({ page }) => {
          const { code } = site.languages.find(({ tag }) => tag === page.tag)!;
          return {
            tag: page.tag,
            title: page.meta.get('og:title')!,
            summary: page.meta.get('og:description')!,
            site: page.meta.get('og:site_name')!,
            edition: translate(code)('edition', { edition: site.edition }),
            ...(page.meta.has('article:section') && { section: page.meta.get('article:section')! }),
          };
        });
        const cache = openCache(cacheDir);
        const look = { accent: accentOf(site.theme).light, families: familiesOf(site.theme) };
        const { pngs, made } = await drawCards(cards, mark.toString(), cache, look);
        cache.prune();
        const pathOf = (address: string) => decodeURI(new URL(address).pathname).slice(base.length);
        const copies = pages.filter(({ page }) => page.markdown);
        for (const [index, { page }] of pages.entries()) write(pathOf(page.meta.get('og:image')!), pngs[index]!);
        for (const { page } of copies) {
          const matter = {
            title: page.meta.get('og:title')!,
            description: page.meta.get('og:description')!,
            language: page.tag,
            url: page.address,
            edition: site.edition,
            updated: site.updated,
            licence: site.licence.url,
          };
          write(pathOf(new URL(page.markdown!, page.address).href), writeMarkdown(page, matter));
        }
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(
          `${pages.length} pictures of pages (${made} drawn, the others from the cache), ${copies.length} Markdown copies, in ${seconds} s`,
        );
      },
    },
  };
}
