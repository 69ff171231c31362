/** Vitest's projects: one for each folder of tests that runs in Node. */
import { defineConfig } from 'vitest/config';

const second = 1000;

/** A test of a folder gets this long: snippets and projects compile, wheels start Python. */
const limits = {
  src: 20 * second,
  scripts: 20 * second,
  wasm: 60 * second,
  bindings: 120 * second,
  snippets: 300 * second,
  // `npm run test:browsers` alone runs these: Python starts in each of them.
  browsers: 600 * second,
};

export default defineConfig({
  test: {
    projects: Object.entries(limits).map(([name, limit]) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`],
        testTimeout: limit,
        hookTimeout: limit,
      },
    })),
  },
});
