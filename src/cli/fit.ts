import { buildOptions, buildSite } from './build.ts';
import { defineCommand } from './command.ts';

export const fit = defineCommand({
  name: 'fit',
  summary: 'builds the site and lists the room left on every sheet, tightest first',
  example: 'jianbao fit',
  options: { verbose: buildOptions.verbose },
  run: ({ values: { verbose, lang } }, context) =>
    buildSite({ pdf: true, fit: true, isVerbose: Boolean(verbose), lang }, context),
});
