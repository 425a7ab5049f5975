import { browser } from './browser.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { dev } from './dev.ts';
import { fit } from './fit.ts';
import { importPaper } from './importPaper.ts';
import { makeHelp } from './help.ts';
import { newSite } from './new.ts';
import { preview } from './preview.ts';
import { release } from './release.ts';
import { server } from './server.ts';
import { translated } from './translated.ts';
import { verify } from './verify.ts';

// In the order in which an author meets them.
const working: readonly Command[] = [
  newSite,
  importPaper,
  dev,
  check,
  build,
  preview,
  fit,
  verify,
  translated,
  release,
  server,
  browser,
];

/** Every command, as the help lists them. */
export const commands: readonly Command[] = [...working, makeHelp(working)];
