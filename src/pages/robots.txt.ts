import type { APIRoute } from 'astro';
import { writeRobots } from '../discovery/robots.ts';

export const GET: APIRoute = () => new Response(writeRobots(), { headers: { 'Content-Type': 'text/plain' } });
