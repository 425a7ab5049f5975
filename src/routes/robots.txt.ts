import { site } from 'virtual:jianbao/site';
import type { APIRoute } from 'astro';
import { writeRobots } from '../discovery/robots.ts';

export const GET: APIRoute = () => new Response(writeRobots(site), { headers: { 'Content-Type': 'text/plain' } });
