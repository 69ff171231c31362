/** What crawlers are told, `/robots.txt`: all may be read, and where the list of pages is. */
import type { APIRoute } from 'astro';
import { absolute } from '../site/absolute.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml', site).href}\n`,
  );
