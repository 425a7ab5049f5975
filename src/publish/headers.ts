/**
 * What a page may load: what the site serves itself. No inline script or style; WebAssembly, for the search, may be
 * compiled.
 */
const directives = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
];

/** The content security policy as a page states it itself. */
export const pagePolicy = directives.join('; ');
