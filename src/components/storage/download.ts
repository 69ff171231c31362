/** What the first run downloads, in words. */
import { downloadBytes } from '../../cell/assets.ts';
import { formatBytes } from '../bytes.ts';

/** "6.4 MB": of Python, as it travels. */
export const DOWNLOAD = formatBytes(downloadBytes);
