/**
 * A function that makes each thing once, and holds it as long as it is itself in use.
 * @param name tells things apart
 */
export function remember<From, Made>(make: (from: From) => Made, name: (from: From) => string): (from: From) => Made {
  const known = new Map<string, Made>();
  return (from) => {
    const key = name(from);
    if (!known.has(key)) known.set(key, make(from));
    return known.get(key)!;
  };
}
