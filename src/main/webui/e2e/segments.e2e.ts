import { expect } from 'vitest';
import { get, post, send } from './support/api';
import { test } from './support/console';

interface Saved {
  id: string;
  version: number;
  filter: unknown;
}

const all = (...rows: unknown[]) => ({ language: 1, where: { all: rows } });
const WOMEN = { tag: 'crm.gender', op: 'eq', value: 'female' };

test('an old version stands beside the current one in words, and is restored', async ({ page }) => {
  // Given: a segment whose second version asks for points, too
  const name = `Women ${Date.now()}`;
  const first = await post<Saved>('/segments', { name, filter: all(WOMEN) });
  const narrower = all(WOMEN, { tag: 'crm.points', op: 'range', value: { gte: 700 } });
  await send('PUT', `/segments/${first.id}`, JSON.stringify({ name, filter: narrower }), {
    'Content-Type': 'application/json',
    'If-Match': '"1"',
  });
  await page.goto(`/segments/${first.id}`);

  // When
  await page.getByRole('button', { name: 'Compare with version 1' }).click();

  // Then
  const beside = page.getByRole('region', { name: 'Versions side by side' });
  await expect.poll(() => beside.textContent()).toMatch(/Version 1.*Version 2.*Points.*700/);

  // When
  await beside.getByRole('button', { name: 'Restore version 1' }).click();

  // Then: what was becomes a third version, and nothing is lost
  await page.getByText('Version 3 now has the content of version 1').waitFor();
  await page.getByText('Restored from version 1').waitFor();
  const compare = page.getByRole('button', { name: 'Compare with version 1' });
  await expect.poll(() => compare.evaluate((button) => button === document.activeElement)).toBe(true);
  const now = await get<Saved>(`/segments/${first.id}`);
  expect(now.version).toBe(3);
  expect(now.filter).toEqual(first.filter);
  const { items } = await get<{ items: unknown[] }>(`/segments/${first.id}/versions`);
  expect(items).toHaveLength(3);
});

test('a segment in use says who uses it instead of going away', async ({ page }) => {
  // Given
  const stamp = Date.now();
  const used = await post<Saved>('/segments', { name: `Used ${stamp}`, filter: all(WOMEN) });
  await post<Saved>('/segments', { name: `User ${stamp}`, filter: all({ segment: { id: used.id } }) });
  await page.goto(`/segments/${used.id}`);

  // When
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Delete' }).click();

  // Then
  await page.getByRole('alert').getByText(`User ${stamp}`).waitFor();
  expect((await get<Saved>(`/segments/${used.id}`)).version).toBe(1);
});

test('a segment that is deleted is asked for no more, and its link says that it is gone', async ({ page }) => {
  // Given
  const { id } = await post<Saved>('/segments', { name: `Short-lived ${Date.now()}`, filter: all(WOMEN) });
  await page.goto(`/segments/${id}`);
  const missed: string[] = [];
  page.on('response', (response) => response.status() === 404 && missed.push(response.url()));

  // When
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Delete' }).click();

  // Then
  await page.getByRole('heading', { level: 1, name: 'Segments' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(missed).toEqual([]);

  // When
  await page.goto(`/segments/${id}`);

  // Then
  await page.getByRole('heading', { level: 1, name: 'There is no such segment' }).waitFor();
  await page.getByRole('link', { name: 'See all segments' }).waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});

test('who may not see the segments reads that, and who to ask', async ({ page }) => {
  // Given: somebody stands before the server who does not let everybody in
  await page.route('**/api/v1/segments?*', (route) => route.fulfill({ status: 403, body: 'no' }));

  await page.goto('/segments');

  await page.getByText('Not permitted').waitFor();
  await page.getByText('Ask an administrator for access.').waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});
