/** Pages as plain Markdown: the words, the code and the figures, nothing that is pressed. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toMarkdown } from '../../../scripts/markdown/convert.ts';
import { listPages, writeMarkdown } from '../../../scripts/markdown/write.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const page = (body: string, lead = 'What it is about.') =>
  `<html><head><title>T</title></head><body><nav>Menu</nav><main><h1>A title</h1><p class="lead">${lead}</p>${body}</main></body></html>`;

test('a page gives its title, its description and its words', () => {
  const { title, description, markdown } = toMarkdown(page('<h2>One</h2><p>Say <em>it</em>.</p>'));
  expect([title, description]).toEqual(['A title', 'What it is about.']);
  expect(markdown).toBe('# A title\n\nWhat it is about.\n\n## One\n\nSay *it*.\n');
});

test('code keeps its language and its lines, and loses its buttons', () => {
  const { markdown } = toMarkdown(
    page(
      '<figure class="panel snippet"><figcaption><span class="tag rs">Rust</span><span>lib.rs</span>' +
        '<span data-only="screen"><button>Copy</button></span></figcaption>' +
        '<pre class="code"><code><span>fn</span> a() {\n    1 &lt; 2;\n}\n</code></pre></figure>',
    ),
  );
  expect(markdown).toContain('lib.rs\n\n```rust\nfn a() {\n    1 < 2;\n}\n```\n');
  expect(markdown).not.toContain('Copy');
});

test('a difference between two versions keeps what went and what came', () => {
  const { markdown } = toMarkdown(
    page(
      '<figure class="panel diff"><figcaption><span class="tag py">Python</span></figcaption><pre class="code"><code>' +
        '<del class="line">old\n</del><ins class="line">new\n</ins><span class="line">same\n</span></code></pre></figure>',
    ),
  );
  expect(markdown).toContain('```diff\n-old\n+new\n same\n```');
});

test('what is offered to choose from becomes a list, with the reasons if there are any', () => {
  const option = (text: string) =>
    `<label class="option"><input type="radio" data-only="screen print">${text}</label>`;
  const { markdown } = toMarkdown(
    page(
      `<fieldset><legend>Which?</legend>${option('this')}${option('that')}</fieldset>` +
        `<fieldset><legend>Why?</legend><div class="choice">${option('so')}<p class="because">No.</p></div></fieldset>`,
    ),
  );
  expect(markdown).toContain('- this\n- that');
  expect(markdown).toMatch(/- so\s+No\./);
});

test('a picture becomes the words that say the same', () => {
  const { markdown } = toMarkdown(
    page(
      '<div class="diagram"><svg role="img" aria-label="list holds 1, 2."><text>1</text></svg></div>',
    ),
  );
  expect(markdown).toContain('(list holds 1, 2.)');
});

test('what is for other copies of the page is left out, and what is for this one stays', () => {
  const { markdown } = toMarkdown(
    page(
      '<p data-only="screen">Press it.</p><p data-only="screen markdown">The files.</p><p data-only="screen print book">Here.</p>',
    ),
  );
  expect(markdown).toContain('The files.');
  expect(markdown).not.toMatch(/Press|Here/);
});

test('a blank in a program says what may stand there', () => {
  const blank =
    '<span data-options="a | b"><select data-only="screen"><option>a</option></select></span>';
  expect(toMarkdown(page(`<pre><code>let ${blank} = 1;</code></pre>`)).markdown).toContain(
    'let /* a | b */ = 1;',
  );
});

test.each(['button', 'input', 'select', 'textarea'])(
  'a <%s> fails the build where nothing says that it is for the screen',
  (name) => {
    const control = `<${name} name="size"></${name}>`;
    const convert = (body: string) => () => toMarkdown(page(body));
    expect(convert(`<p>${control}</p>`)).toThrow(`A <${name}> (size)`);
    // Without scripts it is missing, but on paper it is not.
    expect(convert(`<p class="needs-js" hidden>${control}</p>`)).toThrow('data-only="screen"');
    expect(convert(`<div data-only="screen markdown"><p>${control}</p></div>`)).toThrow();
    expect(convert(`<div data-only="screen"><p>${control}</p></div>`)).not.toThrow();
  },
);

test('a page without a heading is refused', () => {
  expect(() => toMarkdown('<main><p>words</p></main>')).toThrow('no <main> with an <h1>');
});

test('every page lies beside its HTML, and the list follows the order of the book', () => {
  const folder = temporaryFolder({
    'index.html': page('', 'The front.'),
    '404.html': page(''),
    'chapters/b/index.html': page(''),
    'chapters/a/index.html': page(''),
    'reference/c/index.html': page(''),
  });
  writeMarkdown(folder, { base: '/', order: ['/chapters/b/', '/chapters/a/', '/reference/c/'] });
  expect(readFileSync(`${folder}/chapters/a/index.md`, 'utf8')).toContain('# A title');
  expect(existsSync(`${folder}/404.md`)).toBe(false);
  const list = readFileSync(`${folder}/llms.txt`, 'utf8');
  expect(list).toMatch(/^# Oxidizing Python\n\n> The front\.\n\n## Chapters\n\n- /);
  expect(list.match(/\/\w+\/\w\/index\.md/g)).toEqual([
    '/chapters/b/index.md',
    '/chapters/a/index.md',
    '/reference/c/index.md',
  ]);
});

test('a section without pages is left out of the list', () => {
  expect(listPages([])).toBe('# Oxidizing Python\n\n> \n');
});
