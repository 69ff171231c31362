/** `npm start`: sets everything up, builds the site and serves it. */
import { enter } from './setup/enter.mjs';

await enter(new URL('./commands/start.mjs', import.meta.url));
