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

/** A function that makes a thing when it is first asked. */
export function lazily<Made>(make: () => Made): () => Made {
  let made: { made: Made } | undefined;
  return () => (made ??= { made: make() }).made;
}
