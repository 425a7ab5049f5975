import type { JianbaoOptions } from '../index.ts';
import type { Context } from './command.ts';
import { readEnvironment } from './environment.ts';

/** What the environment says of a site, as the integration takes it. */
export function siteOptions({ env, cwd }: Context): JianbaoOptions {
  const { contentDir, outDir, address } = readEnvironment(env, cwd);
  return { content: contentDir, outDir, ...(address && { address }) };
}
