import { describe as group, expect, test } from 'vitest';
import { exampleOf, problemsIn } from '../testing/examples.ts';
import { catalogue, subjects } from './catalogue.ts';
import type { Entry, Text } from './entry.ts';
import { messageLanguages, PLACEHOLDER } from './fill.ts';
import { describe, type ProblemId } from './problem.ts';

const entries = Object.entries(catalogue as Record<string, Entry>);
const ids = Object.keys(catalogue) as ProblemId[];

/** Kinds that no content raises, and where a test does. */
const withoutExample: Partial<Record<ProblemId, string>> = {
  'content-missing': 'read/folder.test.ts',
  'content-not-folder': 'read/folder.test.ts',
  'file-closed': 'read/folder.test.ts',
  'file-broken': 'checks/check.test.ts',
  'link-in-content': 'read/folder.test.ts',
  'folder-empty': 'read/folder.test.ts',
  'text-encoding': 'read/text.test.ts',
  'mdx-broken': 'read/mdx.test.ts',
  'value-refused': 'read/yaml.test.ts',
  'address-reserved': 'cli/check.test.ts',
};

/** Names of the values in a text. */
const namesIn = ({ message, advice }: Text) =>
  new Set([message, advice].flat(2).flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!)));

test('every id stands once, in lower-case letters and hyphens', () => {
  expect(ids).toHaveLength(Object.values(subjects).flatMap((subject) => Object.keys(subject)).length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
});

test.each(entries)('%s has the same values in each language', (_id, { en, zh }) => {
  expect(namesIn(zh)).toEqual(namesIn(en));
});

test.each(entries)('%s is written as its languages are', (_id, { en, zh }) => {
  expect(en.message).not.toMatch(/[.。]$/);
  expect(zh.message).not.toMatch(/[.。]$/);
  // A command at the end can be copied as it stands.
  for (const sentence of [en.advice].flat()) expect(sentence).toMatch(/\.$|npm run translated -- \{file\}$/);
  for (const sentence of [zh.advice].flat()) expect(sentence).toMatch(/。$|npm run translated -- \{file\}$/);
  expect(zh.message + [zh.advice].flat().join('')).not.toMatch(/\p{Script=Han}[ ,;?!]|[;?!]\p{Script=Han}/u);
});

const outdated = 'translation-outdated';

group('the example', () => {
  test.each(ids.filter((id) => !withoutExample[id]))('of %s raises it and nothing else', (id) => {
    const example = exampleOf(id)!;
    const problems = problemsIn(example, id in subjects['The paper’s own text']);
    // Whoever changes an original is told of its translations too.
    const raised = new Set(
      problems.map((problem) => problem.id).filter((other) => other !== outdated || id === outdated),
    );
    expect(raised).toEqual(new Set([id, ...((catalogue[id] as Entry).also ?? [])]));
    for (const lang of messageLanguages) {
      const { message, advice } = describe(
        problems.find((problem) => problem.id === id)!,
        lang,
      );
      expect(message + advice).not.toMatch(/undefined|NaN|\[object|\{\w+[}?:]/);
    }
  });

  test('is left out only where a test elsewhere raises the problem', () => {
    expect(ids.filter((id) => !exampleOf(id))).toEqual(Object.keys(withoutExample));
  });
});
