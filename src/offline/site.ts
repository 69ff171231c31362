/** Where the site and its service worker lie, as the page sees it. */

/** Absolute, with a slash at its end. */
export const siteBase = new URL(import.meta.env.BASE_URL, location.href).href;

export const WORKER = `${siteBase}service-worker.js`;
