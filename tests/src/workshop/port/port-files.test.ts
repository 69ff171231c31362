/** The files of a port follow the contract until the reader writes in them, and then nothing of theirs is lost. */
import { expect, test } from 'vitest';
import { changedModules } from '../../../../src/compiler/edited-files.ts';
import { WHOLE, withView } from '../../../../src/compiler/marked-file.ts';
import { type Layout, PortFiles } from '../../../../src/workshop/port/port-files.ts';
import { Shop } from '../../../../src/workshop/shop.ts';
import { NEW_WORK, type Work } from '../../../../src/workshop/work.ts';

/** Lays out what the original says, so that a test changes it easily. */
const layOut = ({ original }: Work): Layout =>
  original === ''
    ? { kernel: '', door: '' }
    : { kernel: `// kernel of ${original}\n`, door: `// door of ${original}\n` };

function open(work: Partial<Work> = {}) {
  const shop = new Shop({ ...NEW_WORK, original: 'one', ...work });
  const files = new PortFiles(shop, layOut, 'b1').files;
  return { shop, ...files };
}

const write = (file: ReturnType<typeof open>['kernel'], text: string) =>
  file.write(withView(file.file, WHOLE, text));

test('what nobody has written in is laid out anew with the contract', () => {
  const { shop, kernel } = open();
  expect(shop.work.files.kernel).toBe('// kernel of one\n');
  shop.change({ original: 'two' });
  expect(kernel.kept.text).toBe('// kernel of two\n');
  expect(kernel.kept.edit).toBeNull();
  expect(shop.work.files.door).toBe('// door of two\n');
});

test('a kernel that was written stays, is told to be of an older layout, and may take the new one', () => {
  const { shop, kernel, door } = open();
  write(kernel, '// mine');
  shop.change({ original: 'two' });
  expect(kernel.kept.text).toBe('// mine\n');
  expect(kernel.kept.isOutdated).toBe(true);
  expect(door.kept.isOutdated).toBe(false);
  expect(shop.work.files).toEqual({ kernel: '// mine\n', door: '// door of two\n' });
  kernel.kept.toggleReset();
  expect(shop.work.files.kernel).toBe('// kernel of two\n');
  kernel.kept.toggleReset();
  expect(shop.work.files.kernel).toBe('// mine\n');
  kernel.kept.keepMine();
  expect(kernel.kept.isOutdated).toBe(false);
});

test('a work that comes with its files is shown as it is, and is not written to', () => {
  const files = { kernel: '// theirs\n', door: '// theirs\n' };
  const { shop, kernel } = open({ files });
  expect(shop.work.files).toBe(files);
  expect(kernel.kept.text).toBe('// theirs\n');
  expect(kernel.kept.isOutdated).toBe(false);
  shop.change({ original: 'two' });
  expect(kernel.kept.isOutdated).toBe(true);
  const other = { ...NEW_WORK, name: 'other', original: 'three' };
  shop.change(other);
  expect(kernel.kept.text).toBe('// kernel of three\n');
  expect(kernel.kept.isOutdated).toBe(false);
});

test('a contract that nothing can be laid out for takes nothing away', () => {
  const { shop, kernel } = open();
  write(kernel, '// mine \ud800 \0');
  shop.change({ original: '' });
  expect(kernel.kept.text).toBe('// mine \ud800 \0\n');
  expect(shop.work.files.door).toBe('// door of one\n');
});

test('both files are sent, changed or not', () => {
  const { kernel, door } = open();
  write(kernel, '// mine');
  const sent = { kernel: '// mine\n', door: '// door of one\n' };
  expect(changedModules(kernel, ['kernel', 'door'])).toEqual(sent);
  expect(changedModules(door, ['kernel', 'door'])).toEqual(sent);
});
