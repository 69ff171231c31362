/** What the first run downloads, in words. */

import { formatBytes } from '../figures/bytes.ts';
import { downloadBytes } from './assets.ts';

/** "6.4 MB": of Python, as it travels. */
export const DOWNLOAD = formatBytes(downloadBytes);
