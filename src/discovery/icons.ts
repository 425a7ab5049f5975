/** The icons that pages link to, under the site's root, with what the link says. `public/favicon.svg` is their drawing. */
export const icons = [
  // Browsers that know SVG prefer it to any size of another kind.
  { rel: 'icon', file: 'favicon.ico', sizes: '32x32' },
  { rel: 'icon', file: 'favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', file: 'apple-touch-icon.png' },
] as const;

/** The icons that the manifest names: widths in pixels. */
export const manifestIcons = [
  { file: 'icon-192.png', width: 192 },
  { file: 'icon-512.png', width: 512 },
] as const;
