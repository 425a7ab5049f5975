import type { Finished, JianbaoOptions } from '../index.ts';
import { hasOwnAddress } from '../model/address.ts';
import { describeMachine } from './browser.ts';
import type { Report } from '../finish/report.ts';
import type { Shard } from '../print/shard.ts';
import { AuthorError } from '../read/authorError.ts';
import { defineCommand, type Context } from './command.ts';
import { readLanguage } from './environment.ts';
import { messages } from './messages.ts';
import { nameCommand, namePath } from './names.ts';
import { secondsOf } from './report.ts';
import { runBuild } from './runBuild.ts';

/** Options of all that builds. */
export const buildOptions = {
  'no-pdf': { type: 'boolean', summary: 'makes no PDFs' },
  verbose: { type: 'boolean', summary: 'shows all that Astro says, a line a page' },
} as const;

export const build = defineCommand({
  name: 'build',
  summary: 'checks the content and builds the site',
  example: 'jianbao build --no-pdf',
  options: {
    ...buildOptions,
    fit: { type: 'boolean', summary: 'lists the room left on every sheet' },
    shard: {
      type: 'string',
      value: '1/4',
      summary: 'prints a part of the sheets for the cache alone, on one of several machines',
    },
  },
  run: ({ values }, context) => {
    const pdf = !values['no-pdf'];
    const shard = values.shard === undefined ? undefined : readShard(values.shard, pdf);
    return buildSite(
      { pdf, fit: Boolean(values.fit), isVerbose: Boolean(values.verbose), lang: values.lang, shard },
      context,
    );
  },
});

/**
 * Read `2/4`, the second of four.
 * @throws {AuthorError} where it is no part of a whole, or where nothing is printed
 */
function readShard(text: string, pdf: boolean): Shard {
  const [number = 0, count = 0] = /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/.test(text) ? text.split('/').map(Number) : [];
  if (number === 0 || number > count) {
    throw new AuthorError(`"--shard ${text}" is no part of a whole. Write the second of four as --shard 2/4.`);
  }
  if (!pdf) throw new AuthorError('"--shard" prints PDFs, and "--no-pdf" makes none. Leave one of them out.');
  return { number, count };
}

interface BuildSettings {
  pdf: boolean;
  fit: boolean;
  isVerbose: boolean;
  lang: string | undefined;
  shard?: Shard | undefined;
}

/** Build the site, and tell how it goes and what came of it. */
export async function buildSite(
  { pdf, fit, isVerbose, lang, shard }: BuildSettings,
  context: Context,
): Promise<number> {
  const start = performance.now();
  const language = readLanguage(context.env, lang);
  const texts = messages[language];
  let finished: Finished | undefined;
  const options = (report: Report): JianbaoOptions => ({
    fit,
    shard,
    report,
    browser: pdf
      ? async () => {
          const { browserFor } = await import('../browser/fetchBrowser.ts');
          const found = await browserFor({ ...describeMachine(context), report, language });
          if (shard && !found) throw new AuthorError(texts.noPrinter(nameCommand(context.cwd, 'browser')));
          return found;
        }
      : undefined,
    onFinished: (result) => {
      finished = result;
    },
  });
  // What Astro says, the tightest sheets and a part of them are not kept.
  const mayEnd = !isVerbose && !fit && !shard;
  const { report, last } = await runBuild(options, { isVerbose, lang, mayEnd }, context);
  if (last) report.say(texts.unchanged);
  finished ??= last;
  if (shard) report.say(texts.sharded(shard.count));
  if (finished) {
    const name = (command: string) => nameCommand(context.cwd, command);
    report.say(texts.finished(finished, secondsOf(performance.now() - start)));
    if (finished.pdfs === 0) report.say(pdf ? texts.noBrowser(name('browser')) : texts.notPrinted);
    report.say(texts.site(namePath(context.cwd, finished.outDir), name('preview')));
    if (!hasOwnAddress(finished.address)) report.say(texts.reserved(finished.address));
  }
  return 0;
}
