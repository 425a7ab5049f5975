import type { Outline } from './outline.ts';
import type { Reference } from './manuscript.ts';

/** A work of the reference list with where the text cites it. */
export interface CitedReference extends Reference {
  /** Whether the manuscript has an entry for it. */
  isSupplied: boolean;
  places: { section: string; paragraph: number }[];
}

/** Every work that the list has or the text cites, by number. */
export function citedReferences({ sections, references }: Outline): CitedReference[] {
  const places = new Map<number, CitedReference['places']>();
  for (const { id, paragraphs } of sections) {
    for (const { number: paragraph, references: cited } of paragraphs) {
      for (const number of cited) places.set(number, [...(places.get(number) ?? []), { section: id, paragraph }]);
    }
  }
  const numbers = new Set([...references.map(({ number }) => number), ...places.keys()]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const entry = references.find((candidate) => candidate.number === number);
      return {
        ...(entry ? { ...parseEntry(entry.text), ...entry } : { text: '' }),
        number,
        isSupplied: entry !== undefined,
        places: places.get(number) ?? [],
      };
    });
}

/** Author, title, year and address of an entry, as far as its form tells: GB/T 7714, APA, Chicago, and what is like them. */
function parseEntry(text: string): Pick<Reference, 'author' | 'title' | 'date' | 'doi' | 'url'> {
  const entry = text.replaceAll(/\s+/g, ' ').trim();
  const standard = /^(.+?)[.．]\s*(.+?)\s*\[[A-Z](?:\/[A-Z]+)?\]/u.exec(entry);
  const apa = /^(.+?)\s*\(((?:1[5-9]|20)\d\d)[a-z]?\)[.,:]?\s*(.+?)[.。]/u.exec(entry);
  const quoted = /^(.+?)[,，.]\s*(?:(?:1[5-9]|20)\d\d[a-z]?[.,:]\s*)?[«“„"]\s*(.+?)\s*[,.]?[»”"]/u.exec(entry);
  const dated = /^(.+?)[.,]\s*(?:1[5-9]|20)\d\d[a-z]?[.:]\s*(.+?[.?!])(?=\s|$)/u.exec(entry);
  const doi = /\b10\.\d{4,9}\/[^\s,;，；。]*[^\s,;，；。.)\]]/.exec(entry)?.[0];
  const url = doi ? undefined : /https?:\/\/[^\s,;，；。]*[^\s,;，；。.)\]]/.exec(entry)?.[0];
  const found = apa
    ? { author: apa[1]!, title: apa[3]! }
    : (standard ?? quoted ?? dated)
      ? { author: (standard ?? quoted ?? dated)![1]!, title: (standard ?? quoted ?? dated)![2]!.replace(/\.$/, '') }
      : {};
  const date =
    apa?.[2] ??
    /(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)/.exec(dated || quoted ? entry : entry.slice(found.title?.length ?? 0))?.[1];
  return { ...found, ...(date && { date }), ...(doi && { doi }), ...(url && { url }) };
}
