/** `npm test`: sets everything up and runs every test. */
import { enter } from './setup/enter.mjs';

await enter(new URL('./commands/test.mjs', import.meta.url));
