/** Colours of the light scheme for what no style sheet reaches. A test holds them against `styles/tokens.css`. */
export const colours = {
  paper: '#fdfcf9',
  ink: '#1d1b18',
  muted: '#5d5850',
  rule: '#dcd6ca',
  accent: '#9a1f1b',
} as const;
