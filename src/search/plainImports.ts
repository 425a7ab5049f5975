import type { ViteUserConfig } from 'astro';

/**
 * A plugin of Vite: what it wraps around `import()`, to load styles with it, weighs more than what every page loads of
 * the search.
 */
export const plainImports: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};
