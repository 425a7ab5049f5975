import { gunzipSync, gzipSync } from 'node:zlib';

/*
 * Pagefind 1.6 cuts an index into chunks of 20,000 positions, whatever the site: about 28 kB each, of which a query in
 * single characters needs two or three. On a site of 45 Chinese pages a first query weighed 144 kB in the median and
 * 180 kB at most; with smaller chunks 95 and 113 kB, and the one after it, on another subject, 11 instead of 34 kB in the
 * median. Pagefind has no setting for it.
 * The chunks and the list of them are CBOR; anything unexpected in it throws, so that another version of Pagefind cannot
 * go wrong in silence.
 */

/** A file of a bundle, by its path within. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** Start and end of an item in CBOR bytes. */
type Span = [start: number, end: number];

const SIGNATURE = 'pagefind_dcd';
/** Bytes of a chunk, before compression. */
const CHUNK_BYTES = 1500;
/**
 * A larger index has larger chunks, so that the list of them, which every search loads, does not grow as it does: a chunk
 * takes about 7 bytes of the list, and a query needs about two of them, whose bytes and the list’s so weigh least.
 */
const LISTED_BYTES = 7 / 2;

/** Cut the chunks of a bundle into smaller ones, and list them. Other files stay. */
export function splitChunks(files: readonly BundleFile[]): BundleFile[] {
  const isChunk = ({ path }: BundleFile) => path.endsWith('.pf_index');
  const total = files.filter(isChunk).reduce((sum, { content }) => sum + unpack(content).length, 0);
  const size = Math.max(CHUNK_BYTES, Math.sqrt(total * LISTED_BYTES));
  const parts = new Map<string, { range: [string, string]; file: BundleFile }[]>();
  for (const { path, content } of files.filter(isChunk)) {
    const [, id = ''] = /([^/]+)\.pf_index$/.exec(path) ?? [];
    parts.set(id, splitChunk(id, unpack(content), size));
  }
  return files.flatMap((file) => {
    if (file.path.endsWith('.pf_meta')) return [{ ...file, content: pack(listParts(unpack(file.content), parts)) }];
    const [, id = ''] = /([^/]+)\.pf_index$/.exec(file.path) ?? [];
    return parts.get(id)?.map((part) => part.file) ?? [file];
  });
}

/**
 * Name the pages of a bundle by their addresses, which are the numbers that they were given: shorter than the names of
 * their fragments, which nothing loads. Other files stay.
 */
export function nameByNumber(files: readonly BundleFile[]): BundleFile[] {
  const numbers = new Map(
    files.flatMap(({ path, content }) => {
      const [, id] = /([^/]+)\.pf_fragment$/.exec(path) ?? [];
      return id ? [[id, (JSON.parse(unpack(content).toString()) as { url: string }).url]] : [];
    }),
  );
  return files.map((file) =>
    file.path.endsWith('.pf_meta') ? { ...file, content: pack(listNumbers(unpack(file.content), numbers)) } : file,
  );
}

/** The list of everything, with its second item, the pages by name and length, made anew. */
function listNumbers(bytes: Buffer, numbers: ReadonlyMap<string, string>): Buffer {
  const pages = itemsOf(bytes, 0)[1]!;
  const entries = itemsOf(bytes, pages[0]).map((entry) => {
    const [name, ...others] = itemsOf(bytes, entry[0]);
    const id = decodeText(bytes, name![0]);
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`search index: no fragment: ${id}`);
    return Buffer.concat([
      head(4, 1 + others.length),
      encodeText(number),
      ...others.map((other) => bytes.subarray(...other)),
    ]);
  });
  return Buffer.concat([bytes.subarray(0, pages[0]), head(4, entries.length), ...entries, bytes.subarray(pages[1])]);
}

/** One chunk: an array that holds the array of its words; each word begins with its text. */
function splitChunk(id: string, bytes: Buffer, size: number): { range: [string, string]; file: BundleFile }[] {
  const [list] = itemsOf(bytes, 0);
  const groups: Span[][] = [];
  let room = 0;
  for (const word of itemsOf(bytes, list![0])) {
    if (room <= 0) {
      groups.push([]);
      room = size;
    }
    groups.at(-1)!.push(word);
    room -= word[1] - word[0];
  }
  return groups.map((words, index) => ({
    range: [textOf(bytes, words[0]!), textOf(bytes, words.at(-1)!)],
    file: {
      path: `index/${id}-${index}.pf_index`,
      content: pack(
        Buffer.concat([head(4, 1), head(4, words.length), ...words.map((word) => bytes.subarray(...word))]),
      ),
    },
  }));
}

/** The list of everything, with its third item, the chunks by first word, last word and name, made anew. */
function listParts(bytes: Buffer, parts: ReadonlyMap<string, { range: [string, string] }[]>): Buffer {
  const chunks = itemsOf(bytes, 0)[2]!;
  const entries = itemsOf(bytes, chunks[0]).flatMap(([start]) => {
    const name = itemsOf(bytes, start)[2]!;
    const id = decodeText(bytes, name[0]);
    const ranges = parts.get(id)?.map(({ range }) => range);
    if (!ranges) throw new Error(`search index: no chunk: ${id}`);
    return ranges.map((range, index) => ({ range, name: `${id}-${index}` }));
  });
  for (const [index, { range }] of entries.entries()) {
    const next = entries[index + 1]?.range;
    if (next) [range[1], next[0]] = shorten(range[1], next[0]);
  }
  return Buffer.concat([
    bytes.subarray(0, chunks[0]),
    head(4, entries.length),
    ...entries.map(({ range, name }) => Buffer.concat([head(4, 3), ...[...range, name].map(encodeText)])),
    bytes.subarray(chunks[1]),
  ]);
}

/** Two neighbours as far as they tell each other apart: Pagefind so finds the chunk of a word that is half typed. */
function shorten(last: string, first: string): [string, string] {
  const [a, b] = [[...last], [...first]];
  const common = b.findIndex((character, index) => character !== a[index]) + 1;
  return [a.slice(0, common).join(''), b.slice(0, common).join('')];
}

/** The text that an array begins with. */
function textOf(bytes: Buffer, [start]: Span): string {
  return decodeText(bytes, itemsOf(bytes, start)[0]![0]);
}

function decodeText(bytes: Buffer, at: number): string {
  const { major, value, next } = readHead(bytes, at);
  if (major !== 3) throw new Error(`search index: not a text: type ${major}`);
  return bytes.toString('utf8', next, next + value);
}

function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(3, bytes.length), bytes]);
}

/** Where the items of an array are. */
function itemsOf(bytes: Buffer, at: number): Span[] {
  const { major, value, next } = readHead(bytes, at);
  if (major !== 4) throw new Error(`search index: not an array: type ${major}`);
  let start = next;
  return Array.from({ length: value }, () => {
    const span: Span = [start, endOf(bytes, start)];
    [, start] = span;
    return span;
  });
}

function endOf(bytes: Buffer, at: number): number {
  const { major, value, next } = readHead(bytes, at);
  if (major === 2 || major === 3) return next + value;
  const inner = { 4: value, 5: value * 2, 6: 1 }[major] ?? 0;
  let end = next;
  for (let index = 0; index < inner; index++) end = endOf(bytes, end);
  return end;
}

/** The head of a CBOR item: its major type and its value or length. RFC 8949, section 3. */
function readHead(bytes: Buffer, at: number): { major: number; value: number; next: number } {
  const initial = bytes.readUInt8(at);
  const info = initial & 31;
  const major = initial >> 5;
  if (info < 24) return { major, value: info, next: at + 1 };
  // Floats of eight bytes are passed over; no length is as long.
  if (info === 27) return { major, value: 0, next: at + 9 };
  if (info > 27) throw new Error(`search index: unknown item: ${initial}`);
  const length = 1 << (info - 24);
  return { major, value: bytes.readUIntBE(at + 1, length), next: at + 1 + length };
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  const [info, length] = value < 2 ** 8 ? [24, 1] : value < 2 ** 16 ? [25, 2] : [26, 4];
  const bytes = Buffer.alloc(1 + length!);
  bytes.writeUInt8((major << 5) | info!);
  bytes.writeUIntBE(value, 1, length!);
  return bytes;
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error('search index: unknown file');
  return bytes.subarray(SIGNATURE.length);
}

function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 });
}
