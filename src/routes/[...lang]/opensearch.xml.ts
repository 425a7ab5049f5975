import { site } from 'virtual:jianbao/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { writeOpenSearch } from '../../discovery/openSearch.ts';
import { hasOwnAddress } from '../../model/address.ts';
import { languagePaths, type LanguagePath } from '../../views/paths.ts';

export const getStaticPaths = (() =>
  hasOwnAddress(site.absolute('/')) ? languagePaths(site) : []) satisfies GetStaticPaths;

export const GET: APIRoute<LanguagePath['props']> = ({ props: { briefing } }) =>
  new Response(writeOpenSearch(briefing), { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
