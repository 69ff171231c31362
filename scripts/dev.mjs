/** `npm run dev`: sets everything up and serves the site with hot reload. */
import { enter } from './setup/enter.mjs';

await enter(new URL('./commands/dev.mjs', import.meta.url));
