/** Which files a reader has changed: by what is kept, and by what the page shows. */
import { afterEach, expect, test, vi } from 'vitest';
import {
  changedModuleNames,
  noteChange,
  onFilesChange,
} from '../../../src/compiler/changed-files.ts';

afterEach(() => vi.unstubAllGlobals());

test('a kept edit counts until the page shows the book’s text, and what is shown counts without storage', () => {
  vi.stubGlobal('localStorage', {
    'oxidizing:edit:rust/doubles/count': '{}',
    'oxidizing:edit:rust/doubles2/count': '{}',
    'oxidizing:edit:03/count': '{}',
  });
  const heard = vi.fn();
  onFilesChange(heard);
  expect(changedModuleNames('doubles')).toEqual(['count']);
  noteChange('doubles', 'count', false);
  expect(changedModuleNames('doubles')).toEqual([]);
  noteChange('doubles', 'pieces', true);
  noteChange('doubles', 'pieces', true);
  expect(changedModuleNames('doubles')).toEqual(['pieces']);
  expect(heard).toHaveBeenCalledTimes(2);
  vi.stubGlobal('localStorage', undefined);
  expect(changedModuleNames('doubles')).toEqual(['pieces']);
  expect(changedModuleNames('doubles2')).toEqual([]);
});
