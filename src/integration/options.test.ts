import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHidden } from './options.ts';

const root = join('/home', '.own', 'site');

test('a server looks through no hidden folder of a project, but for the content and what Astro keeps', () => {
  const within = (content: string) =>
    [
      '.venv/lib/a.py',
      '.env',
      '.astro/data-store.json',
      '.drafts',
      '.drafts/briefs/a.mdx',
      'src/.x/a.ts',
      '../.x/a.ts',
    ].filter((path) => isHidden(root, join(root, content))(join(root, path)));
  expect(within('content')).toEqual(['.venv/lib/a.py', '.drafts/briefs/a.mdx']);
  expect(within('.drafts')).toEqual(['.venv/lib/a.py']);
});
