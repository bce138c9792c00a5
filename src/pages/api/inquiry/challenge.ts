import type { APIRoute } from 'astro';

export const prerender = false;

/** A task for the browser of somebody who fills in a form; it takes the place of a riddle for people. */
export const GET: APIRoute = async ({ locals }) => Response.json(await (await locals.services.inquiries()).challenge(), { headers: { 'Cache-Control': 'no-store' } });
