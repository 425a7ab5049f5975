/**
 * A function that makes each thing once, and holds it as long as it is itself in use.
 * @param name tells things apart
 */
export function remember<From, Made>(make: (from: From) => Made, name: (from: From) => string): (from: From) => Made {
  const known = new Map<string, Made>();
  return (from) => {
    const key = name(from);
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found!;
    const made = make(from);
    known.set(key, made);
    return made;
  };
}

/**
 * A function that makes one thing of each object, and holds that as long as something else holds the object.
 * @param make depends on nothing but the object, which does not change
 */
export function rememberEach<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const known = new WeakMap<From, { made: Made }>();
  return (from) => {
    const found = known.get(from) ?? { made: make(from) };
    known.set(from, found);
    return found.made;
  };
}

/** What has been found out about a thing, by what was asked: plain values, so that it can be kept from build to build. */
export interface Known {
  /** Since it was read. */
  found: Map<string, unknown>;
  /** By a build before. */
  kept?: ReadonlyMap<string, unknown>;
}

/** A thing of which more and more is known, or a part of it. */
export interface Knowing {
  known: Known;
  /** Which part of the thing it is; all of it, where that is left out. */
  part?: string;
}

/**
 * A function that finds something out about each thing, and notes it there.
 * @param question tells it apart from all others
 * @param find depends on nothing but the thing and the question; gives plain values
 */
export function keepEach<Of extends Knowing, Answer>(question: string, find: (of: Of) => Answer): (of: Of) => Answer {
  return (of) => {
    const { found, kept } = of.known;
    const name = of.part === undefined ? question : `${question} ${of.part}`;
    if (!found.has(name)) found.set(name, kept?.has(name) ? kept.get(name) : find(of));
    return found.get(name) as Answer;
  };
}

/** A function that makes a thing when it is first asked. */
export function lazily<Made>(make: () => Made): () => Made {
  let made: { made: Made } | undefined;
  return () => (made ??= { made: make() }).made;
}
