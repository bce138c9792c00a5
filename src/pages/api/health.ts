import type { APIRoute } from 'astro';

export const prerender = false;

/** Says whether the site is well, and which catalogue it serves. */
export const GET: APIRoute = ({ locals }) => Response.json(locals.services.health(), { headers: { 'Cache-Control': 'no-store' } });
