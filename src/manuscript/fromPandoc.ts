import {
  joinRuns,
  standing,
  written,
  type Block,
  type Cell,
  type Manuscript,
  type Reference,
  type Run,
  type Strike,
} from './manuscript.ts';
import type { Attributes, Inline, Meta, PandocBlock, PandocDocument, PandocRow } from './pandocTree.ts';

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [...'0123456789+-()n'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][i]!]),
);
const SUBSCRIPTS: Record<string, string> = Object.fromEntries(
  [...'0123456789+-()'].map((c, i) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₍₎'][i]!]),
);

/**
 * Read the tree that Pandoc makes of a document, with every tracked change in it (`--track-changes=all`).
 * Works that are cited by key are numbered in the order in which the text cites them.
 * @param works what a bibliography beside the document says of them, by key
 */
export function fromPandoc({ meta, blocks }: PandocDocument, works: ReadonlyMap<string, Work> = new Map()): Manuscript {
  const manuscript: Manuscript = {
    authors: [],
    blocks: [],
    footnotes: [],
    comments: [],
    references: [],
    parts: [],
    settlements: [],
  };
  const reader = new Reader(manuscript);
  reader.works = new Map([...reader.worksOf(meta['references']), ...works]);
  const title = reader.textOfMeta(meta['title']);
  if (title) manuscript.title = title;
  manuscript.authors =
    meta['author']?.t === 'MetaList'
      ? meta['author'].c.map((author) => reader.textOfMeta(author)).filter((name) => name !== '')
      : [reader.textOfMeta(meta['author'])].filter((name) => name !== '');
  const date = reader.textOfMeta(meta['date']);
  if (date) manuscript.date = date;
  if (meta['abstract']) {
    manuscript.blocks.push({ type: 'heading', level: 1, runs: [{ text: 'Abstract' }] });
    reader.readMeta(meta['abstract']);
  }
  const known = new Set(['title', 'author', 'date', 'abstract', 'lang', 'bibliography', 'nocite', 'references']);
  for (const [name, value] of Object.entries(meta)) {
    const text = known.has(name) ? '' : reader.textOfMeta(value);
    if (text) manuscript.parts.push({ name, text });
  }
  reader.read(blocks);
  reader.end();
  return manuscript;
}

/** What is known of a work. */
export type Work = Omit<Reference, 'number'>;

class Reader {
  /** Numbers of works, by the keys that the text cites. */
  readonly keys = new Map<string, number>();
  /** Works that come with the document, by their keys. */
  works: ReadonlyMap<string, Work> = new Map();
  readonly #manuscript: Manuscript;
  /** The paragraph whose end was struck out: what follows goes on in it. */
  #open: Run[] | undefined;

  constructor(manuscript: Manuscript) {
    this.#manuscript = manuscript;
  }

  textOfMeta(meta: Meta | undefined): string {
    if (!meta) return '';
    if (meta.t === 'MetaString') return meta.c;
    if (meta.t === 'MetaInlines') return written(this.runsOf(meta.c)).trim();
    if (meta.t === 'MetaBlocks') return this.#aside(meta.c);
    if (meta.t === 'MetaList')
      return meta.c
        .map((entry) => this.textOfMeta(entry))
        .filter(Boolean)
        .join('; ');
    if (meta.t === 'MetaMap')
      return meta.c['name']
        ? this.textOfMeta(meta.c['name'])
        : Object.values(meta.c)
            .map((entry) => this.textOfMeta(entry))
            .filter(Boolean)
            .join(', ');
    return '';
  }

  /** Works that stand in the document's own list, as JATS has it. */
  worksOf(list: Meta | undefined): [string, Work][] {
    if (list?.t !== 'MetaList') return [];
    return list.c.flatMap((entry): [string, Work][] => {
      if (entry.t !== 'MetaMap') return [];
      const part = (name: string) => this.textOfMeta(entry.c[name]);
      const people = entry.c['author'];
      const names = (people?.t === 'MetaList' ? people.c : []).map((person) =>
        person.t === 'MetaMap'
          ? ['given', 'family', 'literal']
              .map((name) => this.textOfMeta(person.c[name]))
              .filter(Boolean)
              .join(' ')
          : this.textOfMeta(person),
      );
      return [[part('id'), workOf(part('title'), names, this.textOfMeta(entry.c['issued']))]];
    });
  }

  readMeta(meta: Meta): void {
    if (meta.t === 'MetaBlocks') this.read(meta.c);
    else this.#paragraph(meta.t === 'MetaInlines' ? this.runsOf(meta.c) : [{ text: this.textOfMeta(meta) }]);
  }

  read(blocks: readonly PandocBlock[], item?: number): void {
    for (const block of blocks) this.#block(block, item);
  }

  end(): void {
    if (this.#open) this.#manuscript.blocks.push({ type: 'paragraph', runs: joinRuns(this.#open) });
    this.#open = undefined;
    const cited = [...this.keys].filter(
      ([, number]) => !this.#manuscript.references.some((entry) => entry.number === number),
    );
    for (const [key, number] of cited) {
      const work = this.works.get(key);
      if (work) this.#manuscript.references.push({ number, ...work });
    }
  }

  #block(block: PandocBlock, item: number | undefined): void {
    switch (block.t) {
      case 'Plain':
      case 'Para':
        this.#paragraph(this.runsOf(block.c), item, endsStruck(block.c));
        break;
      case 'LineBlock':
        for (const line of block.c) this.#paragraph(this.runsOf(line), item);
        break;
      case 'CodeBlock':
        this.#paragraph([{ text: block.c[1] }], item);
        break;
      case 'RawBlock':
        this.#part(block.c[0], block.c[1]);
        break;
      case 'BlockQuote':
        this.read(block.c);
        break;
      case 'OrderedList':
        for (const [at, blocks] of block.c[1].entries()) this.read(blocks, block.c[0][0] + at);
        break;
      case 'BulletList':
        for (const blocks of block.c) this.read(blocks);
        break;
      case 'DefinitionList':
        for (const [term, meanings] of block.c) {
          this.#paragraph(this.runsOf(term));
          for (const blocks of meanings) this.read(blocks);
        }
        break;
      case 'Header':
        this.end();
        this.#manuscript.blocks.push({ type: 'heading', level: block.c[0], runs: joinRuns(this.runsOf(block.c[2])) });
        break;
      case 'Table': {
        this.end();
        const [, caption, , head, bodies, foot] = block.c;
        this.#manuscript.blocks.push({
          type: 'table',
          caption: joinRuns(this.#captionRuns(caption[1])),
          head: this.#rows([...head[1], ...bodies.flatMap(([, , middle]) => middle)]),
          rows: this.#rows([...bodies.flatMap(([, , , rows]) => rows), ...foot[1]]),
        });
        break;
      }
      case 'Figure':
        this.#part('picture', written(this.#captionRuns(block.c[1][1])));
        this.read(block.c[2]);
        break;
      case 'Div':
        this.#div(block.c[0], block.c[1], item);
        break;
      default:
    }
  }

  #div([id, classes]: Attributes, blocks: PandocBlock[], item: number | undefined): void {
    if (id !== 'refs' && !classes.includes('references')) {
      this.read(blocks, item);
      return;
    }
    for (const entry of blocks) {
      const key = entry.t === 'Div' ? entry.c[0][0].replace(/^ref-/, '') : '';
      const text = this.#aside([entry]);
      const number = this.keys.get(key) ?? this.#number(key || text);
      this.#manuscript.references.push({ number, text });
    }
  }

  #paragraph(runs: Run[], item?: number, isEndStruck = false): void {
    const all = [...(this.#open ?? []), ...runs];
    this.#open = undefined;
    if (isEndStruck) this.#open = all;
    else if (written(all).trim() !== '')
      this.#manuscript.blocks.push({ type: 'paragraph', runs: joinRuns(all), ...(item !== undefined && { item }) });
  }

  #part(name: string, text: string): void {
    if (text.trim()) this.#manuscript.parts.push({ name, text: text.trim() });
  }

  #captionRuns(blocks: PandocBlock[]): Run[] {
    return blocks.flatMap((block) =>
      block.t === 'Plain' || block.t === 'Para' ? this.runsOf(block.c) : [{ text: this.#aside([block]) }],
    );
  }

  #rows(rows: PandocRow[]): Cell[][] {
    return rows.map(([, cells]) =>
      cells.map(([, , rowSpan, columnSpan, blocks]) => ({
        runs: joinRuns(this.#cellRuns(blocks)),
        rows: rowSpan,
        columns: columnSpan,
      })),
    );
  }

  #cellRuns(blocks: PandocBlock[]): Run[] {
    return blocks.flatMap((block, at): Run[] => {
      const gap: Run[] = at > 0 ? [{ text: ' ' }] : [];
      if (block.t === 'Plain' || block.t === 'Para') return [...gap, ...this.runsOf(block.c)];
      return [...gap, ...this.#blockRuns(block)];
    });
  }

  /** What a block holds, as runs, with what was struck out. */
  #blockRuns(block: PandocBlock): Run[] {
    const inner: Manuscript = { ...this.#manuscript, blocks: [] };
    const reader = new Reader(inner);
    for (const [key, number] of this.keys) reader.keys.set(key, number);
    reader.read([block]);
    reader.end();
    return inner.blocks.flatMap((found, at) => [...(at > 0 ? [{ text: ' ' }] : []), ...runsIn(found)]);
  }

  #aside(blocks: PandocBlock[]): string {
    return written(
      blocks.flatMap((block, at) => [...(at > 0 ? [{ text: ' ' }] : []), ...this.#blockRuns(block)]),
    ).trim();
  }

  #number(key: string): number {
    const number = this.keys.get(key) ?? this.keys.size + 1;
    this.keys.set(key, number);
    return number;
  }

  /** The text of inlines, each piece with whether it was struck out. */
  runsOf(inlines: readonly Inline[], struck?: Strike): Run[] {
    const run = (text: string): Run[] => [{ text, ...(struck && { struck }) }];
    return inlines.flatMap((inline): Run[] => {
      switch (inline.t) {
        case 'Str':
          return run(inline.c);
        case 'Space':
        case 'SoftBreak':
        case 'LineBreak':
          return run(' ');
        case 'Emph':
        case 'Underline':
        case 'Strong':
        case 'SmallCaps':
          return this.runsOf(inline.c, struck);
        case 'Strikeout':
          return this.runsOf(inline.c, struck ?? {});
        case 'Superscript':
          return this.#shifted(inline.c, SUPERSCRIPTS, struck);
        case 'Subscript':
          return this.#shifted(inline.c, SUBSCRIPTS, struck);
        case 'Quoted': {
          const [open, close] = inline.c[0].t === 'SingleQuote' ? ['‘', '’'] : ['“', '”'];
          return [...run(open!), ...this.runsOf(inline.c[1], struck), ...run(close!)];
        }
        case 'Cite':
          return run(`[${inline.c[0].map(({ citationId }) => this.#number(citationId)).join(',')}]`);
        case 'Code':
          return run(inline.c[1]);
        case 'Math': {
          const [, sign, shifted] = /^([_^])\{?([\d+-]+)\}?$/.exec(inline.c[1]) ?? [];
          if (!sign) return run(`$${inline.c[1]}$`);
          const letters = sign === '_' ? SUBSCRIPTS : SUPERSCRIPTS;
          return run([...shifted!].map((letter) => letters[letter]).join(''));
        }
        case 'RawInline':
          this.#part(inline.c[0], inline.c[1]);
          return [];
        case 'Link':
          return this.runsOf(inline.c[1], struck);
        case 'Image':
          this.#part('picture', written(this.runsOf(inline.c[1])) || inline.c[2][0]);
          return [];
        case 'Note': {
          this.#manuscript.footnotes.push(this.#aside(inline.c));
          return run(`[^${this.#manuscript.footnotes.length}]`);
        }
        case 'Span':
          return this.#span(inline.c[0], inline.c[1], struck);
        default:
          return [];
      }
    });
  }

  #span([, classes, pairs]: Attributes, inlines: Inline[], struck: Strike | undefined): Run[] {
    const by: Strike = strikeOf(pairs);
    if (classes.includes('comment-start')) {
      this.#manuscript.comments.push({ ...by, text: written(this.runsOf(inlines)) });
      return [];
    }
    if (classes.includes('deletion')) return this.runsOf(inlines, by);
    return this.runsOf(inlines, struck);
  }

  #shifted(inlines: Inline[], letters: Record<string, string>, struck: Strike | undefined): Run[] {
    const runs = this.runsOf(inlines, struck);
    const isShiftable = runs.every(({ text }) => [...text].every((letter) => letters[letter] !== undefined));
    return isShiftable
      ? runs.map((run) => ({ ...run, text: [...run.text].map((letter) => letters[letter]).join('') }))
      : runs;
  }
}

/** A work by its title, the names of its authors, and when it came out. */
export function workOf(title: string, names: readonly string[], issued: string): Work {
  const author = names.join(', ');
  const date = /\d{4}/.exec(issued)?.[0];
  return {
    text: [author, title, date].filter(Boolean).join('. '),
    ...(title && { title }),
    ...(author && { author }),
    ...(date && { date }),
  };
}

function strikeOf(pairs: readonly [string, string][]): Strike {
  const named = Object.fromEntries(pairs);
  return { ...(named['author'] && { who: named['author'] }), ...(named['date'] && { when: named['date'] }) };
}

/** Whether the mark at the end of a paragraph was struck out, which joins it with the next. */
function endsStruck(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.t === 'Span' && inline.c[0][1].includes('paragraph-deletion'));
}

function runsIn(block: Block): Run[] {
  if (block.type !== 'table') return block.runs;
  const cells = [...block.head, ...block.rows].flat();
  return [block.caption, ...cells.map(({ runs }) => runs)].flatMap((runs, at) => [
    ...(at > 0 ? [{ text: ' ' }] : []),
    ...runs,
  ]);
}

/** Whether a manuscript holds any text that stands. */
export function isEmpty({ blocks }: Manuscript): boolean {
  return !blocks.some((block) => standing(runsIn(block)).trim() !== '');
}
