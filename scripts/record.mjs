/** `npm run record`: measures natively and in the page, and writes content/records/. */
import { enter } from './setup/enter.mjs';

await enter(new URL('./commands/record.mjs', import.meta.url));
