/** "Code from an old post": the old code fails as its row says, today's compiles, and PyO3's changelog agrees. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RELEASES } from '../../../content/reference/trouble/old-posts/releases.ts';
import { OLD_POSTS } from '../../../content/reference/trouble/old-posts/rows.ts';
import { type Change, errorsIn, filesOf } from '../../../src/reference/trouble/old-post.ts';
import { compile, sourceOfPyO3 } from './rustc.ts';

const rows = OLD_POSTS.flatMap(({ rows: ofGroup }) => ofGroup);

test('each folder has its row', () => {
  const folders = readdirSync('content/reference/trouble/old-posts', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(rows.map(({ id }) => id).sort()).toEqual(folders.sort());
});

// `vitest run tests/snippets/trouble/old-posts.test.ts -u` writes the messages anew.
describe.each(rows)('$id', (row) => {
  const { old, printed, today } = filesOf(row);

  test('the old code does not compile, for the reason that is shown', async () => {
    const { status, stderr } = compile(readFileSync(old, 'utf8'), {
      file: 'src/lib.rs',
      lints: ['-A', 'dead_code'],
    });
    expect(status).toBe(1);
    expect(errorsIn(stderr)).not.toEqual([]);
    await expect(stderr).toMatchFileSnapshot(resolve(printed));
  });

  test('today’s code compiles without a warning', () => {
    const built = compile(readFileSync(today, 'utf8'), {
      file: 'src/lib.rs',
      lints: ['-A', 'dead_code'],
    });
    expect(built).toEqual({ status: 0, stderr: '' });
  });
});

describe('PyO3’s changelog', () => {
  const changelog = readFileSync(join(sourceOfPyO3(), 'CHANGELOG.md'), 'utf8');
  const changes = rows.flatMap(({ since }) => {
    if ('href' in since) return [];
    return since.gone === undefined ? [since.changed] : [since.changed, since.gone];
  });

  test.each([...new Map(changes.map((change) => [JSON.stringify(change), change])).values()])(
    'names #$pull in $version',
    ({ version, pull }: Change) => {
      const [, from = ''] = changelog.split(`\n## [${version}] - `);
      expect(from.slice(0, 10)).toBe(RELEASES[version]);
      const section = from.split('\n## [')[0];
      expect(section).toContain(`[#${pull}]`);
    },
  );

  test('each release that is dated is named by a row', () => {
    const named = new Set(changes.map(({ version }) => version));
    expect(Object.keys(RELEASES).filter((version) => !named.has(version))).toEqual([]);
  });
});
