import { openAuditor, sixKinds } from './auditor.ts';
import { expect, test } from './fixtures.ts';

test('Lighthouse gives all points for accessibility, best practices and SEO', async ({ site }) => {
  const auditor = await openAuditor();
  try {
    for (const { address } of sixKinds(site)) {
      // Speed depends on the machine; `npm run bench -- lighthouse` measures it.
      const { scores, faults } = await auditor.audit(site.origin + address, ['accessibility', 'best-practices', 'seo']);
      expect.soft(faults, address).toEqual([]);
      expect.soft(scores, address).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
    }
  } finally {
    await auditor.close();
  }
});
