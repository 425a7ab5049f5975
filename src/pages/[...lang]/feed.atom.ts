import type { APIRoute, GetStaticPaths } from 'astro';
import { languagePaths } from '../../views/paths.ts';
import { writeFeed } from '../../discovery/feed.ts';

export const getStaticPaths = languagePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ lang: string }> = ({ props: { lang } }) =>
  new Response(writeFeed(lang), { headers: { 'Content-Type': 'application/atom+xml' } });
