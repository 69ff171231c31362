/** `npm run bench`: measures what the site promises of its own speed, against targets. */
import { enter } from './setup/enter.mjs';

await enter(new URL('./commands/bench.mjs', import.meta.url));
