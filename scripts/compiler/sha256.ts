/** The digest by which what was compiled is named. */
import { createHash } from 'node:crypto';

/** In hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
