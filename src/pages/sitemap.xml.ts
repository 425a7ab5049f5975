import type { APIRoute } from 'astro';
import { writeSitemap } from '../discovery/sitemap.ts';

export const GET: APIRoute = () => new Response(writeSitemap(), { headers: { 'Content-Type': 'application/xml' } });
