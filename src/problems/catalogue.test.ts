import { describe as group, expect, test } from 'vitest';
import { exampleOf, mend, problemsIn, textsWith, type Texts } from '../testing/examples.ts';
import { mended } from '../testing/mended.ts';
import { catalogue, subjects } from './catalogue.ts';
import type { Entry, Text } from './entry.ts';
import { messageLanguages, PLACEHOLDER } from './fill.ts';
import { describe, type Problem, type ProblemId } from './problem.ts';
import english from '../i18n/en.json' with { type: 'json' };
import { translationsOf } from '../model/translation.ts';
import { readContent } from '../read/readContent.ts';
import { holdFiles } from '../read/source.ts';
import { recordState } from '../translation/record.ts';

const entries = Object.entries(catalogue as Record<string, Entry>);
const ids = Object.keys(catalogue) as ProblemId[];

/** Kinds that no content raises, and where a test does. */
const withoutExample: Partial<Record<ProblemId, string>> = {
  'content-missing': 'read/folder.test.ts',
  'content-not-folder': 'read/folder.test.ts',
  'file-closed': 'read/folder.test.ts',
  'file-broken': 'checks/check.test.ts',
  'file-other': 'read/folder.test.ts',
  'link-in-content': 'read/folder.test.ts',
  'folder-empty': 'read/folder.test.ts',
  'text-encoding': 'read/text.test.ts',
  'nested-deep': 'read/nesting.test.ts',
  'mdx-broken': 'read/mdx.test.ts',
  'value-refused': 'read/yaml.test.ts',
  'address-reserved': 'cli/check.test.ts',
  'faces-uninstalled': 'checks/characters.test.ts',
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
const comparesPaper = (id: ProblemId) => id in subjects['The paper’s own text'];
const found = new Map<ProblemId, Problem[]>();
/** What the example of a kind raises; it is looked for once. */
const raisedBy = (id: ProblemId): Problem[] => {
  const problems = found.get(id) ?? problemsIn(textsWith(exampleOf(id)!), comparesPaper(id));
  found.set(id, problems);
  return problems;
};
const alsoOf = (id: ProblemId): readonly string[] => (catalogue[id] as Entry).also ?? [];

group('the example', () => {
  test.each(ids.filter((id) => !withoutExample[id]))('of %s raises it and nothing else', (id) => {
    const problems = raisedBy(id);
    // Whoever changes an original is told of its translations too.
    const raised = new Set(
      problems.map((problem) => problem.id).filter((other) => other !== outdated || id === outdated),
    );
    expect(raised).toEqual(new Set([id, ...alsoOf(id)]));
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

/** What a command writes for the author, and what is too long to stand in a list. */
const byProgram: Partial<Record<ProblemId, (texts: Texts, problem: Problem) => Texts>> = {
  'translation-unrecorded': translated,
  'translation-outdated': translated,
  'state-malformed': translated,
  'interface-words-missing': (texts, { values }) => ({
    ...texts,
    [String(values['file']).replace(/^.*?(?=i18n)/, '')]: JSON.stringify(english),
  }),
};

/** `npm run translated -- FILE`, in memory, after a line that is none has been removed. */
function translated(texts: Texts, { file, values }: Problem): Texts {
  const named = String(values['file'] ?? file).replace(/^content\//, '');
  const cleared = { ...texts, [named]: texts[named]!.replace(/^translatedFrom: '1'\n/m, '') };
  const { content } = readContent(holdFiles(cleared));
  const { state } = translationsOf(content!).find(({ text }) => text.file === named)!;
  return { ...texts, [named]: recordState(texts[named]!, state) };
}

group('the advice', () => {
  const ways = ids.flatMap((id) => {
    const program = byProgram[id];
    const raised = exampleOf(id) ?? [];
    const listed = mended[id];
    if (program) {
      const texts = textsWith(raised);
      return [{ id, number: 1, follow: (problem: Problem) => program(texts, problem) }];
    }
    return 'none' in listed
      ? []
      : listed.map((way, index) => ({
          id,
          number: index + 1,
          follow: (problem: Problem) => mend(raised, way, problem.values),
        }));
  });

  test.each(ways)('of $id, followed in way $number, leads to no problem', ({ id, follow }) => {
    const before = raisedBy(id);
    const after = problemsIn(follow(before.find((problem) => problem.id === id)!), comparesPaper(id));
    const left = after.filter((problem) => problem.id === id || problem.severity === 'problem');
    const words = left
      .filter(({ id: other }) => !alsoOf(id).includes(other))
      .map((problem) => `${problem.file}:${problem.line}  ${describe(problem, 'en').message}`);
    expect(words).toEqual([]);
  });

  test('is followed for every kind that an example raises', () => {
    const followed = new Set(ways.map(({ id }) => id));
    expect(ids.filter((id) => exampleOf(id) && !followed.has(id))).toEqual([]);
  });
});
