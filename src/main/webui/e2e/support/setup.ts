import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { bringCustomersIn } from './customers';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    hasRealData: boolean;
  }
}

/** Once for all tests: customers, and where the browser is. */
export default async function setup(project: TestProject) {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  rmSync(here('../../../../../target/e2e/failures'), { recursive: true, force: true });
  mkdirSync(here('../../../../../target/e2e/failures'), { recursive: true });
  mkdirSync(here('../../../../../target/screenshots'), { recursive: true });
  const data = here('../../../../../../shared/data');
  project.provide('hasRealData', existsSync(data));
  const executablePath = execFileSync(here('../chromium'), { encoding: 'utf8' }).trim();
  project.provide('chromium', executablePath);
  await bringCustomersIn(data);
}
