import type { AstroIntegration } from 'astro';
import type { Report, Step } from '../finish/report.ts';
import type { AstroListener } from './astroLog.ts';
import type { Messages } from './messages.ts';

/** Astro names each file that it draws on a branch of a tree. */
const BRANCH = '├─';

/**
 * Report the drawing of pages as a step, and what Astro warns of. How far it has come only Astro's log says.
 */
export function watchDrawing(report: Report, { files }: Messages): AstroListener & { progress: AstroIntegration } {
  let step: Step | undefined;
  let drawn = 0;
  return {
    listen: ({ level, message }) => {
      if (level === 'warn') report.warn(message);
      else if (message.startsWith(BRANCH)) step?.progress(++drawn, 0);
    },
    progress: {
      name: 'jianbao-progress',
      hooks: {
        'astro:build:start': () => {
          step = report.step('pages');
        },
        'astro:build:generated': () => {
          step?.end(files(drawn));
        },
      },
    },
  };
}
