// Neither package has types.

declare module 'fontverter' {
  /** Convert a font, e.g. WOFF2 to `sfnt`. The result may lie in memory that the next call uses again. */
  export function convert(font: Uint8Array, format: 'sfnt' | 'woff2'): Promise<Uint8Array>;
}

declare module 'subset-font' {
  /** The font with the glyphs that a text needs, alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>;
}
