import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Write an XML document. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { allowDangerousXml: false })}\n`;
}
