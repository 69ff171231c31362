/** The page's module is what wasm-pack makes of the crate, also where it was built without wasm-pack. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../../scripts/setup/run-command.mjs';
import { packBrowser } from '../../scripts/steps/wasm-pack.ts';

it('is the same, byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oxidizing-wasm-pack-'));
  try {
    await packBrowser(runCommand, join(process.cwd(), 'build/tools/bin/wasm-pack'), folder);
    const made = readdirSync(folder).filter((name) => name.startsWith('oxidizing_browser'));
    expect(made.length).toBeGreaterThanOrEqual(2);
    for (const name of made) {
      const page = readFileSync(join('build/wasm/browser', name));
      expect(readFileSync(join(folder, name)).equals(page), name).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
