import type { JianbaoOptions } from '../index.ts';
import type { Context } from './command.ts';
import { readEnvironment } from './environment.ts';

/** What the environment says of a site, as the integration takes it. What it does not say, the configuration may. */
export function siteOptions({ env, cwd }: Pick<Context, 'env' | 'cwd'>): JianbaoOptions {
  const { contentDir, outDir, address } = readEnvironment(env, cwd);
  return {
    ...(env['CONTENT_DIR'] && { content: contentDir }),
    ...(env['OUT_DIR'] && { outDir }),
    ...(address && { address }),
  };
}
