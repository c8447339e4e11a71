import { expect } from 'vitest';
import { get, post } from './support/api';
import { test } from './support/console';
import { makeThings } from './support/things';

interface Lookalike {
  size: number;
  curve: { size: number }[];
}

test('people like those of a segment are found, explained and saved as a segment', async ({ page }) => {
  // Given
  const { people } = await makeThings();

  // When
  await page.goto(`/lookalikes?segment=${people}`);
  await page.getByLabel('Name (optional)').fill('More savers');
  await page.getByRole('button', { name: 'Find people like them' }).click();
  await page.getByRole('heading', { level: 1, name: 'More savers' }).waitFor();

  // Then: how many there are, what they have in common, and how far to trust it, in words
  const reach = page.getByRole('region', { name: 'Reach', exact: true });
  await reach.waitFor({ timeout: 60_000 });
  const { size, curve } = await get<Lookalike>(`/lookalikes/${new URL(page.url()).pathname.split('/').at(-1) ?? ''}`);
  await reach
    .getByText(`${size.toLocaleString('en-GB')} people`, { exact: true })
    .first()
    .waitFor();
  const reasons = page.getByRole('region', { name: 'Why these people' });
  await expect.poll(() => reasons.textContent()).toMatch(/Seed.*%/);
  const quality = page.getByRole('region', { name: 'Can it be trusted?' });
  await expect.poll(() => quality.textContent()).toMatch(/it ranks the seed first \d+\s?% of the time/);

  // When: the slider is taken to its end
  await reach.getByRole('slider').press('End');

  // Then: it says what the curve says, and offers to make it
  const most = curve.at(-1)?.size.toLocaleString('en-GB') ?? '';
  await reach.getByRole('button', { name: `Make it with ${most} people` }).waitFor();

  // When: one comes back to it by the job that found it
  await page.goto('/work');
  await page.getByRole('link', { name: 'Lookalike: More savers' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'More savers' }).waitFor();
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a segment' });
  const name = dialog.getByLabel('Name of the segment');
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await name.fill('Savers to be');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();

  // Then
  await page.getByRole('heading', { level: 1, name: 'Savers to be' }).waitFor();
  const { count } = await post<{ count: number }>('/audiences/count', {
    filter: { language: 1, where: { segment: { id: new URL(page.url()).pathname.split('/').at(-1) } } },
  });
  expect(count).toBe(size);
});

test('people who were given no name are called by their seed', async ({ page }) => {
  // Given
  const { people, lookalike } = await makeThings();
  const segment = await get<{ name: string }>(`/segments/${people}`);

  // When
  await page.goto(`/lookalikes/${lookalike}`);

  // Then
  await page.getByRole('heading', { level: 1, name: `People like the segment “${segment.name}”` }).waitFor();
  await page.getByText(new RegExp(`^the segment “${segment.name}”: [\\d,]+ people$`)).waitFor();

  // When: a new search is given none either
  await page.goto(`/lookalikes?segment=${people}`);
  await page.getByRole('button', { name: 'Find people like them' }).click();
  await page.getByRole('heading', { level: 1, name: `People like the segment “${segment.name}”` }).waitFor();
  await page.getByRole('region', { name: 'Reach', exact: true }).waitFor({ timeout: 60_000 });

  // Then: the builder knows it by that as well
  await page.goto('/audience');
  await page.getByRole('button', { name: 'Add something else' }).click();
  await page.getByRole('menuitem', { name: 'Members of a list' }).click();
  const list = page.getByRole('combobox', { name: 'Name of a lookalike, or id of a list' });
  await list.fill(segment.name);
  await page
    .locator('.ant-select-dropdown:visible')
    .getByText(`People like the segment “${segment.name}”`)
    .first()
    .click();
  await page.getByRole('group', { name: `In the list People like the segment “${segment.name}”` }).waitFor();
  const sentence = page.getByRole('region', { name: 'In words' });
  await expect.poll(() => sentence.textContent()).toContain(`People like the segment “${segment.name}”`);
});
