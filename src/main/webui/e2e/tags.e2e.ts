import { expect } from 'vitest';
import { get } from './support/api';
import { choose } from './support/builder';
import { test } from './support/console';

interface Kept {
  state: string;
  version: number;
  names: { zh: string; en: string };
}

test('a tag is drafted, published, renamed and retired', async ({ page }) => {
  // Given
  const code = `crm.walked_${Date.now()}`;
  await page.goto('/tags');
  await page.getByRole('link', { name: 'New tag' }).click();

  // When: it is saved before all is said
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Save as a draft' }).click();

  // Then: that is said where it is missing
  await page.getByRole('alert').first().waitFor();

  // When
  await page.getByLabel('Chinese name').fill('走过的路');
  await page.getByLabel('English name').fill('Walked');
  await page.getByLabel('Owner').fill('crm-team');
  await choose(page, 'Type', 'Number');
  await page.getByRole('combobox', { name: 'Category' }).click();
  await page.getByRole('menuitemcheckbox').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save as a draft' }).click();

  // Then
  await page.getByRole('heading', { level: 1, name: 'Walked' }).waitFor();
  expect(await kept(code)).toMatchObject({ state: 'DRAFT', version: 1 });

  // When
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('“Walked” is published').waitFor();
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('English name').fill('Walked far');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  // Then
  await page.getByRole('heading', { level: 1, name: 'Walked far' }).waitFor();
  expect(await kept(code)).toMatchObject({ state: 'PUBLISHED', version: 3 });

  // When
  await page.getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Retire' }).click();

  // Then: it keeps its history
  await page.getByText('“Walked far” is retired').waitFor();
  expect(await kept(code)).toMatchObject({ state: 'RETIRED', version: 4 });
  const history = page.getByRole('region', { name: 'History' });
  await expect.poll(() => history.textContent()).toMatch(/Version 4.*Version 3.*Walked far.*Version 2.*Version 1/);
});

const kept = (code: string) => get<Kept>(`/tags/${code}`);
