/*
 * For the time being: the integrations of the rooms, wired together as the command line will find them.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import type { AstroIntegration } from 'astro';
import { checks } from './checks/integration.ts';
import { discovery } from './discovery/integration.ts';
import type { Report } from './finish/report.ts';
import { print } from './print/integration.ts';
import { publish } from './publish/integration.ts';
import { markdownFeatures } from './read/mdx.ts';
import { readContent } from './read/readContent.ts';
import { search } from './search/integration.ts';
import { contentDir, outDir } from './site.config.ts';

/** What came of a build. */
export interface Finished {
  pages: number;
  languages: readonly string[];
  files: number;
  bytes: number;
  pdfs: number;
  outDir: string;
}

/** What a site may be told, all of it optional. */
export interface JianbaoOptions {
  /** Folder of the content. */
  content?: string;
  /** Folder of the finished site. */
  outDir?: string;
  /** Address of the site, in place of the one in `site.yaml`. */
  address?: string;
  /** Executable of the browser to print with. */
  browser?: string;
  /** Whether to make PDFs. */
  pdf?: boolean;
  /** Whether to list the room left on every sheet. */
  fit?: boolean;
  report?: Report;
  /** Told what came of a build. */
  onFinished?(finished: Finished): void;
}

/** The integration that makes a site of a content folder. */
export default function jianbao(own: JianbaoOptions = {}): AstroIntegration {
  const setup: Setup = ({ config, updateConfig }) => {
    if (config.integrations.some(({ name }) => name === 'publish')) return;
    // The command line adds an integration of its own to the author's: one of them works, with the options of both.
    const options: JianbaoOptions = Object.assign(
      {},
      ...config.integrations.map(
        ({ hooks }) => (hooks['astro:config:setup'] as { options?: JianbaoOptions } | undefined)?.options,
      ),
    );
    if (options.fit && !process.argv.includes('--fit')) process.argv.push('--fit');
    updateConfig({
      trailingSlash: 'always',
      integrations: [checks(), mdx(), search(), discovery(), print(), publish(), told(options)],
      markdown: {
        processor: satteri({ features: { ...markdownFeatures, smartPunctuation: false } }),
        syntaxHighlight: false,
      },
      build: { inlineStylesheets: 'never' },
      prerenderConflictBehavior: 'error',
      devToolbar: { enabled: false },
      vite: {
        plugins: [tailwindcss()],
        build: {
          assetsInlineLimit: 0,
          rolldownOptions: {
            onLog: (level: string, log: { code?: string }, handle: (level: string, log: object) => void) =>
              log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
          },
        },
      },
    });
  };
  return { name: 'jianbao', hooks: { 'astro:config:setup': Object.assign(setup, { options: own }) } };
}

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

function told({ onFinished }: JianbaoOptions): AstroIntegration {
  return {
    name: 'told',
    hooks: {
      'astro:build:done': () => {
        if (!existsSync(outDir)) return;
        const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name));
        onFinished?.({
          pages: files.filter((file) => file.endsWith('.html')).length,
          languages: readContent(contentDir).content!.site.languages.map(({ code }) => code),
          files: files.length,
          bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
          pdfs: files.filter((file) => file.endsWith('.pdf')).length,
          outDir,
        });
      },
    },
  };
}
