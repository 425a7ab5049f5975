import { existsSync } from 'node:fs';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import type { ViteUserConfig } from 'astro';
import { plainImports } from '../search/plainImports.ts';
import { takeFromNode } from './nodeModules.ts';
import { leadTo } from './watch.ts';
import { virtualModules, type ModuleWriters } from './virtualModules.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];
type OnLog = NonNullable<NonNullable<NonNullable<ViteUserConfig['build']>['rolldownOptions']>['onLog']>;

/**
 * How Vite makes our pages.
 * @param modules those that the integration writes
 * @param ourDir the package's `src/`
 * @param srcDir the author's `src/`, which need not be there
 * @param base sub-path of the site, with slashes around it
 */
export function configureVite(modules: ModuleWriters, ourDir: string, srcDir: string, base: string): ViteUserConfig {
  const styles = join(ourDir, 'styles', 'global.css');
  return {
    plugins: [
      virtualModules(modules),
      plainImports,
      takeFromNode(ourDir),
      leadTo(base),
      // Before Tailwind, which reads in the style sheet where to look.
      ...(srcDir === ourDir || !existsSync(srcDir) ? [] : [extendTailwind(styles, srcDir)]),
      tailwindcss(),
    ],
    build: { assetsInlineLimit: 0, rolldownOptions: { onLog: passLog } },
  };
}

/** Let Tailwind look for class names in an author's own pages and blocks too; it knows those of ours. */
function extendTailwind(styles: string, dir: string): VitePlugin {
  return {
    name: 'jianbao:tailwind-sources',
    enforce: 'pre',
    transform: (code, id) =>
      id.split('?')[0] === styles ? `${code}\n@source ${JSON.stringify(dir.replaceAll('\\', '/'))};\n` : undefined,
  };
}

// One harmless warning of ten lines for every MDX file hides those that matter.
const passLog: OnLog = (level, log, handle) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
};
