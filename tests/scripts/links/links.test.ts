/** Links inside the site are followed; a broken one is reported with its page. */
import { expect, test } from 'vitest';
import { checkLinks } from '../../../scripts/links/broken.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('links to pages, files and places in pages are found, links to other sites left alone', () => {
  const folder = temporaryFolder({
    'index.html': `<a href="/one/">1</a><a href='/one/#part&amp;2'>p</a><img src=icon.svg>
      <a href="https://example.org/none">e</a><a href="mailto:a@example.org">m</a>`,
    'one/index.html': '<h2 id="part&amp;2">P</h2><a href="../">home</a><a href="#part&#38;2">p</a>',
    'icon.svg': '<svg/>',
  });
  expect(checkLinks(folder)).toEqual({ checked: 5, broken: [] });
});

test('a missing page, file or place is reported', () => {
  const folder = temporaryFolder({
    'index.html': '<a href="/two/">2</a><script src="/gone.js"></script><a href="#nowhere">n</a>',
  });
  expect(checkLinks(folder).broken).toEqual([
    { page: 'index.html', link: '/two/', reason: 'there is no such file' },
    { page: 'index.html', link: '/gone.js', reason: 'there is no such file' },
    {
      page: 'index.html',
      link: '#nowhere',
      reason: 'the page has no element with the id "nowhere"',
    },
  ]);
});

test('text and scripts that look like links are none', () => {
  const folder = temporaryFolder({
    'index.html': `<p>write href="/two/" there</p><code>&lt;a href="/x/"&gt;</code>
      <script>const a = '<a href="/y/">';</script>`,
  });
  expect(checkLinks(folder).checked).toBe(0);
});

test('on a site for a folder of a host a link that forgets the folder leads out of it', () => {
  const folder = temporaryFolder({
    'index.html': '<a href="/book/one/"></a><a href="one/"></a><a href="/one/"></a>',
    'one/index.html': '',
  });
  const { checked, broken } = checkLinks(folder, '/book/');
  expect(checked).toBe(3);
  expect(broken).toEqual([
    { page: 'index.html', link: '/one/', reason: "it leads out of the site's folder /book/" },
  ]);
});
