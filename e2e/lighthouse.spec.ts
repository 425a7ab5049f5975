import { expect } from '@playwright/test';
import { sixKinds } from './auditor.ts';
import { openSites } from './builtSite.ts';
import { test } from './kept.ts';
import { sites } from './sites.ts';

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
