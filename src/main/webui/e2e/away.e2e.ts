import { expect } from 'vitest';
import { engine, ENGINES } from './support/api';
import { addTag, choose, expectCount, rows } from './support/builder';
import { test } from './support/console';

const AWAY = 'The server or one of its engines is away.';

test.runIf(ENGINES)('an engine goes away and comes back', { timeout: 120_000 }, async ({ page }) => {
  // Given
  await page.goto('/audience');
  await addTag(page, 'gender', 'Gender');
  await choose(page, 'Value of “Gender”', 'Female');
  await expectCount(page, { tag: 'crm.gender', op: 'in', value: ['female'] });

  // When
  await engine('kill', 'ELASTICSEARCH');
  try {
    await addTag(page, 'points', 'Points');
    await page.getByRole('spinbutton', { name: 'Least of “Points”' }).fill('500');

    // Then: it is said, and what was built stays and can be changed
    await page.getByRole('status').getByText(AWAY).waitFor();
    expect(await rows(page).count()).toBe(2);
    await page.getByRole('spinbutton', { name: 'Least of “Points”' }).fill('900');
  } finally {
    await engine('start', 'ELASTICSEARCH');
  }

  // Then: nobody presses anything
  await page.getByRole('status').getByText(AWAY).waitFor({ state: 'hidden', timeout: 30_000 });
  await expectCount(page, {
    all: [
      { tag: 'crm.gender', op: 'in', value: ['female'] },
      { tag: 'crm.points', op: 'range', value: { gte: 900 } },
    ],
  });
});

test('a page whose files cannot be fetched says so, and comes by itself', async ({ page }) => {
  // Given: the server is away when one goes to another page
  await page.goto('/tags');
  await page.getByRole('heading', { level: 1, name: 'Tags' }).waitFor();
  await page.route('**/assets/CustomersPage-*', (route) => route.abort());
  await page.route('**/q/health/ready', (route) => route.abort());
  await page.getByRole('link', { name: 'Customers' }).click();

  // Then
  await page.getByRole('heading', { level: 1, name: 'This page could not be loaded' }).waitFor();
  await page.getByRole('button', { name: 'Reload' }).waitFor();
  await page.getByRole('status').getByText(AWAY).waitFor();

  // When
  await page.unrouteAll();

  // Then: nobody presses anything
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
});

test('a part of the builder that cannot be fetched leaves the rest, and comes by itself', async ({ page }) => {
  await page.route('**/assets/TagChoice-*', (route) => route.abort());
  await page.route('**/q/health/ready', (route) => route.abort());
  await page.goto('/audience');
  await page.getByRole('button', { name: 'Add a condition', exact: true }).click();

  const picker = page.getByRole('dialog', { name: 'Add a condition' });
  await picker.getByRole('alert').getByText('This part could not be loaded').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Build an audience' }).waitFor();

  await page.unrouteAll();
  await picker.getByRole('combobox', { name: 'Search tags: Chinese, pinyin, English or code' }).waitFor();
});
