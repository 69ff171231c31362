/** `npm run test:browsers`: checks what the site does in Chromium, Firefox and WebKitGTK. */
import { enter } from './setup/enter.mjs';

await enter(new URL('./commands/test-browsers.mjs', import.meta.url));
