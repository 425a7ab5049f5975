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

const SIGNATURE = Buffer.from('pagefind_dcd');
/** Bytes of a chunk, before compression. */
const CHUNK_BYTES = 1500;
/**
 * A larger index has larger chunks, so that the list of them, which every search loads, does not grow as it does: a chunk
 * takes about 7 bytes of the list, and a query needs about two of them, whose bytes and the list’s so weigh least.
 */
const LISTED_BYTES = 7 / 2;
/** Major types of CBOR. */
const NUMBER = 0;
const TEXT = 3;
const LIST = 4;
/** Of what an index holds, in its names. */
const HASH_DIGITS = 8;

/** Words, each once, and where they stand. There may be a million: a list of places for each takes several times the memory. */
export interface PlacedWords {
  words: readonly string[];
  /** The places of one word after those of another; each word’s ascend. */
  places: Uint32Array;
  /** Where in them those of each word end. */
  ends: Uint32Array;
}

/** Some words side by side in the order of the index. */
interface Chunk {
  first: string;
  last: string;
  /** How many, and where they stand in what is written of all. */
  count: number;
  start: number;
  end: number;
}

/**
 * Pack an index: its chunks, and the list of them.
 * @param version of Pagefind
 * @returns the files, and the name under which Pagefind asks for the list
 */
export function packIndex(
  { words, places, ends }: PlacedWords,
  version: string,
): { files: BundleFile[]; name: string } {
  const order = Uint32Array.from(words, (_, index) => index).sort((a, b) => byCodePoints(words[a]!, words[b]!));
  const written = openWriter();
  const entryEnds = Uint32Array.from(order, (word) => {
    written.add([words[word]!, [[0, stepsOf(places, ends[word - 1] ?? 0, ends[word]!)]]]);
    return written.length();
  });
  const entries = written.bytes();
  const size = Math.max(CHUNK_BYTES, Math.sqrt(entries.length * LISTED_BYTES));
  const chunks: Chunk[] = [];
  let room = 0;
  for (const [at, end] of entryEnds.entries()) {
    const word = words[order[at]!]!;
    const start = entryEnds[at - 1] ?? 0;
    // What is large stands alone: who asks for its neighbour need not load it.
    if (room <= 0 || end - start > size) {
      chunks.push({ first: word, last: word, count: 0, start, end });
      room = size;
    }
    Object.assign(chunks.at(-1)!, { last: word, end });
    chunks.at(-1)!.count++;
    room -= end - start;
  }
  const name = createHash('sha256').update(entries).digest('hex').slice(0, HASH_DIGITS);
  const listed = chunks.map(({ first, last }, index): [string, string, string] => [first, last, `${name}-${index}`]);
  for (const [index, range] of listed.entries()) {
    const next = listed[index + 1];
    if (next) [range[1], next[0]] = shorten(range[1], next[0]);
  }
  // One page of one word: Pagefind divides by its length. Then chunks; no filters, no sorts, no metadata.
  const list = openWriter();
  list.add([version, [['0', 1, '']], listed, [], [], []]);
  return {
    name,
    files: [
      { path: `pagefind.${name}.pf_meta`, content: pack([list.bytes()]) },
      ...chunks.map(({ count, start, end }, index) => {
        const head = openWriter();
        head.head(LIST, 1);
        head.head(LIST, count);
        return {
          path: `index/${name}-${index}.pf_index`,
          content: pack([head.bytes(), entries.subarray(start, end)]),
        };
      }),
    ],
  };
}

/** The first place, and the steps from each to the next. */
function stepsOf(places: Uint32Array, start: number, end: number): number[] {
  const steps: number[] = [];
  for (let at = start; at < end; at++) steps.push(places[at]! - (at > start ? places[at - 1]! : 0));
  return steps;
}

/** Two neighbours as far as they tell each other apart: Pagefind so finds the chunk of a word that is half typed. */
function shorten(last: string, first: string): [string, string] {
  const [a, b] = [[...last], [...first]];
  const common = b.findIndex((character, index) => character !== a[index]) + 1;
  return [a.slice(0, common).join(''), b.slice(0, common).join('')];
}

/** In the order of their bytes in UTF-8, which is that of code points: the halves of those beyond 16 bits come last. */
function byCodePoints(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return rankOf(a, at) - rankOf(b, at);
}

function rankOf(text: string, at: number): number {
  if (at >= text.length) return -1;
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

/** Writes CBOR, RFC 8949, into bytes that grow. */
function openWriter() {
  let bytes = Buffer.alloc(64);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more > bytes.length) bytes = Buffer.concat([bytes], 2 * (length + more));
  };
  /** The head of an item: its major type, and its value or length. */
  const head = (major: number, value: number) => {
    reserve(5);
    const type = major << 5;
    // Three million numbers: what Node writes them with looks at each several times.
    if (value < 24) bytes[length++] = type | value;
    else {
      const size = value < 2 ** 8 ? 0 : value < 2 ** 16 ? 1 : 2;
      bytes[length++] = type | (24 + size);
      for (let shift = 8 * (2 ** size - 1); shift >= 0; shift -= 8) bytes[length++] = value >>> shift;
    }
  };
  const add = (item: Item): void => {
    if (typeof item === 'number') head(NUMBER, item);
    else if (typeof item === 'string') {
      const size = Buffer.byteLength(item);
      head(TEXT, size);
      reserve(size);
      length += bytes.write(item, length);
    } else {
      head(LIST, item.length);
      item.forEach(add);
    }
  };
  return { add, head, length: () => length, bytes: () => bytes.subarray(0, length) };
}

function pack(parts: readonly Buffer[]): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, ...parts]), { level: 9 });
}
