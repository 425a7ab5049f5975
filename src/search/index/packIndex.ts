import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/*
 * An index in the format of Pagefind 1.6, written by us. Pagefind has no setting for the size of its chunks, about 28 kB
 * each, of which a query in Chinese needs two or three: with them a first query weighed 144 kB on 45 pages, with smaller
 * ones 95. And it writes what only its own order of results reads: weights of words, lengths of pages, a page number
 * with each word of each page.
 *
 * So to Pagefind a language is one page here, and places are counted through it: no list of pages is loaded, and a word
 * has its places and nothing else. Of 92 pages the index takes 152 kB instead of 215 (chunks cut, but with pages); of
 * 2,014 it is made in 6 seconds of a core instead of 19, since nothing goes to another process and comes back.
 * `bench/pagefind-issue.md` asks Pagefind for what would spare us this.
 */

/** A file of a bundle, by its path within. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** What CBOR is made of here. */
type Item = string | number | readonly Item[];

const SIGNATURE = 'pagefind_dcd';
/** Bytes of a chunk, before compression. */
const CHUNK_BYTES = 1500;
/**
 * A larger index has larger chunks, so that the list of them, which every search loads, does not grow as it does: a chunk
 * takes about 7 bytes of the list, and a query needs about two of them, whose bytes and the list’s so weigh least.
 */
const LISTED_BYTES = 7 / 2;
/** Of what an index holds, in its names. */
const HASH_DIGITS = 8;

/** Where a word stands, ascending. */
export type Places = ArrayLike<number>;

/** Some words side by side in the order of the index. */
interface Chunk {
  first: string;
  last: string;
  entries: Buffer[];
}

/**
 * Pack an index: its chunks, and the list of them.
 * @param words each with its places, ascending
 * @param version of Pagefind
 * @returns the files, and the name under which Pagefind asks for the list
 */
export function packIndex(
  words: readonly (readonly [string, Places])[],
  version: string,
): { files: BundleFile[]; name: string } {
  const entries = words
    .map(([word, places]) => ({ word, order: Buffer.from(word), entry: encode([word, [[0, stepsOf(places)]]]) }))
    .sort((a, b) => Buffer.compare(a.order, b.order));
  const total = entries.reduce((sum, { entry }) => sum + entry.length, 0);
  const size = Math.max(CHUNK_BYTES, Math.sqrt(total * LISTED_BYTES));
  const hash = createHash('sha256');
  const chunks: Chunk[] = [];
  let room = 0;
  for (const { word, entry } of entries) {
    // What is large stands alone: who asks for its neighbour need not load it.
    if (room <= 0 || entry.length > size) {
      chunks.push({ first: word, last: word, entries: [] });
      room = size;
    }
    const chunk = chunks.at(-1)!;
    chunk.entries.push(entry);
    chunk.last = word;
    room -= entry.length;
    hash.update(entry);
  }
  const name = hash.digest('hex').slice(0, HASH_DIGITS);
  const listed = chunks.map(({ first, last }, index): [string, string, string] => [first, last, `${name}-${index}`]);
  for (const [index, range] of listed.entries()) {
    const next = listed[index + 1];
    if (next) [range[1], next[0]] = shorten(range[1], next[0]);
  }
  // One page of one word: Pagefind divides by its length. Then chunks; no filters, no sorts, no metadata.
  const list = encode([version, [['0', 1, '']], listed, [], [], []]);
  return {
    name,
    files: [
      { path: `pagefind.${name}.pf_meta`, content: pack([list]) },
      ...chunks.map(({ entries }, index) => ({
        path: `index/${name}-${index}.pf_index`,
        content: pack([Buffer.from([...headOf(4, 1), ...headOf(4, entries.length)]), ...entries]),
      })),
    ],
  };
}

/** The first place, and the steps from each to the next. */
function stepsOf(places: Places): number[] {
  return Array.from(places, (place, index) => place - (index > 0 ? places[index - 1]! : 0));
}

/** Two neighbours as far as they tell each other apart: Pagefind so finds the chunk of a word that is half typed. */
function shorten(last: string, first: string): [string, string] {
  const [a, b] = [[...last], [...first]];
  const common = b.findIndex((character, index) => character !== a[index]) + 1;
  return [a.slice(0, common).join(''), b.slice(0, common).join('')];
}

/** As CBOR, RFC 8949. */
function encode(item: Item): Buffer {
  const bytes: number[] = [];
  const write = (item: Item): void => {
    if (typeof item === 'number') bytes.push(...headOf(0, item));
    else if (typeof item === 'string') {
      const text = Buffer.from(item);
      bytes.push(...headOf(3, text.length), ...text);
    } else {
      bytes.push(...headOf(4, item.length));
      item.forEach(write);
    }
  };
  write(item);
  return Buffer.from(bytes);
}

/** The head of an item: its major type, and its value or length. */
function headOf(major: number, value: number): number[] {
  const type = major << 5;
  if (value < 24) return [type | value];
  if (value < 2 ** 8) return [type | 24, value];
  if (value < 2 ** 16) return [type | 25, value >> 8, value & 255];
  return [type | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function pack(parts: readonly Buffer[]): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), ...parts]), { level: 9 });
}
