import { test as base, expect } from '@playwright/test';
import { openAuditor, sixKinds } from './auditor.ts';
import { openSites } from './builtSite.ts';
import { sites } from './sites.ts';

const test = base.extend<object, { auditor: Awaited<ReturnType<typeof openAuditor>> }>({
  auditor: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern, and nothing is taken from it
    async ({}, use) => {
      const auditor = await openAuditor();
      await use(auditor);
      await auditor.close();
    },
    { scope: 'worker' },
  ],
});

const [paper] = openSites('paper');

for (const { file, address } of sixKinds(paper!)) {
  test(`Lighthouse gives ${file} all points for accessibility, best practices and SEO`, async ({ auditor }) => {
    // Speed depends on the machine; `npm run bench -- lighthouse` measures it.
    const categories = ['accessibility', 'best-practices', 'seo'] as const;
    const { scores, faults } = await auditor.audit(sites.paper.origin + address, [...categories]);
    expect.soft(faults).toEqual([]);
    expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  });
}
