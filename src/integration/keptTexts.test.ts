import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { randomFrom } from '../../e2e/random.ts';
import { ownBlocks } from '../blocks/definitions.ts';
import { checkContent, type CheckResult } from '../checks/check.ts';
import { makeSite } from '../model/site.ts';
import { holdFiles } from '../read/source.ts';
import { append, paperFiles, sourceOf, type Changes } from '../testing/content.ts';
import { mutate } from '../testing/mutations.ts';
import { openKeptTexts } from './keptTexts.ts';

const dir = mkdtempSync(join(tmpdir(), 'jianbao-kept-'));
afterAll(() => rmSync(dir, { recursive: true }));

const BRIEF = 'briefs/advice/pay-by-hour/en.mdx';
type Source = ReturnType<typeof holdFiles>;

/** Check content with what is kept, and keep what was found; `read` are the briefs of which nothing was. */
function check(source: Source): CheckResult & { read: string[] } {
  const kept = openKeptTexts(dir);
  const read: string[] = [];
  const findKept: typeof kept.find = (file, bytes) => {
    const found = kept.find(file, bytes);
    if (!found) read.push(file);
    return found;
  };
  const result = checkContent(source, { blocks: ownBlocks, findKept, throws: true });
  if (result.content) kept.keep(result.content);
  return { ...result, read };
}

const foundOf = ({ problems, warnings }: CheckResult) => ({ problems, warnings });

/** What pages show of briefs but their texts. */
function shownOf({ content }: CheckResult) {
  const site = makeSite(content!, { blocks: ownBlocks });
  const briefs = site.languages.flatMap(({ code }) => site.kinds.flatMap(({ id }) => site.in(code).briefs(id)));
  return { briefs, usage: site.usage.written, routes: site.routes, outdated: site.outdated() };
}

const change = (changes: Changes) => sourceOf(changes);

test('of a brief nothing is held but what is known of it; one that has not changed is not read again; the site is the same', () => {
  check(change({}));
  const kept = check(change({ [BRIEF]: append('\nOne more word.\n') }));
  const shown = shownOf(kept);
  expect(kept.read).toEqual([BRIEF]);
  // Whoever asks more of its tree than `questions.ts` does has parsed it once more.
  expect(kept.content!.briefs.filter(({ isUnparsed }) => !isUnparsed)).toEqual([]);
  expect(shown).toEqual(
    shownOf(checkContent(change({ [BRIEF]: append('\nOne more word.\n') }), { blocks: ownBlocks })),
  );
});

test('what is wrong with a brief is told as long as it stands there', () => {
  const wrong = () => change({ [BRIEF]: append('\nIt costs 12% of [all](/nowhere/) and *[a [b](/c/)](/d/)*[^1].\n') });
  const first = foundOf(check(wrong()));
  expect(first.problems.length).toBeGreaterThan(2);
  expect(foundOf(check(wrong()))).toEqual(first);
  expect(foundOf(check(change({}))).problems).toEqual([]);
});

test('whatever else changes, the same is found where briefs are kept as where none is', () => {
  const random = randomFrom(1);
  check(change({}));
  for (let nth = 0; nth < 20; nth++) {
    const { folder, file, what } = mutate(random, paperFiles());
    const anew = checkContent(holdFiles(folder), { blocks: ownBlocks, throws: true });
    expect(foundOf(check(holdFiles(folder))), `${file}, ${what}`).toEqual(foundOf(anew));
    check(change({}));
  }
});
