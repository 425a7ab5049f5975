import { site } from 'virtual:jianbao/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { languagePaths, type LanguagePath } from '../../views/paths.ts';
import { writeFeed } from '../../discovery/feed.ts';

export const getStaticPaths = (() => languagePaths(site)) satisfies GetStaticPaths;

export const GET: APIRoute<LanguagePath['props']> = ({ props: { briefing } }) =>
  new Response(writeFeed(briefing), { headers: { 'Content-Type': 'application/atom+xml' } });
