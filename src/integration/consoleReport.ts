import type { Report } from '../finish/report.ts';

/** A report in plain lines, for builds that Astro's own command starts. */
export const consoleReport: Report = {
  step: (name) => ({
    progress: () => {},
    end: (text) => {
      console.log(`${name}: ${text}`);
    },
  }),
  warn: (text, place) => {
    console.warn(place ? `${place}  ${text}` : text);
  },
  say: (text) => {
    console.log(text);
  },
};
