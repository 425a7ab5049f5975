import { AuthorError } from '../read/authorError.ts';
import type { Item, Outline, OutlineParagraph, Section } from './outline.ts';

/** A brief that a part of the manuscript is to become. */
export interface Draft {
  kind: string;
  /** Name of its folder. */
  slug: string;
  order: number;
  title: string;
  section: string;
  paragraphs: OutlineParagraph[];
}

/**
 * The parts of a manuscript that are to become briefs.
 * @param map what the author says: `recommendation=6/*, challenge=5/2.*, background=1+2.1`. `6/*` are the items of
 *   section 6, `5/2.*` those of its second list, `6` the section itself. Of a section that has no text of its own, `3`, `3/*`
 *   and `3.*` are the sections below it.
 * @throws {AuthorError} when the map names a kind or a part that is none
 */
export function draftsOf(outline: Outline, map: string): Draft[] {
  const drafts = new Map<string, Draft[]>();
  for (const entry of map
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [, kind, parts] = /^([a-z][a-z0-9-]*)\s*=\s*(.+)$/.exec(entry) ?? [];
    if (!kind || !parts)
      throw new AuthorError(`"${entry}" is no part of a map. Write: recommendation=6/*, background=1+2.1`);
    for (const part of parts.split('+').map((name) => name.trim())) {
      const list = drafts.get(kind) ?? [];
      drafts.set(kind, list);
      for (const found of partsOf(outline, part, entry)) {
        if (list.some(({ section, title }) => section === found.section && title === found.title)) continue;
        list.push({ ...found, kind, order: list.length + 1, slug: slugOf(found, list) });
      }
    }
  }
  return [...drafts.values()].flat();
}

type Found = Pick<Draft, 'title' | 'section' | 'paragraphs'> & { name: string };

function partsOf({ sections }: Outline, part: string, entry: string): Found[] {
  const [id, rest] = part.split('/');
  const section = sections.find((candidate) => candidate.id === id);
  const parent = part.replace(/[./]\*$/, '');
  const parts = sections.filter((candidate) => candidate.id.startsWith(`${parent}.`));
  if (!section && parts.length > 0) return parts.map(ofSection);
  if (!section) {
    const known = sections.map((candidate) => candidate.id).join(', ');
    throw new AuthorError(`"${entry}": the manuscript has no section ${id}. Its sections: ${known}`);
  }
  if (rest === undefined) return [ofSection(section)];
  const [, list, index] = /^(?:(\d+)\.)?(\*|item|\d+)$/.exec(rest) ?? [];
  const items = section.items.filter(
    (item) =>
      (list === undefined || item.list === Number(list)) &&
      (/^\d/.test(index ?? '') ? item.index === Number(index) : index !== undefined),
  );
  if (items.length > 0) return items.map((item) => ofItem(section, item));
  // A section without numbered items may have sections of its own.
  const below = sections.filter((candidate) => candidate.id.startsWith(`${id}.`));
  if (index !== undefined && list === undefined && !/^\d/.test(index) && below.length > 0) return below.map(ofSection);
  throw new AuthorError(`"${entry}": section ${id} has no such items. It has: ${describeItems(section)}`);
}

function ofSection({ id, title, paragraphs }: Section): Found {
  return { title, section: id, paragraphs, name: id };
}

function ofItem({ id }: Section, { title, paragraphs, list, index }: Item): Found {
  return { title, section: id, paragraphs, name: list > 1 ? `${id}-${list}-${index}` : `${id}-${index}` };
}

/** What of a section may be named in a map. */
function describeItems({ id, items }: Section): string {
  const lists = [...new Set(items.map(({ list }) => list))];
  if (lists.length === 0) return '—';
  return lists
    .map(
      (list) =>
        `${lists.length > 1 ? `${id}/${list}.*` : `${id}/*`} (${items.filter((item) => item.list === list).length})`,
    )
    .join(', ');
}

function slugOf({ title, name }: Found, taken: readonly Draft[]): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const isLatin = words.length > 2 && !/[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}]/u.test(title);
  const slug = isLatin ? words.split('-').slice(0, 6).join('-') : name.replaceAll('.', '-');
  return taken.some((draft) => draft.slug === slug) ? `${slug}-${taken.length + 1}` : slug;
}
