import { site } from 'virtual:jianbao/site';
import type { APIRoute } from 'astro';
import { writeSitemap } from '../discovery/sitemap.ts';

export const GET: APIRoute = () => new Response(writeSitemap(site), { headers: { 'Content-Type': 'application/xml' } });
