/** The recorded profiles are of the code as it is now, and drawn as they are. */
import { expect, test } from 'vitest';
import { profiledCalls } from '../../../scripts/profiles/plans.ts';
import { hashSources } from '../../../scripts/record/provenance.ts';
import { barsOf } from '../../../src/records/profile/flame.ts';
import { loadProfiles, profileNamed } from '../../../src/records/profile/load.ts';
import { callsOf, widestFrames, withoutWays } from '../../../src/records/profile/profile.ts';

const record = loadProfiles();

test.each(profiledCalls)('$id was profiled on the sources as they are now', ({ id, crate }) => {
  const { sources, milliseconds, frames, stacks } = profileNamed(record, id);
  expect(sources.files.every((file) => file.startsWith(`${crate}/`))).toBe(true);
  expect(hashSources(sources.files).sha256, 'run "npm run record -- --only profiles"').toBe(
    sources.sha256,
  );
  expect(milliseconds).toBeGreaterThan(0);
  for (const [stack] of stacks) for (const place of stack) expect(frames[place]).toBeDefined();
});

const SEEN = callsOf({
  frames: [
    { name: 'door', kind: 'crate' },
    { name: 'collect', kind: 'library' },
    { name: 'from_iter', kind: 'library' },
    { name: 'malloc', kind: 'system' },
  ],
  stacks: [
    [[0, 1, 2], 60],
    [[0, 1, 2, 3], 30],
    [[0, 3], 10],
  ],
});

test('a bar is as wide as its share, below the frame that called it', () => {
  const { bars, height } = barsOf(withoutWays(SEEN));
  const told = bars.map(({ frame, x, y, width }) => [frame.name, x, y, width]);
  expect(told, 'without from_iter, in which all of collect is').toEqual([
    ['door', 0, 0, 100],
    ['collect', 0, 20, 90],
    ['malloc', 0, 40, 30],
    ['malloc', 90, 20, 10],
  ]);
  expect(height).toBe(60);
});

test('the table counts what is in a frame and below it, wherever it was called', () => {
  const shares = widestFrames(withoutWays(SEEN), 2).map(({ name, share }) => [name, share]);
  expect(shares).toEqual([
    ['collect', 0.9],
    ['malloc', 0.4],
  ]);
});
