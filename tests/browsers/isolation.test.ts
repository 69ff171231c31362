/** Where the host sends no headers, the service worker does, and the first page loads once more for it. */
import { describe, expect, test } from 'vitest';
import { Cell } from './pages/cell.ts';
import { LOADED } from './pages/element.ts';
import { useSite } from './site.ts';
import { BARE } from './worlds.ts';

const CHAPTER = 'chapters/porting-a-function/';

describe(`a page ${BARE.name}`, () => {
  const site = useSite(BARE);

  test('loads once more, is isolated from then on, and Stop keeps variables', async () => {
    const page = await site.openUntouched(CHAPTER);
    await expect.poll(() => site.asked(CHAPTER), LOADED).toBe(2);
    await expect.poll(() => page.evaluate(() => crossOriginIsolated), LOADED).toBe(true);
    const cell = await Cell.first(page);
    await cell.execute('import doubles\nkept = doubles.count_doubles("aab")\nprint(kept)', '1');
    await cell.start('print("going", flush=True)\nwhile True: pass');
    await cell.stop();
    await cell.execute('print("kept", kept)', 'kept 1');
    expect(site.asked(CHAPTER), 'the page is not loaded again and again').toBe(2);
  });
});
