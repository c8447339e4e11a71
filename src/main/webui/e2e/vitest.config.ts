import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The tests in a browser, against a server that runs; `../build e2e` starts them, and ConsoleIT starts that. */
export default defineConfig({
  root: here('..'),
  resolve: { alias: { '#': here('../src') } },
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: [here('./support/setup.ts')],
    environment: 'node',
    // One server, one set of engines, two cores.
    fileParallelism: false,
    // Pages of one kind are looked at beside one another; two cores draw two at a time.
    maxConcurrency: 2,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
    outputFile: { json: here('../../../../target/e2e/results.json') },
  },
});
