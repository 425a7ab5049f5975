import { site } from 'virtual:jianbao/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { languagePaths, type LanguagePath } from '../../../views/paths.ts';
import { zipPackage } from '../../../downloads/dataPackage.ts';

export const getStaticPaths = (() => languagePaths(site)) satisfies GetStaticPaths;

/** All tables in one language. */
export const GET: APIRoute<LanguagePath['props']> = ({ props: { briefing } }) =>
  new Response(zipPackage(briefing), { headers: { 'Content-Type': 'application/zip' } });
