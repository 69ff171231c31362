import { expect, test } from 'vitest';
import { type Place, Places } from '../../../src/workshop/places.ts';

const KERNEL: Place = { file: 'kernel', line: 7 };

test('a place waits for the step that has its file, and is taken once', () => {
  const places = new Places();
  const heard: string[] = [];
  places.follow(({ file }) => {
    heard.push(`near ${file}`);
    return false;
  });
  places.goTo(KERNEL);
  for (const name of ['first', 'second']) {
    places.follow(({ line }) => {
      heard.push(`${name} ${line}`);
      return true;
    });
  }
  expect(heard).toEqual(['near kernel', 'first 7']);
});
