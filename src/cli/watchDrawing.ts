import type { AstroIntegration } from 'astro';
import type { Report, Step } from '../finish/report.ts';
import type { Listener } from './astroLog.ts';
import type { Messages } from './messages.ts';

/** Astro names each file that it draws on a branch of a tree. */
const BRANCH = '├─';

/** What watches Astro at work. */
interface Watch {
  listen: Listener;
  integration: AstroIntegration;
}

/**
 * Report the drawing of pages as a step, what Astro warns of, and the errors that it has told but not stopped at: of a build
 * that fails, the last is thrown anyway. How far it has come only Astro's log says.
 */
export function watchDrawing(report: Report, { files }: Messages): Watch {
  let step: Step | undefined;
  let drawn = 0;
  const errors: string[] = [];
  return {
    listen: ({ level, message }) => {
      if (level === 'warn') report.warn(message);
      else if (level === 'error') errors.push(message);
      else if (message.startsWith(BRANCH)) step?.progress(++drawn, 0);
    },
    integration: {
      name: 'jianbao-drawing',
      hooks: {
        'astro:build:start': () => {
          step = report.step('pages');
        },
        'astro:build:generated': () => {
          step?.end(files(drawn));
          for (const error of errors) report.warn(error);
        },
      },
    },
  };
}
