import { readSite } from '../e2e/builtSite.ts';
import { openAuditor, sixKinds } from '../e2e/auditor.ts';
import { serve } from './serve.ts';

/**
 * Print Lighthouse's scores of six kinds of page in every language: performance on its mobile preset, accessibility, best
 * practices, SEO; the first and the largest paint in milliseconds; how much the layout shifts. Names what costs points.
 */
export async function measureLighthouse(dir = 'dist'): Promise<void> {
  const site = readSite(dir);
  const server = await serve(dir, site.base);
  const auditor = await openAuditor();
  console.log('  page                                speed  access  practice  SEO  first paint  largest  shift');
  try {
    for (const { address } of sixKinds(site)) {
      const { scores, metrics, faults } = await auditor.audit(server.origin + address);
      const columns = [
        String(scores.performance).padStart(7),
        String(scores.accessibility).padStart(8),
        String(scores['best-practices']).padStart(10),
        String(scores.seo).padStart(5),
        metrics.firstPaint.toFixed(0).padStart(13),
        metrics.largestPaint.toFixed(0).padStart(9),
        metrics.shift.toFixed(3).padStart(7),
      ];
      console.log(`  ${address.padEnd(34)}${columns.join('')}`);
      for (const fault of faults) console.log(`      ${fault}`);
    }
  } finally {
    await auditor.close();
    server.close();
  }
}
