/** The configuration files for hosts say what the built site needs; nginx itself is asked where it is installed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { missing } from '../../../scripts/bindings/prerequisites.ts';
import {
  formatHeadersFile,
  formatNginxHeaders,
  type HeaderRule,
  headerRules,
  headersFor,
} from '../../../scripts/serve/headers.ts';
import { listen } from '../../../scripts/serve/listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8');

describe('GitHub Pages', () => {
  const workflow = parse(read('github-pages.yml'));
  const steps: { run?: string; uses?: string; with?: { path?: string }; env?: object }[] =
    workflow.jobs.build.steps;

  test('builds with a command of this repository, for the address that Pages gives it', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const build = steps.find(({ run }) => run?.startsWith('npm run '));
    expect(scripts).toHaveProperty(build?.run?.replace('npm run ', '') ?? '?');
    expect(build?.env).toEqual({ SITE_URL: `\${{ steps.pages.outputs.base_url }}/` });
  });

  test('hands the built site over, with the rights that this takes', () => {
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    expect(upload?.with?.path).toBe('dist');
    expect(workflow.permissions).toMatchObject({ pages: 'write', 'id-token': 'write' });
    expect(workflow.jobs.deploy.needs).toBe('build');
  });
});

test.each([
  ['netlify.toml', /^ {2}publish = "dist"$/m],
  ['wrangler.toml', /^pages_build_output_dir = "dist"$/m],
])('%s names the built site', (name, line) => {
  expect(read(name)).toMatch(line);
});

test('the file of headers is within the limits of Cloudflare Pages', () => {
  const hashes = Array.from({ length: 8 }, () => `sha256-${'a'.repeat(43)}=`);
  const file = formatHeadersFile(headerRules(hashes, '/courses/oxidizing-python/'));
  // 100 rules and 2,000 characters in a line: developers.cloudflare.com/pages/configuration/headers
  expect(file.match(/^\/.*$/gm)?.length).toBeLessThanOrEqual(100);
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2_000);
});

const lackOfNginx = await missing('nginx');

/** The directives of a configuration, each after the blocks that it is in; throws where nginx would not read it. */
function directivesOf(configuration: string): string[] {
  const found: string[] = [];
  const within: string[] = [];
  let words: string[] = [];
  for (const [token] of configuration.matchAll(
    /#.*|"(?:[^"\\]|\\.)*"|[{};]|[^\s{};"#][^\s{};"]*/g,
  )) {
    if (token.startsWith('#')) continue;
    if (!/^[{};]$/.test(token)) {
      words.push(token);
      continue;
    }
    const isEnd = token === '}';
    if (isEnd !== (words.length === 0) || (isEnd && within.pop() === undefined)) {
      throw new Error(`"${token}" after "${words.join(' ')}" in "${within.join(' ')}"`);
    }
    if (token === '{') within.push(words.join(' '));
    if (token === ';') found.push([...within, words.join(' ')].join(' > '));
    words = [];
  }
  if (words.length + within.length > 0) throw new Error('The last directive has no end.');
  return found;
}

/** The file as a reader changes it for a site at `base`, with the headers that the build writes in place of their `include`. */
function nginxFor(base: string, rules: readonly HeaderRule[]): string {
  return read('nginx.conf')
    .replaceAll(/^(.*) \/(.*)# folder$/gm, `$1 ${base}$2`)
    .replace('include conf.d/oxidizing-python.headers;', formatNginxHeaders(rules));
}

/** What a reader changes: the port, the folder, and where the list of types is. */
function changedByReader(file: string, port: number, root: string): string {
  return file
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/^ +root [^;]+;/m, `root ${root};`)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;');
}

describe.each(['/', '/courses/rust/'])('nginx with the site at %s', (base) => {
  const rules = headerRules(['sha256-abc='], base);
  const file = nginxFor(base, rules);

  test('sends every header of the table, whatever the answer', () => {
    const sent = file.match(/\badd_header (?!Cache-Control).*$/gm) ?? [];
    const { headers } = rules[0] ?? { headers: {} };
    expect(Object.keys(headers)).toContain('Content-Security-Policy');
    expect(sent).toEqual(
      Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
    );
    expect(file).toContain('add_header Cache-Control $oxidizing_cache always;');
    // Either would be a variable or the end of the value.
    for (const value of Object.values(headers)) expect(value).not.toMatch(/["$\\]/);
  });

  test('lets the same files be kept as the table does, and none that was not found', () => {
    const [, usual] = /default "(.*)";/.exec(file) ?? [];
    const [, pattern = '', kept] = /"~(\^.*)" "(.*)";/.exec(file) ?? [];
    const time = (status: number, name: string) =>
      new RegExp(pattern).test(`${status} ${base}${name}`) ? kept : usual;
    for (const name of ['', 'chapters/one/', '_astro/a.js', 'engine/x/a.wasm', 'engines/a.js']) {
      expect(time(200, name), name).toBe(headersFor(rules, base + name)['Cache-Control']);
      expect(time(404, name), name).toBe('no-cache');
    }
  });

  test('answers with the page of this site where nothing is found', () => {
    expect(file).toContain(`error_page 404 ${base}404.html;`);
  });

  test('reads blocks and directives that are whole, and no block takes the headers away', () => {
    const directives = directivesOf(changedByReader(file, 8080, '/srv/book'));
    expect(directives).toContain('server > listen 127.0.0.1:8080');
    expect(directives).toContain('server > root /srv/book');
    expect(directives).toContain(`server > error_page 404 ${base}404.html`);
    // Headers of a block take the place of those around it.
    const headers = directives.filter((one) => one.includes('add_header '));
    expect(headers.filter((one) => !one.startsWith('server > add_header '))).toEqual([]);
  });

  if (lackOfNginx !== null) {
    test('is not asked here, for want of its package', () => {
      expect(lackOfNginx).toContain("Debian's package is nginx");
    });
    return;
  }

  test('answers as our own server does', async () => {
    const get = await startNginx(base, file);
    const wanted = {
      '': 'text/html; charset=utf-8',
      'chapters/one/': 'text/html; charset=utf-8',
      '_astro/a.B1.js': 'text/javascript; charset=utf-8',
      'engine/x/a.mjs': 'text/javascript; charset=utf-8',
      'engine/x/a.wasm': 'application/wasm',
      'engine/x/a.whl': 'application/zip',
      'index.md': 'text/plain; charset=utf-8',
    };
    for (const [name, type] of Object.entries(wanted)) {
      const { status, headers } = await get(base + name);
      expect(status, name).toBe(200);
      expect(headers.get('content-type'), name).toBe(type);
      for (const [header, value] of Object.entries(headersFor(rules, base + name))) {
        expect(headers.get(header), `${name}: ${header}`).toBe(value);
      }
    }
    const folder = await get(`${base}chapters/one`);
    expect([folder.status, folder.headers.get('location')]).toEqual([301, `${base}chapters/one/`]);
    for (const name of ['engine/x/gone.wasm', 'headers.json', '_headers', 'no/such/page/']) {
      const missed = await get(base + name);
      expect([missed.status, await missed.text()], name).toEqual([404, 'no such page here']);
      expect(missed.headers.get('cache-control'), name).toBe('no-cache');
      expect(missed.headers.get('cross-origin-opener-policy'), name).toBe('same-origin');
    }
  });
});

/** Serves a made-up site at `base`. */
async function startNginx(base: string, file: string) {
  const at = base.slice(1);
  const root = temporaryFolder({
    [`${at}index.html`]: 'front',
    [`${at}index.md`]: 'front',
    [`${at}404.html`]: 'no such page here',
    [`${at}_headers`]: 'for hosts',
    [`${at}headers.json`]: '{}',
    [`${at}chapters/one/index.html`]: 'one',
    [`${at}_astro/a.B1.js`]: 'let a;',
    [`${at}engine/x/a.mjs`]: 'let a;',
    [`${at}engine/x/a.wasm`]: 'wasm',
    [`${at}engine/x/a.whl`]: 'wheel',
  });
  const free = await listen(
    () => {},
    0,
    () => {},
  );
  await free.close();
  // Started by root it would serve as another user, who may not read a temporary folder.
  const asRoot = process.getuid?.() === 0;
  const work = mkdtempSync(path.join(tmpdir(), 'oxidizing-nginx-'));
  const site = changedByReader(file, free.port, root);
  writeFileSync(
    path.join(work, 'nginx.conf'),
    `${asRoot ? 'user root;' : ''} daemon off; pid ${work}/pid; error_log stderr; worker_processes 1; events {}
     http { access_log off; client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy;
     fastcgi_temp_path ${work}/f; uwsgi_temp_path ${work}/u; scgi_temp_path ${work}/s; ${site} }`,
  );
  const server = spawn('nginx', ['-p', work, '-c', 'nginx.conf'], { stdio: 'pipe' });
  let said = '';
  server.stderr.on('data', (text) => {
    said += text;
  });
  onTestFinished(async () => {
    await ended(server);
    rmSync(work, { recursive: true });
  });
  const address = `http://127.0.0.1:${free.port}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return (target: string) => fetch(address + target, { redirect: 'manual' });
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await exit;
}
