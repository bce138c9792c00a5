import type { APIRoute } from 'astro';
import { localeOfReader } from '#server/http/choose-locale.ts';
import { openInquiries } from '../../_inquiries.ts';

export const prerender = false;

/** A task for the browser of somebody who fills in a form; it takes the place of a riddle for people. */
export const GET: APIRoute = async ({ request: { headers }, locals }) => {
  const inquiries = await openInquiries(locals, localeOfReader(headers));
  return inquiries instanceof Response ? inquiries : Response.json(await inquiries.challenge(), { headers: { 'Cache-Control': 'no-store' } });
};
