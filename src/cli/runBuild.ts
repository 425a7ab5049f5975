import type { JianbaoOptions } from '../index.ts';
import type { Report } from '../finish/report.ts';
import { listenToAstro } from './astroLog.ts';
import type { Context } from './command.ts';
import { readLanguage } from './environment.ts';
import { messages } from './messages.ts';
import { openReport } from './report.ts';
import { siteOptions } from './siteOptions.ts';
import { watchDrawing } from './watchDrawing.ts';

/**
 * Let Astro make the site of the working folder, and tell how it goes.
 * @param options what is asked of it, by the report to which it is told
 * @returns the report, for what is said afterwards
 */
export async function runBuild(
  options: (report: Report) => JianbaoOptions,
  { isVerbose, lang }: { isVerbose: boolean; lang: string | undefined },
  context: Context,
): Promise<Report> {
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
  try {
    const [astro, { default: jianbao }] = await Promise.all([import('astro'), import('../index.ts')]);
    const { listen, integration, tellErrors } = watchDrawing(report, texts);
    await astro.build({
      root: context.cwd,
      integrations: [jianbao({ ...siteOptions(context, lang), ...options(report) }), integration],
      ...(!isVerbose && { logger: listenToAstro(listen) }),
    });
    tellErrors();
  } finally {
    report.close();
  }
  return report;
}
