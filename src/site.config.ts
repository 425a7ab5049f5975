import { resolve } from 'node:path';

/** Folder of the paper's content. `CONTENT_DIR` names another, e.g. the sample paper of the tests. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Folder of the finished site. It is replaced as a whole, and only by a complete build. */
export const outDir = resolve(process.env['OUT_DIR'] ?? 'dist');

/** Address of the site, sub-path included, when it is not the one in `site.yaml`: set by whoever publishes. */
export const addressOverride = process.env['SITE_ADDRESS'];
