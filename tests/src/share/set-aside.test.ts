/** The version set aside: what the reader wrote comes back, and what a link brought is not taken for it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asideOf, swapBack, takesPlace, useShared } from '../../../src/share/set-aside.ts';
import type { Shareable } from '../../../src/share/shareable.ts';
import { forget, keep, recall } from '../../../src/storage/json.ts';
import { FakeStorage } from '../storage/fake-storage.ts';

const names = { own: 'edit:one/zip', aside: 'aside:one/zip' };
const original = 'original';
let shown = original;

const own = () => (shown === original ? null : shown);

function write(text: string): void {
  shown = text;
  if (text === original) forget(names.own);
  else keep(names.own, text);
}

/** Text that is kept as the reader writes it. */
const text: Shareable<string> = {
  kind: { name: 'cell', brings: 'code', version: 'version', start: 'Run' },
  id: 'zip',
  title: 'zip.py',
  element: Object.create(null),
  names,
  original,
  own,
  show: write,
  focus: () => undefined,
  isSame: (one, other) => one === other,
  encode: (content) => ({ content, remark: '' }),
  decode: (content) => ({ content: String(content), remark: '' }),
  parse: (kept) => (typeof kept === 'string' ? kept : null),
  difference: () => Object.create(null),
};

function refuseAllWrites(name: string): void {
  vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('no', name);
  });
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStorage());
  write(original);
});
afterEach(() => {
  forget(names.aside);
  forget(names.own);
  vi.unstubAllGlobals();
});

describe("the reader's own version", () => {
  it.each([true, false])(
    'is set aside for another one (from a link: %s), and comes back',
    (brought) => {
      write('mine');
      expect(useShared(text, brought ? 'theirs' : original, brought)).toBe(true);
      expect(asideOf(text)).toBe('mine');
      expect(swapBack(text)).toBe(true);
      expect(shown).toBe('mine');
      expect(asideOf(text)).toBe(brought ? 'theirs' : null);
    },
  );

  it('is not set aside where there is none, and leaves no entry', () => {
    useShared(text, 'theirs', true);
    expect(asideOf(text)).toBeNull();
    expect(recall(names.aside)).toBeNull();
  });

  it('outlasts any number of links whose versions the reader left as they were', () => {
    write('mine');
    for (const version of ['first', 'second', 'third']) {
      expect(takesPlace(text)).toBe(false);
      useShared(text, version, true);
    }
    swapBack(text);
    swapBack(text);
    expect(takesPlace(text)).toBe(false);
    useShared(text, 'fourth', true);
    expect(asideOf(text)).toBe('mine');
  });

  it('gives its place to the next one that the reader made, which is told before', () => {
    write('mine');
    useShared(text, 'theirs', true);
    write('theirs, changed by me');
    expect(takesPlace(text)).toBe(true);
    useShared(text, 'other', true);
    expect(asideOf(text)).toBe('theirs, changed by me');
  });

  it('that an earlier build of the site set aside, several in a list, is the first of them', () => {
    keep(names.aside, ['mine', 'older']);
    expect(asideOf(text)).toBe('mine');
  });

  it.each([['no list'], [{}], [[7, null]], [[]]])('is none where the entry is %j', (entry) => {
    keep(names.aside, entry);
    expect(asideOf(text)).toBeNull();
  });

  it('stays where a full storage cannot set it aside, and so does the one set aside before', () => {
    write('mine');
    useShared(text, 'theirs', true);
    write('changed');
    refuseAllWrites('QuotaExceededError');
    expect(useShared(text, 'other', true)).toBe(false);
    expect(shown).toBe('changed');
    expect(asideOf(text)).toBe('mine');
  });

  it('is set aside on the page where a blocked storage never had it', () => {
    refuseAllWrites('SecurityError');
    write('mine');
    expect(useShared(text, 'theirs', true)).toBe(true);
    expect(swapBack(text)).toBe(true);
    expect(shown).toBe('mine');
  });
});
