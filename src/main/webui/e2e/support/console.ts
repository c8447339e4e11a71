import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, inject, test as plain, type TestContext } from 'vitest';
import { SERVER } from './api';

export interface Look {
  language: 'zh' | 'en';
  theme: 'light' | 'dark';
}

/** Every combination in which a page is looked at. */
export const LOOKS: readonly Look[] = [
  { language: 'zh', theme: 'light' },
  { language: 'zh', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 390, height: 844 };

/** The repository's folder for what builds make. */
export const TARGET = fileURLToPath(new URL('../../../../../target', import.meta.url));

/** What failed tests saw. */
export const FAILURES = `${TARGET}/e2e/failures`;
const LOCALES = { zh: 'zh-CN', en: 'en-GB' };

/** A browser of somebody who speaks a language and likes it light or dark. */
export async function contextFor(browser: Browser, { language, theme }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: SERVER,
    locale: LOCALES[language],
    colorScheme: theme,
    timezoneId: 'Asia/Shanghai',
    viewport: WIDE,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  return context;
}

/** What a page prints as an error: mistakes of scripts, and what the Content-Security-Policy held back. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The browser itself notes every answer that is no success, also those that a test is about.
    const isStatus = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | undefined;

/** One browser for all tests of a file. */
export function browser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath: inject('chromium'), args: ARGUMENTS });
  return launched;
}

afterAll(async () => {
  await (await launched)?.close();
});

type Fixture = (context: { task: TestContext['task'] }, use: (page: Page) => Promise<void>) => Promise<void>;

/** A browser window for one test; what it shows is kept when the test fails. */
function windowOf(look: Look): Fixture {
  return async ({ task }, use) => {
    const context = await contextFor(await browser(), look);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await use(page);
    const hasFailed = task.result?.state === 'fail';
    if (hasFailed) {
      const name = task.name.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
      await page.screenshot({ path: `${FAILURES}/${name}.png`, fullPage: true }).catch(() => undefined);
    }
    await context.close();
    if (complaints.length > 0 && !hasFailed) {
      throw new Error(`the page complained:\n${complaints.join('\n')}`);
    }
  };
}

/** A test in a window of its own: `page` for who speaks English, `chinese` for who speaks Chinese. */
export const test = plain.extend<{ page: Page; chinese: Page }>({
  page: windowOf({ language: 'en', theme: 'light' }),
  chinese: windowOf({ language: 'zh', theme: 'light' }),
});
