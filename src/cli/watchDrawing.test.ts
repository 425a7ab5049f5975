import { expect, test } from 'vitest';
import type { Report } from '../finish/report.ts';
import { messages } from './messages.ts';
import { watchDrawing } from './watchDrawing.ts';

/** What a report is told, a line each. */
function record(): { report: Report; lines: string[] } {
  const lines: string[] = [];
  const report: Report = {
    step: (name) => ({
      progress: (done) => lines.push(`${name} ${done}`),
      end: (text) => lines.push(`${name} ends: ${text}`),
    }),
    warn: (text) => lines.push(`warning: ${text}`),
    say: (text) => lines.push(text),
  };
  return { report, lines };
}

test('of all that Astro says, a build tells the files drawn and the warnings', () => {
  const { report, lines } = record();
  const { listen, integration } = watchDrawing(report, messages.en);
  const hooks = integration.hooks as Record<string, () => void>;
  const say = (message: string, level = 'info') => listen({ label: null, level, message });
  hooks['astro:build:start']!();
  say('Building static entrypoints...');
  say('├─ /index.html');
  say('(+5ms)');
  say('a link leads nowhere', 'warn');
  say('├─ /en/index.html');
  say('the hook has failed', 'error');
  hooks['astro:build:generated']!();
  expect(lines).toEqual([
    'pages 1',
    'warning: a link leads nowhere',
    'pages 2',
    'pages ends: 2 files',
    'warning: the hook has failed',
  ]);
});
