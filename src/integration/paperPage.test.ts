import { expect, test } from 'vitest';
import { holdFiles } from '../read/source.ts';
import { servePaper } from './paperPage.ts';

const files = {
  'paper/text.md':
    '<!-- Final -->\n\n## 1 Rivers\n\n<!-- 1 ¶1 -->\nIt rises <fast> [2].\n\n## 2 End\n\n<!-- 2 ¶1 -->\nDone.\n',
  'paper/struck.md': '# Struck out\n\n## 1\n\n- ¶1 slowly\n',
  'briefs/advice/stations/en.mdx':
    "---\nopen: true\ntitle: Stations\nplace:\n  - { section: '1', paragraph: 1 }\n---\n",
};

/** What the server answers; nothing where it passes the question on. */
function ask(url: string, held: Record<string, string>): string | undefined {
  let page: string | undefined;
  const response = { setHeader: () => {}, end: (text: string) => (page = text) };
  servePaper(holdFiles(held))({ url } as never, response as never, () => {});
  return page;
}

test('the manuscript is shown with places to copy, struck text and open briefs beside their passages', () => {
  const page = ask('/paper/', files)!;
  expect(page).toContain(`data-place="{ section: '1', paragraph: 1, references: [2] }"`);
  expect(page).toContain('It rises &lt;fast> [2].');
  expect(page.indexOf('<del>¶1 slowly</del>')).toBeLessThan(page.indexOf('<h2>2 End</h2>'));
  expect(page).toMatch(/1-1.*Stations<br><code>briefs\/advice\/stations\/en\.mdx/s);
});

test('without an import, and at every other address, the site answers', () => {
  expect(ask('/paper/', {})).toBeUndefined();
  expect(ask('/', files)).toBeUndefined();
});
