/** `npm run check`: types, lint, format, clippy, ruff and dead exports. */
import { enter } from './setup/enter.mjs';

await enter(new URL('./commands/check.mjs', import.meta.url));
