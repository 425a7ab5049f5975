/**
 * What a page may load: what the site serves itself. No inline script or style; WebAssembly, for the search, may be
 * compiled. Each directive once, so that header and page cannot say different things.
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

/** A header and its value. */
export type Header = readonly [name: string, value: string];

/** Headers for every answer about the site. A page cannot say by itself who may frame it. */
const headers: readonly Header[] = [
  ['Content-Security-Policy', [...directives, "frame-ancestors 'none'"].join('; ')],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/**
 * Headers for every answer about a site.
 * @param base where it stands on its host; a browser remembers of a whole host that it speaks TLS, which is not for a
 * site to say that has only a part of it
 */
export const headersAt = (base: string): readonly Header[] =>
  base === '/' ? [...headers, ['Strict-Transport-Security', 'max-age=31536000']] : headers;

/**
 * Folders, within the site, of files whose names change with what they hold. `pagefind/` is none of them: its parts are
 * named by what the whole index holds, or by numbers of pages.
 */
export const hashedFolders = ['_astro'];

/** Folder of the data, within the site or one of its languages, and what other sites may do with it: read it. */
export const dataFolder = 'data';
export const shared: Header = ['Access-Control-Allow-Origin', '*'];

/** How long a copy may be used without asking: for ever where a name never comes back with other content… */
export const FOR_EVER = 'public, max-age=31536000, immutable';
/** … and not at all elsewhere: a page that is new must be read as soon as it is there. */
export const ASK_FIRST = 'public, max-age=0, must-revalidate';
