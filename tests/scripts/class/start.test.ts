/** How a class starts: what a teacher is told, and what it does not start without. */
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addressesInRoom } from '../../../scripts/class/addresses.ts';
import { readClassOptions } from '../../../scripts/class/options.ts';
import { fromRoot } from '../../../scripts/setup/paths.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

test('where bubblewrap does not work, no class starts, and the ways out are told', () => {
  const folder = temporaryFolder({ bwrap: '#!/bin/sh\nexit 1\n' });
  chmodSync(path.join(folder, 'bwrap'), 0o755);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fromRoot('scripts', 'class', 'server.ts'), '--port', '0'],
    { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` } },
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^\nA class is not started here: bubblewrap does not work/);
  expect(stderr).toContain('sudo apt install bubblewrap');
  expect(stderr).toContain('apparmor_restrict_unprivileged_userns');
});

test('codes are new with each start, unless they are chosen', () => {
  const [one, other] = [readClassOptions([]), readClassOptions([])];
  expect(one.codes.reader).not.toBe(other.codes.reader);
  expect(one.codes.teacher.length).toBeGreaterThan(one.codes.reader.length);
  expect(readClassOptions(['--code', 'rust 2026']).codes.reader).toBe('rust 2026');
});

test('behind a proxy the class answers on this computer alone', () => {
  expect(readClassOptions([]).hosts).toEqual(['0.0.0.0', '::']);
  expect(readClassOptions(['--behind-proxy', '--name', 'Class.Example'])).toMatchObject({
    hosts: ['127.0.0.1', '::1'],
    place: { names: ['class.example'], isBehindProxy: true },
  });
});

test.each([
  [['--code', 'abc-1'], /A code needs six letters or digits/],
  [['--code', 'same-code', '--teacher-code', 'SAMECODE'], /two different codes/],
  [['--behind-proxy'], /needs the name that readers type/],
  [['--port', 'http'], /takes a number from 0 to 65535, not "http"/],
  [['--no-compiler'], /Options: --port NUMBER/],
])('%j is refused', (args, sentence) => {
  expect(() => readClassOptions(args)).toThrow(sentence);
});

test('addresses of IPv6 are shown only where there are no others', () => {
  const facts = { netmask: '', mac: '', cidr: null, internal: false };
  const short = { ...facts, family: 'IPv4', address: '192.0.2.2' } as const;
  const long = { ...facts, family: 'IPv6', address: 'fd00::2', scopeid: 0 } as const;
  const loopback = { ...short, address: '127.0.0.1', internal: true };
  const near = { ...long, address: 'fe80::1' };
  expect(addressesInRoom({ lo: [loopback], eth0: [near, long, short] })).toEqual(['192.0.2.2']);
  expect(addressesInRoom({ lo: [loopback], eth0: [near, long] })).toEqual(['[fd00::2]']);
});
