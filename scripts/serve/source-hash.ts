/** Names an inline script or style in a content security policy. */
import { createHash } from 'node:crypto';

/** @returns `sha256-…` */
export function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
