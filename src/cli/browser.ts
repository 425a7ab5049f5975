import type { Fetch } from '../browser/fetchBrowser.ts';
import { browserCache } from '../browser/places.ts';
import { defineCommand, type Context } from './command.ts';
import { readLanguage } from './environment.ts';
import { messages } from './messages.ts';
import { openReport } from './report.ts';

export const browser = defineCommand({
  name: 'browser',
  summary: 'says which browser makes the PDFs; fetches one if there is none',
  example: 'jianbao browser',
  options: {},
  run: async ({ values: { lang } }, context) => {
    const language = readLanguage(context.env, lang);
    const [{ fetchBrowser }, { findBrowser }, { browserMessages }] = await Promise.all([
      import('../browser/fetchBrowser.ts'),
      import('../browser/findBrowser.ts'),
      import('../browser/messages.ts'),
    ]);
    const machine = describeMachine(context);
    const say = (version: string, path: string) => context.stdout(`${browserMessages[language].uses(version, path)}\n`);
    const found = findBrowser(machine);
    if (found) {
      say(found.version, found.executablePath);
      return 0;
    }
    const report = openReport({
      write: context.stdout,
      isTerminal: context.isTerminal,
      messages: messages[language],
      now: () => performance.now(),
      after: (milliseconds, action) => {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    try {
      const { version, executablePath } = await fetchBrowser({ ...machine, language, report });
      say(version, executablePath);
    } finally {
      report.close();
    }
    return 0;
  },
});

/** What finding and fetching a browser want to know of this machine. */
export function describeMachine({ env }: Pick<Context, 'env'>): Omit<Fetch, 'report' | 'language'> {
  const { platform, arch } = process;
  return { env, platform, arch, cacheDir: browserCache(env, platform) };
}
