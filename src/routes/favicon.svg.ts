import type { APIRoute } from 'astro';
import icon from '../../public/favicon.svg?raw';

/** The icon of a site whose author has put none into `public/`. */
export const GET: APIRoute = () => new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
