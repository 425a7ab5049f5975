import { defineConfig } from 'astro/config';
import jianbao from './src/index.ts';

export default defineConfig({ integrations: [jianbao()] });
