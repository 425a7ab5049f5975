/**
 * Characters that no reader sees and that change what is read: controls, marks that turn the direction of what follows
 * and with it the digits of a number, and what is left of a character that another program could not read.
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
export const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffd]/;
