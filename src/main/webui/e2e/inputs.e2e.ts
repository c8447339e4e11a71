import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addTag, choose, expectCount, row } from './support/builder';
import { test } from './support/console';

test('days are typed, or taken from the calendar', async ({ page }) => {
  // Given
  await page.goto('/');
  await addTag(page, 'crm.birthday', 'Birthday');
  await tested(page, 'Birthday', 'is between the days');

  // When
  const from = page.getByRole('textbox', { name: 'Least of “Birthday”' });
  await from.fill('1980-01-01');
  await from.press('Enter');
  const to = page.getByRole('textbox', { name: 'Most of “Birthday”' });
  await to.fill('1989-12-05');
  await page.getByTitle('1989-12-31').last().click();

  // Then
  expect(await to.inputValue()).toBe('1989-12-31');
  await expectCount(page, { tag: 'crm.birthday', op: 'range', value: { gte: '1980-01-01', lte: '1989-12-31' } });
});

test('a date is relative to today, and what that means is said', async ({ page }) => {
  await page.goto('/');
  await addTag(page, 'crm.registered_at', 'Registered');
  await tested(page, 'Registered', 'is in the last or next');

  await page.getByRole('spinbutton', { name: 'How many' }).fill('2');
  await choose(page, 'Unit', 'years');

  const within = { last: 2, unit: 'year' };
  await expectCount(page, { tag: 'crm.registered_at', op: 'within', value: within });
  await row(page, 'Registered')
    .getByText(/\d{4}.*\d{4}/)
    .first()
    .waitFor();
});

test('birthdays come back every year', async ({ page }) => {
  await page.goto('/');
  await addTag(page, 'crm.birthday', 'Birthday');
  await tested(page, 'Birthday', 'has its anniversary in');
  await choose(page, 'Which anniversaries', 'a month');
  await choose(page, 'Month', 'May');

  await expectCount(page, { tag: 'crm.birthday', op: 'anniversary', value: { month: 5 } });
});

test('values are taken by how many have them and how much they weigh', async ({ page }) => {
  // Given: the picker says how many customers each value has
  await page.goto('/');
  await addTag(page, 'model.channel_preference', 'Channel preference');
  await page.getByRole('combobox', { name: 'Value of “Channel preference”' }).click();
  const sms = page.locator('.ant-select-dropdown:visible').getByText('SMS', { exact: true });
  await sms.waitFor();
  await expect.poll(() => page.locator('.ant-select-dropdown:visible').textContent()).toMatch(/SMS[^A-Z]*\d/);

  // When
  await sms.click();
  await page.keyboard.press('Escape');
  const is = { tag: 'model.channel_preference', op: 'in', value: ['sms'] };
  await expectCount(page, is);
  await page.getByRole('checkbox', { name: 'By weight' }).check();
  await page.getByRole('slider', { name: 'Weights of “Channel preference”' }).first().press('ArrowRight');

  // Then
  await expectCount(page, { ...is, weight: { gte: 0.51 } });
});

test('a random share is drawn the same every time', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Add something else' }).click();
  await page.getByRole('menuitem', { name: 'A random sample' }).click();
  await page.getByRole('spinbutton', { name: 'To (%)' }).fill('20');
  await page.getByRole('textbox', { name: 'Name of the draw' }).fill('november');

  await expectCount(page, { sample: { from: 0, to: 20, salt: 'november' } });
});

/** Chooses how a tag is tested. */
async function tested(page: Page, tag: string, operator: string): Promise<void> {
  await choose(page, `How “${tag}” is tested`, operator);
}
