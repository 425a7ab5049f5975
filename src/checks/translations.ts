import type { z } from 'astro/zod';
import { rememberEach } from '../cache/remember.ts';
import type { Path } from '../problems/entry.ts';
import { startOf } from '../problems/place.ts';
import { finding, problem, type Finding, type Problem } from '../problems/problem.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { valuesOf } from '../read/shape.ts';
import { BriefSchema } from '../schemas/brief.ts';
import { OverviewSchema, PageSchema } from '../schemas/page.ts';
import { LineSchema } from '../schemas/text.ts';
import type { Given } from './check.ts';
import { disagreedLanguages } from './written.ts';

/** Texts that lack a language, and frontmatter that says different things in two languages. */
export function checkTranslations(content: Content, given: Pick<Given, 'own'>): Problem[] {
  const { unwritten } = disagreedLanguages(content, given);
  const wanted = content.site.languages.map(({ code }) => code).filter((code) => !unwritten.includes(code));
  return [
    ...compareAll(wanted, content.briefs, withoutBriefWords),
    ...compareAll(wanted, content.pages, withoutPageWords),
    ...compareAll(wanted, content.overview, withoutOverviewWords),
    ...missingOverview(content),
  ];
}

/** What gives frontmatter without what may differ. */
type WithoutWords = (matter: object) => Record<string, unknown>;

function compareAll<Matter extends object>(wanted: string[], texts: Prose<Matter>[], without: WithoutWords): Problem[] {
  const sides = Map.groupBy(texts, ({ id }) => id);
  return texts.flatMap((text) => compare(wanted, text, sides.get(text.id)!, without));
}

/** Compare a text with its first language; in the first language itself, say which ones are missing. */
function compare<Matter extends object>(
  wanted: string[],
  text: Prose<Matter>,
  sides: Prose<Matter>[],
  without: WithoutWords,
): Problem[] {
  const first = sides[0]!;
  if (text === first) {
    return wanted
      .filter((code) => !sides.some(({ lang }) => lang === code))
      .map((code) => {
        const file = text.file.replace(/[^/]+$/, `${code}.mdx`);
        return problem('text-side-missing', startOf(text.file), { lang: code, file });
      });
  }
  return differencesBy(without)(first)(text);
}

/** What a text says otherwise than its first language: the same as long as neither of both is written anew. */
const differencesBy = rememberEach((without: WithoutWords) =>
  rememberEach((first: Prose<object>) =>
    rememberEach((text: Prose<object>): Problem[] => {
      if (!first.matter || !text.matter) return [];
      const original = without(first.matter);
      const translated = without(text.matter);
      return Object.keys({ ...original, ...translated }).flatMap((key) => {
        const difference = firstDifference(original[key], translated[key], [key], first.file);
        if (!difference) return [];
        const { path, ...found } = difference;
        return [{ file: text.file, ...text.at(path), ...found }];
      });
    }),
  ),
);

/** Frontmatter with every line of text alike and no note of its original: what must not differ is left to compare. */
const withoutWords = (schema: z.ZodType): WithoutWords =>
  rememberEach((matter) => {
    const copy = structuredClone(matter) as Record<string, unknown>;
    delete copy['translatedFrom'];
    for (const { path } of valuesOf(schema, LineSchema, matter)) {
      const parent = path
        .slice(0, -1)
        .reduce<Record<string | number, unknown>>((value, key) => value[key] as Record<string, unknown>, copy);
      parent[path.at(-1)!] = 'words';
    }
    return copy;
  });

const withoutBriefWords = withoutWords(BriefSchema);
const withoutPageWords = withoutWords(PageSchema);
const withoutOverviewWords = withoutWords(OverviewSchema);

interface Difference extends Finding {
  path: Path;
}

function firstDifference(there: unknown, here: unknown, path: Path, file: string): Difference | undefined {
  if (there === here) return undefined;
  if (here === undefined) return { path, ...finding('side-value-missing', { path, file }) };
  if (there === undefined) return { path, ...finding('side-value-extra', { path, file }) };
  if (Array.isArray(there) && Array.isArray(here) && there.length !== here.length) {
    return { path, ...finding('side-count-differs', { path, here: here.length, there: there.length, file }) };
  }
  if (typeof there !== 'object' || typeof here !== 'object' || !there || !here) {
    return { path, ...finding('side-value-differs', { path, here, there, file }) };
  }
  for (const key of Object.keys({ ...there, ...here })) {
    const step = Array.isArray(there) ? Number(key) : key;
    const sides = [there[key as keyof typeof there], here[key as keyof typeof here]] as const;
    const difference = firstDifference(...sides, [...path, step], file);
    if (difference) return difference;
  }
  return undefined;
}

function missingOverview({ site, overview }: Content): Problem[] {
  return overview.length > 0 ? [] : [problem('overview-missing', startOf(`overview/${site.languages[0]!.code}.mdx`))];
}
