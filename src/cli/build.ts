import type { Finished, JianbaoOptions } from '../index.ts';
import { hasOwnAddress } from '../model/address.ts';
import { describeMachine } from './browser.ts';
import { listenToAstro } from './astroLog.ts';
import { defineCommand, type Context } from './command.ts';
import { readLanguage } from './environment.ts';
import { messages } from './messages.ts';
import { nameCommand, namePath } from './names.ts';
import { openReport, secondsOf } from './report.ts';
import { siteOptions } from './siteOptions.ts';
import { watchDrawing } from './watchDrawing.ts';

/** Options of all that builds. */
export const buildOptions = {
  'no-pdf': { type: 'boolean', summary: 'makes no PDFs' },
  verbose: { type: 'boolean', summary: 'shows all that Astro says, a line a page' },
} as const;

export const build = defineCommand({
  name: 'build',
  summary: 'checks the content and builds the site',
  example: 'jianbao build --no-pdf',
  options: { ...buildOptions, fit: { type: 'boolean', summary: 'lists the room left on every sheet' } },
  run: ({ values }, context) =>
    buildSite(
      { pdf: !values['no-pdf'], fit: Boolean(values.fit), isVerbose: Boolean(values.verbose), lang: values.lang },
      context,
    ),
});

interface BuildSettings {
  pdf: boolean;
  fit: boolean;
  isVerbose: boolean;
  lang: string | undefined;
}

/** Build the site, and tell how it goes and what came of it. */
export async function buildSite({ pdf, fit, isVerbose, lang }: BuildSettings, context: Context): Promise<number> {
  const start = performance.now();
  const language = readLanguage(context.env, lang);
  const texts = messages[language];
  const report = openReport({
    write: context.stdout,
    isTerminal: context.isTerminal && !isVerbose,
    messages: texts,
    now: () => performance.now(),
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  let finished: Finished | undefined;
  const options: JianbaoOptions = {
    ...siteOptions(context, lang),
    fit,
    report,
    browser: pdf
      ? async () => {
          const { browserFor } = await import('../browser/fetchBrowser.ts');
          return browserFor({ ...describeMachine(context), report, language });
        }
      : undefined,
    onFinished: (result) => {
      finished = result;
    },
  };
  try {
    const [astro, { default: jianbao }] = await Promise.all([import('astro'), import('../index.ts')]);
    const { listen, integration, tellErrors } = watchDrawing(report, texts);
    await astro.build({
      root: context.cwd,
      integrations: [jianbao(options), integration],
      ...(!isVerbose && { logger: listenToAstro(listen) }),
    });
    tellErrors();
  } finally {
    report.close();
  }
  if (finished) {
    const name = (command: string) => nameCommand(context.cwd, command);
    report.say(texts.finished(finished, secondsOf(performance.now() - start)));
    if (finished.pdfs === 0) report.say(pdf ? texts.noBrowser(name('browser')) : texts.notPrinted);
    report.say(texts.site(namePath(context.cwd, finished.outDir), name('preview')));
    if (!hasOwnAddress(finished.address)) report.say(texts.reserved(finished.address));
  }
  return 0;
}
