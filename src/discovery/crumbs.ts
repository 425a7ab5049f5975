import type { BreadcrumbList, WithContext } from 'schema-dts';
import type { PageFrame } from '../views/frame.ts';

/** Where a page stands: the pages above it, and itself. */
export function describeCrumbs({ crumbs = [], name, canonical }: PageFrame): WithContext<BreadcrumbList> {
  const links = [
    ...crumbs.map(({ text, href }) => ({ text, href: new URL(href, canonical).href })),
    { text: name, href: canonical },
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: href,
    })),
  };
}
