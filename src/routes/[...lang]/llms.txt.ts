import { site } from 'virtual:jianbao/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { languagePaths, type LanguagePath } from '../../views/paths.ts';
import { writeLlms } from '../../discovery/llms.ts';

export const getStaticPaths = (() => languagePaths(site)) satisfies GetStaticPaths;

export const GET: APIRoute<LanguagePath['props']> = ({ props: { briefing } }) =>
  new Response(writeLlms(briefing), { headers: { 'Content-Type': 'text/plain' } });
