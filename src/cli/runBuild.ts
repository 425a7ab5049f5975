import type { Finished, JianbaoOptions } from '../index.ts';
import type { Report } from '../finish/report.ts';
import type { Outcome } from '../integration/unchanged.ts';
import { listenToAstro } from './astroLog.ts';
import type { Context } from './command.ts';
import { readLanguage } from './environment.ts';
import { messages } from './messages.ts';
import { openReport, type OpenReport } from './report.ts';
import { siteOptions } from './siteOptions.ts';
import { watchDrawing } from './watchDrawing.ts';

/**
 * Let Astro make the site of the working folder, and tell how it goes.
 * @param options what is asked of it, by the report to which it is told
 * @param settings `mayEnd`: whether it need not be made where nothing has changed since the last build
 * @returns the report, for what is said afterwards, and what came of the last build where this one was none
 */
export async function runBuild(
  options: (report: Report) => JianbaoOptions,
  { isVerbose, lang, mayEnd = false }: { isVerbose: boolean; lang: string | undefined; mayEnd?: boolean },
  context: Context,
): Promise<{ report: OpenReport; last: Finished | undefined }> {
  const texts = messages[readLanguage(context.env, lang)];
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
  let outcome: Outcome | undefined;
  const ifUnchanged: JianbaoOptions['ifUnchanged'] = {
    tell: (last) => (outcome = last),
    warned: report.warned,
  };
  try {
    const [astro, { default: jianbao }] = await Promise.all([import('astro'), import('../index.ts')]);
    const { listen, integration } = watchDrawing(report, texts);
    await astro.build({
      root: context.cwd,
      integrations: [
        jianbao({ ...siteOptions(context, lang), ...(mayEnd && { ifUnchanged }), ...options(report) }),
        integration,
      ],
      ...(!isVerbose && { logger: listenToAstro(listen) }),
    });
  } catch (error) {
    if (!outcome) throw error;
    for (const [text, place] of outcome.warned) report.warn(text, place);
  } finally {
    report.close();
  }
  return { report, last: outcome?.finished };
}
