/** The site's server as a process: it leaves nothing running behind, however it is asked to end. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { headerRules } from '../../../scripts/serve/headers.ts';
import { fromRoot, root } from '../../../scripts/setup/paths.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

/** Starts the server over a made-up site, on any port. */
async function startProcess(...options: string[]) {
  const folder = temporaryFolder({
    'headers.json': JSON.stringify({ base: '/book/', rules: headerRules([], '/book/') }),
    'index.html': 'front',
  });
  const server = spawn(
    process.execPath,
    [
      fromRoot('scripts', 'serve', 'server.ts'),
      ...['--port', '0', '--folder', path.relative(root, folder), ...options],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => {
    server.kill('SIGKILL');
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  let said = '';
  for await (const text of server.stdout) {
    said += text;
    if (said.includes('Ctrl+C')) break;
  }
  const [, address = ''] = /Open (\S+)/.exec(said) ?? [];
  return { server, ended, address, said };
}

/** Processes that descend from `ancestor`, those that have ended left out. */
function descendantsOf(ancestor: number): number[] {
  const rows = processes();
  const found = [ancestor];
  for (const parent of found) {
    found.push(...rows.filter((row) => row.parent === parent).map(({ pid }) => pid));
  }
  return found.slice(1);
}

function processes() {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state = '']) => !state.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

async function until(holds: () => boolean) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const ENDLESS = `
#[allow(long_running_const_eval)]
pub const NEVER: u64 = { let mut i = 0u64; loop { i = i.wrapping_add(2); if i == 1 { break i; } } };
`;

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends the server in the middle of a compilation, and the compiler with it',
  async (signal) => {
    const { server, ended, address } = await startProcess();
    const { origin } = new URL(address);
    const { build, token } = await (await fetch(`${address}compile/status`)).json();
    const text = readFileSync(fromRoot('rust', 'fib', 'src', 'fibonacci.rs'), 'utf8');
    const answer = fetch(`${address}compile`, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json', 'X-Compile-Token': token },
      body: JSON.stringify({
        ...{ build, crate: 'fib', mode: 'run', tab: 'one' },
        files: { fibonacci: text + ENDLESS },
      }),
    });
    const broken = expect(answer).rejects.toThrow();
    const { pid = 0 } = server;
    await until(() => descendantsOf(pid).length > 0);
    // The shell becomes the compiler, or the sandbox with the compiler inside.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const compiling = descendantsOf(pid);
    server.kill(signal);
    expect(await ended).toBe(0);
    await broken;
    const left = new Set(processes().map((row) => row.pid));
    expect(compiling.filter((one) => left.has(one))).toEqual([]);
  },
);

test('without a compiler there is no such path, and the cookie of a server with one is cleared', async () => {
  const { server, ended, address, said } = await startProcess('--no-compiler');
  expect(said).not.toContain('Rust');
  expect((await fetch(`${address}compile/status`)).status).toBe(404);
  const page = await fetch(address, { headers: { Cookie: 'compiler=1' } });
  expect(page.headers.get('set-cookie')).toContain('Max-Age=0');
  server.kill();
  await ended;
});
