import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { checks } from './src/checks/integration.ts';
import { finish } from './src/finish/integration.ts';
import { markdownFeatures } from './src/read/mdx.ts';

export default defineConfig({
  trailingSlash: 'always',
  integrations: [checks(), mdx(), finish()],
  markdown: {
    processor: satteri({ features: { ...markdownFeatures, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // Scripts and styles are files of their own: the policy (src/publish/headers.ts) forbids inline ones.
  build: { inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // One harmless warning of ten lines for every MDX file hides those that matter.
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
  },
});
