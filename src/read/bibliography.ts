import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { z } from 'astro/zod';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { SourceSchema } from '../schemas/register.ts';

/** A work as reference managers exchange it, CSL-JSON, as far as we look at it. */
interface Work {
  id: string;
  title?: string;
  author?: Person[];
  editor?: Person[];
  issued?: When;
  accessed?: When;
  'container-title'?: string;
  publisher?: string;
  volume?: string | number;
  issue?: string | number;
  page?: string;
  number?: string | number;
  DOI?: string;
  URL?: string;
}

interface Person {
  family?: string;
  given?: string;
  literal?: string;
  'non-dropping-particle'?: string;
}

interface When {
  'date-parts'?: (number | string)[][];
}

/** An entry of the source register, as an author would write it. */
export type WrittenSource = z.input<typeof SourceSchema>;

/** The files of a reference manager that may lie beside `sources.yaml`, and what the library calls their form. */
export const bibliographyFiles = {
  'sources.bib': '@biblatex/text',
  'sources.ris': '@ris/file',
  'sources.json': '@csl/list+object',
} as const;

/** More names than these are cut to the first. */
const MOST_AUTHORS = 3;

/**
 * Read works that a reference manager has exported: BibTeX, RIS or CSL-JSON.
 * @returns entries of the source register, or what is wrong with the file
 */
export function readBibliography(text: string, file: keyof typeof bibliographyFiles): WrittenSource[] | Problem {
  if (text.trim() === '') return [];
  try {
    const data: unknown = file === 'sources.json' ? JSON.parse(text) : text;
    const { data: works } = new Cite(data, { forceType: bibliographyFiles[file], generateGraph: false });
    const start = { file, line: 1, column: 1 };
    if (works.length === 0) return problem('bibliography-empty', start);
    return withIds((works as unknown as Work[]).map(toSource));
  } catch (error) {
    return broken(file, error instanceof Error ? error.message : String(error));
  }
}

/** The library and JSON.parse say where they stopped in the first line of their message. */
function broken(file: string, message: string): Problem {
  const [first = ''] = message.split('\n');
  const [, line = '1', column = '1'] = /line (\d+) col(?:umn)? (\d+)/.exec(first) ?? [];
  const place: FilePosition = { file, line: Number(line), column: Math.max(1, Number(column)) };
  return problem('bibliography-broken', place, {
    reason: first.replace(/ ?\(?at line.*$/, '').replace(/ in JSON.*$/, ''),
  });
}

function toSource(work: Work): WrittenSource {
  const people = (work.author ?? work.editor ?? []).map(nameOf);
  const date = dateOf(work.issued);
  const accessed = dateOf(work.accessed);
  const label = [labelOf(work.author ?? work.editor ?? []), date?.slice(0, 4)].filter(Boolean).join(' ');
  const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value));
  const entry = {
    // Where an export names none, the library makes one up, another each time.
    id: slug(work.id.startsWith('temp_id_') ? label || (work.title ?? '') : work.id),
    type: 'reference' as const,
    title: work.title && plain(work.title),
    author: people.length > MOST_AUTHORS ? `${people[0]} et al.` : people.join(', ') || undefined,
    label: label || undefined,
    date,
    container: work['container-title'] ?? work.publisher,
    volume: text(work.volume),
    issue: text(work.issue),
    pages: work.page?.replaceAll(/-+/g, '–'),
    doi: work.DOI,
    url: work.URL,
    accessed: accessed && /^\d{4}-\d{2}-\d{2}$/.test(accessed) ? accessed : undefined,
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as WrittenSource;
}

const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';

/** A title as words: small letters as signs of their own where there are such, and no other markup, which CSL writes in HTML. */
function plain(title: string): string {
  const small = (signs: string) => (_: string, text: string) =>
    text.replaceAll(/[\d+\-−=()]/g, (sign) => signs['0123456789+-=()'.indexOf(sign.replace('−', '-'))]!);
  return title
    .replaceAll(/<sub>(.*?)<\/sub>/g, small(LOWERED))
    .replaceAll(/<sup>(.*?)<\/sup>/g, small(RAISED))
    .replaceAll(/<\/?(?:i|b|em|strong|sc|span)\b[^>]*>/g, '');
}

function nameOf({ family, given, literal, 'non-dropping-particle': particle }: Person): string {
  return literal ?? [given, particle, family].filter(Boolean).join(' ');
}

/** How a text with names and years calls a work: `Smith`, `Smith & Li`, `Smith et al.` */
function labelOf(people: readonly Person[]): string {
  const [first, second, third] = people.map(
    ({ family, literal, 'non-dropping-particle': particle }) => literal ?? [particle, family].filter(Boolean).join(' '),
  );
  if (third) return `${first} et al.`;
  return second ? `${first} & ${second}` : (first ?? '');
}

/** A date as exactly as it is known. */
function dateOf(when: When | undefined): string | undefined {
  const parts = when?.['date-parts']?.[0]?.map(Number).filter((part) => part > 0);
  if (!parts || parts.length === 0) return undefined;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** An id of ours: lower-case letters, digits, hyphens. */
function slug(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'work';
}

/** Two works by the same people of one year get a number. */
function withIds(entries: WrittenSource[]): WrittenSource[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}-${count}` };
  });
}
