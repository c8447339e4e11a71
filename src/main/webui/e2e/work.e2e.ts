import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { get } from './support/api';
import { choose } from './support/builder';
import { test } from './support/console';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

test('a file dropped on the page becomes a load, whose refused rows are shown', async ({ page }) => {
  await page.goto('/work');
  await page.getByRole('heading', { name: 'Bring customers in' }).waitFor();

  // When: two good rows, and one whose quantity is no number
  await drop(page, 'orders.csv', [
    HEADER,
    '900001,85123A,LANTERN,6,2011-12-01 08:26:00,2.50,dropped-1,France',
    '900002,85123A,LANTERN,many,2011-12-02 08:26:00,2.50,dropped-2,France',
    '900003,85123A,LANTERN,1,2011-12-03 08:26:00,2.50,dropped-3,France',
  ]);

  // Then: what reads it is known by its columns, and nothing has to be pressed
  const newest = page.getByRole('main').getByRole('list').last().getByRole('listitem').first();
  await expect.poll(() => newest.textContent(), { timeout: 20_000 }).toMatch(/Done.*2 customers loaded.*1 row refused/);
  await newest.getByRole('link', { name: 'Load: online-retail' }).click();
  await page.getByRole('heading', { level: 1, name: 'Load: online-retail' }).waitFor();
  const refused = page.getByRole('region', { name: 'What was refused' }).getByRole('row').nth(1);
  await expect.poll(() => refused.textContent()).toMatch(/^3Quantity.*The row was left out$/);

  // And: who was in it is there, with what was loaded, and leads back to the load
  const customer = await get<{ tags: { code: string; values: { value: unknown }[] }[] }>('/customers/dropped-1');
  expect(customer.tags.find(({ code }) => code === 'retail.spend')?.values[0]?.value).toBe(15);
  await page.goto('/customers/dropped-1');
  await page.getByRole('link', { name: 'Spend' }).waitFor();
  await page
    .getByRole('link', { name: /online-retail/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Load: online-retail' }).waitFor();
});

test('a dropped file that no loader knows is loaded when somebody says what it is', async ({ page }) => {
  await page.goto('/work');
  await page.getByRole('heading', { name: 'Bring customers in' }).waitFor();

  // When
  await drop(page, 'unknown.csv', ['what,is,this', '1,2,3']);

  // Then
  await page.getByRole('alert').getByText('What is in “unknown.csv”?').waitFor();
  expect(await page.getByRole('button', { name: 'Start the load' }).isDisabled()).toBe(true);

  // When
  await choose(page, 'Format of the data', 'online-retail');

  // Then: it is loaded, and the server says that it was something else
  const newest = page.getByRole('main').getByRole('list').last().getByRole('listitem').first();
  await expect.poll(() => newest.textContent(), { timeout: 20_000 }).toMatch(/Load: online-retail.*Failed.*header/);

  // And: with the columns it would need, and without a way to fail again
  expect(await newest.getByRole('button').count()).toBe(0);
  await newest.getByRole('link', { name: 'Load: online-retail' }).click();
  await page
    .getByRole('alert')
    .getByText(/needs these columns: InvoiceNo, StockCode/)
    .waitFor();
});

test('a load that runs is cancelled', async ({ page }) => {
  // Given
  await page.goto('/work');
  await choose(page, 'Format of the data', 'demo (makes customers up; no file)');
  await page.getByLabel('Customers', { exact: true }).fill('1000000');
  await page.getByRole('button', { name: 'Start the load' }).click();

  // When
  await page.getByRole('button', { name: 'Cancel: Load: demo' }).first().click();

  // Then: it stops, and can be tried again
  const newest = page.getByRole('main').getByRole('list').last().getByRole('listitem').first();
  await expect.poll(() => newest.textContent(), { timeout: 30_000 }).toMatch(/Load: demo.*Cancelled/);
  await newest.getByRole('button', { name: 'Try again: Load: demo' }).waitFor();
});

async function drop(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const carried = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], file ?? '', { type: 'text/csv' }));
      return transfer;
    },
    [name, lines.join('\n')],
  );
  for (const event of ['dragover', 'drop']) {
    await page.dispatchEvent('main', event, { dataTransfer: carried });
  }
}
