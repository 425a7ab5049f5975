import jianbao from './src/index.ts';

// Without `defineConfig`, with which a server of development would load all that optimises SVG.
/** @type {import('astro').AstroUserConfig} */
export default { integrations: [jianbao()] };
