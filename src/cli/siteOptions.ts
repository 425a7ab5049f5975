import type { JianbaoOptions } from '../index.ts';
import type { Context } from './command.ts';
import { readEnvironment, readLanguage } from './environment.ts';

/** What the environment says of a site, as the integration takes it. What it does not say, the configuration may. */
export function siteOptions({ env, cwd }: Pick<Context, 'env' | 'cwd'>, lang?: string): JianbaoOptions {
  const { contentDir, outDir, address } = readEnvironment(env, cwd);
  return {
    lang: readLanguage(env, lang),
    ...(env['CONTENT_DIR'] && { content: contentDir }),
    ...(env['OUT_DIR'] && { outDir }),
    ...(address && { address }),
  };
}
