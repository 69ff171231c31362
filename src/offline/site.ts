/** Where the site and its service worker lie, as the page sees it, and what the reader has said about them. */

/** Absolute, with a slash at its end. */
export const siteBase = new URL(import.meta.env.BASE_URL, location.href).href;

export const WORKER = `${siteBase}service-worker.js`;

/** Kept under this name in local storage: the reader removed the offline copy and wants none. */
export const REFUSED = 'offline';
