/** A text that several places show: each hears of a change, and what another tab keeps is taken over. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeptDraft } from '../../../src/edits/kept-draft.ts';

const KEY = 'oxidizing:edit:rust/doubles/count';

/** Listeners of the window, which tests in Node do not have. */
let storageListeners: ((event: { key: string | null }) => void)[] = [];
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  storageListeners = [];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('addEventListener', (_: string, listener: (typeof storageListeners)[number]) =>
    storageListeners.push(listener),
  );
});
afterEach(() => vi.unstubAllGlobals());

function keptElsewhere(text: string | null): void {
  if (text === null) kept.delete(KEY);
  else kept.set(KEY, JSON.stringify({ text, original: 'old' }));
  for (const listener of storageListeners) listener({ key: KEY });
}

describe('KeptDraft', () => {
  test('keeps what is written, and has it the next time', () => {
    new KeptDraft(KEY, 'old').write('mine');
    const next = new KeptDraft(KEY, 'old');
    expect(next.text).toBe('mine');
    expect(next.edit).toEqual({ text: 'mine', original: 'old' });
    expect(next.isOutdated).toBe(false);
    expect(new KeptDraft(KEY, 'new').isOutdated).toBe(true);
  });

  test('tells each place that shows it, and nobody where nothing changed', () => {
    const draft = new KeptDraft(KEY, 'old');
    const seen: string[] = [];
    draft.onChange(() => seen.push(draft.text));
    draft.onChange(() => seen.push(draft.text));
    draft.write('mine');
    draft.write('mine');
    draft.toggleReset();
    draft.toggleReset();
    expect(seen).toEqual(['mine', 'mine', 'old', 'old', 'mine', 'mine']);
  });

  test('takes over what another tab keeps or forgets', () => {
    const draft = new KeptDraft(KEY, 'old');
    let told = 0;
    draft.onChange(() => {
      told += 1;
    });
    keptElsewhere('theirs');
    expect(draft.text).toBe('theirs');
    keptElsewhere(null);
    expect(draft.text).toBe('old');
    expect(told).toBe(2);
  });

  test('leaves alone what is being written, where it is told so', () => {
    const draft = new KeptDraft(KEY, 'old', () => false);
    draft.write('mine');
    keptElsewhere('theirs');
    expect(draft.text).toBe('mine');
  });
});
