/** Names that never lead anywhere: RFC 2606, RFC 6761, RFC 6762. */
const RESERVED = /(^|\.)(test|example|invalid|localhost|local|internal|example\.(com|net|org))$/;

/** Addresses of this machine and of networks that nobody else reaches. */
const PRIVATE = /^(127\.|10\.|0\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[(::1?|f[cde]|fe80))/;

/**
 * Whether a reader elsewhere can reach a site at its address. One of a reserved name, of this machine or of a private
 * network is a stand-in: a QR code or an absolute link with it leads nowhere.
 * @param address full address of the site, sub-path included
 */
export function hasOwnAddress(address: string): boolean {
  const host = new URL(address).hostname.replace(/\.$/, '');
  return !RESERVED.test(host) && !PRIVATE.test(host) && (host.includes('.') || host.startsWith('['));
}

/** Sub-path of a site at its address, with slashes around it. */
export function rootOf(address: string): string {
  return new URL(address).pathname.replace(/\/?$/, '/');
}
