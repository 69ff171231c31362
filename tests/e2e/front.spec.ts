/** The front page: what this is, where to begin, and which chapter answers what. */
import { expect, test } from './fixtures.ts';

for (const [width, height] of [
  [1280, 720],
  [390, 740],
] as const) {
  test.describe(`at ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('says what it is and where to begin before anything is scrolled', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
      await expect(
        page.getByText('for people who write Python for a living').first(),
      ).toBeInViewport();
      const start = page.getByRole('link', { name: 'Start with chapter 1' });
      await expect(start).toBeInViewport({ ratio: 1 });
      await start.click();
      await expect(page).toHaveURL(/\/chapters\/why-rust\/$/);
    });
  });
}

test('each of six situations has a chapter or the workshop, and the header has the way into the book', async ({
  page,
}) => {
  await page.goto('/');
  const situations = page
    .getByRole('list')
    .filter({ hasText: 'My script is slow' })
    .getByRole('listitem');
  await expect(situations).toHaveCount(6);
  for (const situation of await situations.all()) {
    await expect(situation.locator('strong')).toBeVisible();
    await expect(
      situation.locator('a:is([href*="/chapters/"], [href*="/workshop/"])').first(),
    ).toBeVisible();
  }
  await page
    .getByRole('banner')
    .getByRole('link', { name: /chapters|book/i })
    .click();
  await expect(page).toHaveURL(/#chapters$|\/chapters\//);
});
