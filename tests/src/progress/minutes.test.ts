/** How long a chapter takes, and that no chapter takes too long. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesOf, SECONDS } from '../../../src/progress/minutes.ts';

/** Longer than a lesson: nobody does it in one go. */
const LONGEST = 44;

const FOLDER = 'content/chapters';
const chapters = readdirSync(FOLDER, { withFileTypes: true }).filter(({ name }) =>
  /^\d+-/.test(name),
);
const bodyOf = (chapter: string) =>
  readFileSync(`${FOLDER}/${chapter}/index.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const words = (count: number) => 'word '.repeat(count);

test('a minute is 180 words, and nothing takes less than one', () => {
  expect(minutesOf(words(1800))).toBe(10);
  expect(minutesOf('')).toBe(1);
  expect(minutesOf('— · →')).toBe(1);
});

test('what a reader does counts by component, and imports and attributes are not read', () => {
  const mdx = `import Cell from '#components/Cell.astro';

${words(180)}

<YourTurn id="x" title="${words(500)}">

${words(180)}

</YourTurn>

<Predict
  options={[{ label: 'more > less', feedback: \`${words(500)}\` }]}
/>

<Term of="gil">lock</Term>
`;
  const exercise = ((SECONDS['YourTurn'] ?? 0) + (SECONDS['Predict'] ?? 0)) / 60;
  expect(minutesOf(mdx)).toBe(Math.round(1 + exercise + 1 / 180));
});

test('a tag that is never closed ends with the text', () => {
  expect(minutesOf(`<Cell id="${words(900)}`)).toBe(1);
});

test('more text never takes less time', () => {
  const text = fc.array(fc.constantFrom('word ', '<', '>', '{', '}', '"', '<Cell />', '\n', '\\'));
  fc.assert(
    fc.property(text, (parts) => {
      const minutes = minutesOf(parts.join(''));
      expect(minutes).toBeGreaterThanOrEqual(1);
      expect(minutesOf(`${words(360)}\n\n${parts.join('')}`)).toBeGreaterThanOrEqual(minutes);
    }),
  );
});

test('what is done only by readers who like to is not counted', () => {
  const done = `${words(1800)}\n<Cell id="x" />\n`;
  for (const tag of ['details', 'BesideCompiler', 'YourStep']) {
    expect(minutesOf(`${words(180)}\n<${tag}>\n\n${done}\n</${tag}>\n${words(180)}`)).toBe(2);
  }
});

test('every component of the chapters that a reader does something with has its time', () => {
  const used = chapters.flatMap(({ name }) => bodyOf(name).match(/(?<=^<)[A-Z]\w+/gm) ?? []);
  const optional = ['BesideCompiler', 'ProgramCell', 'YourStep'];
  const free = new Set(['Cite', 'Download', 'Fragment', 'Tab', 'Tabs', 'Term', ...optional]);
  const unknown = new Set(used.filter((name) => !(name in SECONDS) && !free.has(name)));
  expect([...unknown]).toEqual([]);
});

test.each(chapters.map(({ name }) => name))('%s is one lesson', (name) => {
  expect(minutesOf(bodyOf(name))).toBeLessThanOrEqual(LONGEST);
});
