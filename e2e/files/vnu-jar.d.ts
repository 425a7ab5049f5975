// The package has no types.
declare module 'vnu-jar' {
  /** The path of the program, as an object that turns into it. */
  const path: { toString(): string };
  export default path;
}
