/** `npm run build`: sets everything up and builds the site into dist/. */
import { enter } from './setup/enter.mjs';

await enter(new URL('./commands/build.mjs', import.meta.url));
