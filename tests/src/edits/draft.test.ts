/** Edits, resets and changed originals: no way through them loses the reader's text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Draft,
  edited,
  isOutdated,
  keepMine,
  reset,
  restored,
  shownText,
  unreset,
} from '../../../src/edits/draft.ts';

const ORIGINAL: Draft = { kind: 'original' };
const mine = edited(ORIGINAL, 'mine', 'old');

describe('a draft', () => {
  it('shows the original until it is edited', () => {
    expect(shownText(ORIGINAL, 'old')).toBe('old');
    expect(shownText(mine, 'old')).toBe('mine');
  });

  it('is no edit when the text is the original again', () => {
    expect(edited(mine, 'old', 'old')).toEqual(ORIGINAL);
  });

  it('is the very same when nothing changed', () => {
    expect(edited(mine, 'mine', 'old')).toBe(mine);
  });

  it('remembers the original that the first edit was made from', () => {
    expect(isOutdated(edited(mine, 'mine, more', 'new'), 'new')).toBe(true);
  });

  it('gives the edit back after a reset', () => {
    const after = reset(mine);
    expect(shownText(after, 'old')).toBe('old');
    expect(unreset(after)).toEqual(mine);
  });

  it('forgets the edit that was reset once the reader writes again', () => {
    const next = edited(reset(mine), 'other', 'old');
    expect(unreset(next)).toBe(next);
    expect(shownText(next, 'old')).toBe('other');
  });

  it('says when the original has changed since, until the reader keeps the edit', () => {
    const kept = restored({ text: 'mine', original: 'old' }, 'new');
    expect(isOutdated(kept, 'new')).toBe(true);
    expect(shownText(kept, 'new')).toBe('mine');
    const decided = keepMine(kept, 'new');
    expect(isOutdated(decided, 'new')).toBe(false);
    expect(shownText(decided, 'new')).toBe('mine');
  });

  it('is the original when nothing was kept, or the original has become the edit', () => {
    expect(restored(null, 'new')).toEqual(ORIGINAL);
    expect(restored({ text: 'new', original: 'old' }, 'new')).toEqual(ORIGINAL);
  });

  it('always shows what was written last', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (texts, last) => {
        const draft = [...texts, last].reduce<Draft>(
          (it, text) => edited(it, text, 'old'),
          ORIGINAL,
        );
        expect(shownText(draft, 'old')).toBe(last);
      }),
    );
  });
});
