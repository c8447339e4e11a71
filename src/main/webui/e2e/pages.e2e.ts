import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post } from './support/api';
import { browser, complaintsOf, contextFor, FAILURES, type Look, LOOKS, NARROW, TARGET, WIDE } from './support/console';
import { makeThings, NAMES, type Things } from './support/things';

interface Place {
  name: string;
  path: (things: Things) => string;
  /** What must be there before the page is looked at, besides its heading. */
  shows?: string;
  /** Written into `docs/images` in this look, for the README. */
  image?: Look;
}

const PLACES: readonly Place[] = [
  { name: 'audience-empty', path: () => '/audience', shows: '.templates button' },
  {
    name: 'audience',
    path: ({ people }) => `/audience?segment=${people}`,
    shows: '.views table',
    image: { language: 'en', theme: 'light' },
  },
  { name: 'segments', path: () => '/segments' },
  { name: 'segment', path: ({ segment }) => `/segments/${segment}` },
  { name: 'templates', path: () => '/segments/templates' },
  { name: 'lookalikes', path: () => '/lookalikes' },
  { name: 'lookalike', path: ({ lookalike }) => `/lookalikes/${lookalike}`, shows: '.quality' },
  { name: 'tags', path: () => '/tags' },
  { name: 'tag-of-values', path: () => '/tags/crm.member_level' },
  { name: 'tag-of-numbers', path: () => '/tags/crm.points' },
  { name: 'tag-edit', path: () => '/tags/crm.member_level/edit' },
  { name: 'tag-new', path: () => '/tags/new' },
  { name: 'customers', path: () => '/customers' },
  { name: 'customer', path: ({ customer }) => `/customers/${customer}`, image: { language: 'zh', theme: 'light' } },
  { name: 'customer-unknown', path: () => '/customers/nobody' },
  { name: 'work', path: () => '/work' },
  { name: 'load', path: ({ load }) => `/work/loads/${load}` },
  { name: 'nowhere', path: () => '/nowhere' },
];

/** The most that a picture in the README may weigh. */
const IMAGE_BYTES = 300_000;
const IMAGES = fileURLToPath(new URL('../../../../docs/images', import.meta.url));

let things: Things;
const contexts = new Map<Look, BrowserContext>();

beforeAll(async () => {
  things = await makeThings();
  await warmUp();
  for (const look of LOOKS) {
    contexts.set(look, await contextFor(await browser(), look));
  }
});

/** The first portrait of a server that just started takes longest, and here several would be first. */
async function warmUp(): Promise<void> {
  await post('/audiences/portrait', { filter: { language: 1, where: { all: [] } } }).catch(() => undefined);
}

afterAll(async () => {
  await Promise.all([...contexts.values()].map((context) => context.close()));
});

describe.each(PLACES)('the page $name', (place) => {
  test.concurrent.each(LOOKS)('in $language, $theme', async (look) => {
    const page = await contexts.get(look)?.newPage();
    if (!page) {
      throw new Error('no window');
    }
    try {
      await lookAt(page, place, look);
    } catch (error) {
      await page.screenshot({ path: `${FAILURES}/${nameOf(place, look)}.png`, fullPage: true });
      throw error;
    } finally {
      await page.close();
    }
  });
});

test('a first visit can be worked with within 2 s', async () => {
  const took: number[] = [];
  // What else the machine does is not the console's: once is enough.
  for (let visit = 0; visit < 5 && !took.some((ms) => ms < 2_000); visit++) {
    const context = await contextFor(await browser(), { language: 'zh', theme: 'light' });
    const page = await context.newPage();
    const before = performance.now();
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByRole('button', { name: '添加条件', exact: true }).click();
    await page.getByRole('combobox', { name: /^搜索标签/ }).waitFor();
    took.push(performance.now() - before);
    await context.close();
  }
  expect(Math.min(...took), took.map(Math.round).join(', ')).toBeLessThan(2_000);
});

async function lookAt(page: Page, place: Place, look: Look): Promise<void> {
  const complaints = complaintsOf(page);
  await page.setViewportSize(WIDE);
  await page.goto(place.path(things));
  await settled(page, place);

  await picture(page, place, look);
  expect(await overflow(page), 'beyond 1280 pixels').toEqual([]);
  if (look.language === 'en') {
    expect(await found(page, look), 'axe').toEqual([]);
    expect(await untranslated(page), 'Chinese on an English page').toEqual([]);
  }
  await page.setViewportSize(NARROW);
  await drawn(page);
  expect(await overflow(page), 'beyond 390 pixels').toEqual([]);
  await page.screenshot({ path: `${TARGET}/screenshots/${nameOf(place, look)}-narrow.png`, fullPage: true });
  expect(complaints, 'printed as errors').toEqual([]);
}

function nameOf({ name }: Place, { language, theme }: Look): string {
  return `${name}-${language}-${theme}`;
}

async function settled(page: Page, { shows }: Place): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  if (shows) {
    await page.locator(shows).first().waitFor({ timeout: 40_000 });
  }
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]'));
  await drawn(page);
}

async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function picture(page: Page, place: Place, look: Look): Promise<void> {
  await page.screenshot({ path: `${TARGET}/screenshots/${nameOf(place, look)}.png`, fullPage: true });
  const { image } = place;
  if (image?.language === look.language && image.theme === look.theme) {
    // Shown in the README: written where they are committed when they are asked for.
    const folder = process.env.MUSTER_IMAGES === 'true' ? IMAGES : `${TARGET}/screenshots`;
    const path = `${folder}/${place.name}.png`;
    await page.screenshot({ path });
    expect(statSync(path).size, path).toBeLessThan(IMAGE_BYTES);
  }
}

/** What reaches beyond the right edge of the window, so that the whole page would scroll sideways. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) {
      return [];
    }
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 10);
  });
}

/** What axe calls serious or critical. A dark page differs from a light one in its colours alone. */
async function found(page: Page, { theme }: Look): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (theme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}

/** Lines with Chinese characters that are not what somebody called a thing. */
async function untranslated(page: Page): Promise<string[]> {
  const text = await page.getByRole('main').innerText();
  return text
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(NAMES.reduce((left, name) => left.replace(name, ''), line)));
}
