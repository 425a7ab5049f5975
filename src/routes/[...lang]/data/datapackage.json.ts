import { site } from 'virtual:jianbao/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { languagePaths, type LanguagePath } from '../../../views/paths.ts';
import { writePackage } from '../../../downloads/dataPackage.ts';

export const getStaticPaths = (() => languagePaths(site)) satisfies GetStaticPaths;

/** What all tables of one language are, beside their files. */
export const GET: APIRoute<LanguagePath['props']> = ({ props: { briefing } }) =>
  new Response(writePackage(briefing), { headers: { 'Content-Type': 'application/json' } });
