import type { z } from 'astro/zod';
import type { Problem } from '../read/problem.ts';
import type { Content, Prose } from '../read/readContent.ts';
import { label, valuesOf, type Path } from '../read/shape.ts';
import { BriefSchema } from '../schemas/brief.ts';
import { OverviewSchema, PageSchema } from '../schemas/page.ts';
import { LineSchema } from '../schemas/text.ts';
import { count } from './count.ts';

/** Texts that lack a language, and frontmatter that says different things in two languages. */
export function checkTranslations(content: Content): Problem[] {
  return [
    ...content.briefs.flatMap((text) => compare(content, text, content.briefs, BriefSchema)),
    ...content.pages.flatMap((text) => compare(content, text, content.pages, PageSchema)),
    ...content.overview.flatMap((text) => compare(content, text, content.overview, OverviewSchema)),
    ...missingOverview(content),
  ];
}

/** Compare a text with its first language; in the first language itself, say which ones are missing. */
function compare({ site }: Content, text: Prose<unknown>, texts: Prose<unknown>[], schema: z.ZodType): Problem[] {
  const sides = texts.filter(({ id }) => id === text.id);
  const first = sides[0]!;
  if (text === first) {
    return site.languages
      .filter(({ code }) => !sides.some(({ lang }) => lang === code))
      .map(({ code }) => ({
        file: text.file,
        line: 1,
        column: 1,
        message: `this text has no "${code}" side`,
        advice: `Add ${text.file.replace(/[^/]+$/, `${code}.mdx`)}, or remove the text in every language.`,
      }));
  }
  if (!first.matter || !text.matter) return [];
  const original = withoutWords(schema, first.matter);
  const translated = withoutWords(schema, text.matter);
  return Object.keys({ ...original, ...translated }).flatMap((key) => {
    const difference = firstDifference(original[key], translated[key], [key], first.file);
    if (!difference) return [];
    const { path, message } = difference;
    return [
      {
        file: text.file,
        ...text.at(path),
        message,
        advice: 'Make both the same; only words differ between languages.',
      },
    ];
  });
}

/** Frontmatter with every line of text alike and no note of its original: what must not differ is left to compare. */
function withoutWords(schema: z.ZodType, matter: unknown): Record<string, unknown> {
  const copy = structuredClone(matter) as Record<string, unknown>;
  delete copy['translatedFrom'];
  for (const { path } of valuesOf(schema, LineSchema, matter)) {
    const parent = path
      .slice(0, -1)
      .reduce<Record<string | number, unknown>>((value, key) => value[key] as Record<string, unknown>, copy);
    parent[path.at(-1)!] = 'words';
  }
  return copy;
}

interface Difference {
  path: Path;
  message: string;
}

function firstDifference(a: unknown, b: unknown, path: Path, original: string): Difference | undefined {
  if (a === b) return undefined;
  if (b === undefined) return { path, message: `${label(path)} is missing here, but stands in ${original}` };
  if (a === undefined) return { path, message: `${label(path)} stands here, but not in ${original}` };
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) {
    return {
      path,
      message: `${label(path)} has ${count(b.length, 'entry', 'entries')} here, but ${a.length} in ${original}`,
    };
  }
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) {
    return { path, message: `${label(path)} is ${JSON.stringify(b)} here, but ${JSON.stringify(a)} in ${original}` };
  }
  for (const key of Object.keys({ ...a, ...b })) {
    const step = Array.isArray(a) ? Number(key) : key;
    const difference = firstDifference(a[key as keyof typeof a], b[key as keyof typeof b], [...path, step], original);
    if (difference) return difference;
  }
  return undefined;
}

function missingOverview({ site, overview }: Content): Problem[] {
  if (overview.length > 0) return [];
  const file = `overview/${site.languages[0]!.code}.mdx`;
  return [
    {
      file,
      line: 1,
      column: 1,
      message: 'the file is missing',
      advice: 'Add it: the overview is the first page of the site.',
    },
  ];
}
