import type { APIRoute, GetStaticPaths } from 'astro';
import { languagePaths } from '../../views/paths.ts';
import { writeManifest } from '../../discovery/manifest.ts';

export const getStaticPaths = languagePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ lang: string }> = ({ props: { lang } }) =>
  new Response(writeManifest(lang), { headers: { 'Content-Type': 'application/manifest+json' } });
