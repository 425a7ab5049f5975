import type { APIRoute, GetStaticPaths } from 'astro';
import { languagePaths } from '../../views/paths.ts';
import { writeLlms } from '../../discovery/llms.ts';

export const getStaticPaths = languagePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ lang: string }> = ({ props: { lang } }) =>
  new Response(writeLlms(lang), { headers: { 'Content-Type': 'text/plain' } });
