/** Rust that the reader has changed: compiled beside the site, loaded into the page's Python, called from a cell. */
import { describe, test } from 'vitest';
import { Cell } from './pages/cell.ts';
import { RustCell } from './pages/rust-cell.ts';
import { useSite } from './site.ts';
import { WITH_COMPILER } from './worlds.ts';

const CHANGED = `/// A thousand too many.
#[must_use]
pub fn count_zipped(text: &str) -> usize {
    1000 + text.chars().zip(text.chars().skip(1)).filter(|(left, right)| left == right).count()
}`;

describe('with a compiler beside the site', () => {
  const site = useSite(WITH_COMPILER);

  test('a changed function is compiled, judged by the cases, and called from Python', async () => {
    const page = await site.open('chapters/porting-a-function/');
    const rust = await RustCell.of(page, 'doubles/count', 'zipped');
    await rust.write(CHANGED);
    await rust.run(/; \d+ of \d+ cases right$/);
    const cell = await Cell.first(page);
    await cell.execute(
      'import doubles\nprint(doubles.count_doubles_zipped("aabb"), doubles.count_doubles("aabb"))',
      '1002 2',
    );
  });
});
