// The package has no types.
declare module 'wawoff2' {
  /** Read a WOFF2 file. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
