import type { APIRoute } from 'astro';

export const prerender = false;

/** Says whether the site is well, which catalogue it serves, and what answers its searches. */
export const GET: APIRoute = async ({ locals }) => Response.json(await locals.services.health(), { headers: { 'Cache-Control': 'no-store' } });
