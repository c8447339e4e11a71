import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { count } from './api';

/** What one does in the audience builder, by the words that stand there. */
export interface Words {
  add: string;
  search: string;
}

export const ENGLISH: Words = { add: 'Add a condition', search: 'Search tags: Chinese, pinyin, English or code' };
export const CHINESE: Words = { add: '添加条件', search: '搜索标签：中文、拼音、英文或编码' };

/** The number at the top right; undefined while it is being counted. */
export async function headcount(page: Page): Promise<number | undefined> {
  const shown = page.locator('section[aria-busy="false"]').getByTestId('count');
  const text = (await shown.count()) === 1 ? await shown.textContent() : null;
  return text === null || text === '—' ? undefined : Number(text.replace(/\D/g, ''));
}

/** The conditions, from top to bottom. */
export function rows(page: Page): Locator {
  return page.getByRole('region', { name: /^(Conditions|条件)$/ }).locator('[role="group"][data-row]');
}

/** The row of one condition, by how it begins. */
export function row(page: Page, name: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^${name}`) });
}

/** Waits until the number at the top right is the API's for this filter, and answers it. */
export async function expectCount(page: Page, where: unknown): Promise<number> {
  const expected = await count(where);
  await expect.poll(() => headcount(page), { timeout: 10_000 }).toBe(expected);
  return expected;
}

/** Searches a tag and takes it. */
export async function addTag(page: Page, typed: string, name: string, words = ENGLISH): Promise<void> {
  await page.getByRole('button', { name: words.add, exact: true }).last().click();
  await page.getByRole('combobox', { name: words.search }).fill(typed);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByRole('combobox', { name: words.search }).waitFor({ state: 'hidden' });
}

/** Takes a value in the list of a field. */
export async function choose(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(value, { exact: true }).click();
  await page.keyboard.press('Escape');
}
