/* A text: what its file says, and what has been found out about it. */
import type { z } from 'astro/zod';
import { lazily } from '../cache/remember.ts';
import { parseMatter, type Parsable, type ParsedMdx } from './mdx.ts';
import type { Locate } from './yaml.ts';

/** One MDX file in one language. */
export interface Prose<Matter> extends Parsable {
  /** Address without the language: `challenge/cost`, `about`; empty for the overview. */
  id: string;
  lang: string;
  file: string;
  /** The frontmatter; left out when it has problems. */
  matter?: Matter;
  at: Locate;
}

/** What is kept of a text without fault: its frontmatter, and what was found out about it. */
export interface KeptText {
  matter: unknown;
  known: ReadonlyMap<string, unknown>;
}

type Name = Pick<Prose<unknown>, 'id' | 'lang' | 'file'>;

/** Texts by what was parsed of them. */
const proses = new WeakMap<ParsedMdx<unknown>, Prose<unknown>>();

/** What was parsed, as a text. Who reads the same again has the same. */
export function proseOf<Matter>(name: Name, parsed: ParsedMdx<Matter>): Prose<Matter> {
  const { value, tree, source, at } = parsed;
  const prose = (proses.get(parsed) as Prose<Matter> | undefined) ?? {
    ...name,
    source,
    at,
    known: { found: new Map() },
    ...(value && { matter: value }),
    ...(tree && { tree }),
  };
  proses.set(parsed, prose);
  return prose;
}

/** A text of which all is kept that is asked of most; the rest is read when it is asked. */
export function keptProse<Schema extends z.ZodType>(
  name: Name,
  source: string,
  schema: Schema,
  { matter, known }: KeptText,
): Prose<z.output<Schema>> {
  const read = lazily(() => parseMatter(source, schema, name.file));
  return {
    ...name,
    source,
    matter: matter as z.output<Schema>,
    at: (...of) => read().at(...of),
    known: { found: new Map(), kept: known },
    isUnparsed: true,
  };
}
