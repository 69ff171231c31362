/** Whether this browser can keep pages of the site as it was opened. */

/** Why it cannot; `refused` is known only after it was asked to. */
export type Unsupported = 'insecure' | 'none' | 'refused' | 'development';

/** Null where it can, as far as can be told without asking it to. */
export function whyNothingIsKept(): Unsupported | null {
  if (import.meta.env.DEV) return 'development';
  if (navigator.serviceWorker !== undefined) return null;
  return isSecureContext ? 'none' : 'insecure';
}
