/* Serve the sites that the browser looks at, each at its address, in one process. Run by Playwright. */
import { serve } from '../bench/serve.ts';
import { readSite } from './builtSite.ts';
import { sites } from './sites.ts';

for (const { folder, origin } of Object.values(sites))
  await serve(folder, readSite(folder).base, { port: Number(new URL(origin).port) });
console.log('All sites are served.');
