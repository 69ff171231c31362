/** The files for a class of several hundred fit together, and say what the servers need. No image is built. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readClassOptions } from '../../../scripts/class/options.ts';
import { fromRoot } from '../../../scripts/setup/paths.mjs';

const read = (name: string) => readFileSync(fromRoot('deploy', 'class', name), 'utf8');
const { services, networks } = parse(read('compose.yaml'), { merge: true });
const nginx = read('nginx.conf').replace(/#.*/g, '');

test.each(['pages', 'compiler'])('%s starts a class behind the proxy, shut in', (name) => {
  const { command, environment, security_opt, cap_drop, networks: joined } = services[name];
  const filled = command.map((word: string) =>
    word.replace(/\$\{(\w+):\?\}/, (_, variable) => `${variable}.example`),
  );
  const { hosts, codes, place } = readClassOptions(filled);
  expect(hosts).toEqual(['0.0.0.0']);
  expect(place).toEqual({ names: ['class_name.example'], isBehindProxy: true });
  expect(codes.reader).not.toBe(codes.teacher);
  const source = readFileSync(fromRoot('scripts', 'class', 'serve.ts'), 'utf8');
  for (const variable of Object.keys(environment)) expect(source).toContain(`'${variable}'`);
  expect(security_opt).toEqual([
    'seccomp=unconfined',
    'apparmor=unconfined',
    'no-new-privileges=true',
  ]);
  expect(cap_drop).toEqual(['ALL']);
  expect(joined).toEqual(['inside']);
});

test('nothing but the proxy is reached from outside, and the proxy reaches what it names', () => {
  expect(networks.inside).toEqual({ internal: true });
  const open = Object.keys(services).filter((name) => services[name].ports !== undefined);
  expect(open).toEqual(['proxy']);
  const upstreams = [...nginx.matchAll(/server (\w+):4321/g)].map(([, name]) => name);
  expect(upstreams.every((name) => name !== undefined && name in services)).toBe(true);
  expect(services.compiler.environment.CLASS_STORE).toBe('redis://store:6379');
  expect(services.store.command).toContain('allkeys-lru');
});

test.each([
  'proxy_set_header Host $http_host;',
  'proxy_set_header X-Forwarded-Proto $scheme;',
  'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
  'proxy_read_timeout 120s;',
])('the proxy says "%s", in the guide too', (line) => {
  expect(nginx).toContain(line);
  expect(readFileSync(fromRoot('docs', 'class.md'), 'utf8')).toContain(line);
});

test('a compiler that is gone is replaced by the next, and a reader stays at one', () => {
  expect(nginx).toMatch(/proxy_next_upstream error timeout [^;]*non_idempotent;/);
  expect(nginx).toContain('hash $cookie_class consistent;');
});

test('the image is built by a command of this repository, and runs the class without setting up', () => {
  const file = read('Containerfile');
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  expect(scripts).toHaveProperty(/RUN npm run (\w+)/.exec(file)?.[1] ?? '?');
  expect(file).toContain('bubblewrap');
  expect(file).toMatch(/^USER node$/m);
  const [, script = ''] = /"(scripts\/[\w/]+\.ts)"/.exec(file) ?? [];
  expect(readFileSync(fromRoot(script), 'utf8')).toContain('serveClass');
  expect(services.pages.build.dockerfile).toBe('deploy/class/Containerfile');
});
