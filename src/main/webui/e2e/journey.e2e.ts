import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { count, get, post, SERVER } from './support/api';
import { addTag, choose, headcount, rows } from './support/builder';
import { test } from './support/console';

const WOMEN_OFTEN = {
  all: [
    { tag: 'crm.gender', op: 'in', value: ['female'] },
    { tag: 'crm.points', op: 'range', value: { gte: 500 } },
  ],
};

test('from an empty builder to a pulled file', async ({ page }) => {
  // Given: an empty builder, which is everybody
  await page.goto('/');
  await expect.poll(() => headcount(page)).toBe(await count({ all: [] }));

  // When: two conditions are added by searching
  await addTag(page, 'gender', 'Gender');
  await choose(page, 'Value of “Gender”', 'Female');
  await addTag(page, 'crm.points', 'Points');
  await page.getByRole('spinbutton', { name: 'Least of “Points”' }).fill('500');

  // Then: the number is the API's, the whole and row by row, and the sentence says it
  const expected = await count(WOMEN_OFTEN);
  await expect.poll(() => headcount(page)).toBe(expected);
  expect(expected).toBeGreaterThan(10);
  const women = await count(WOMEN_OFTEN.all[0]);
  await expect.poll(() => rows(page).first().textContent()).toContain(`${women.toLocaleString('en-GB')} people`);
  const sentence = page.getByRole('region', { name: 'In words' });
  await expect.poll(() => sentence.textContent()).toMatch(/Gender.*Female.*Points.*500/);

  // When: it is saved, and its people are pulled
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a segment' });
  await dialog.getByLabel('Name').fill('Women with points');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByText('“Women with points” is saved, version 1').waitFor();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the list (CSV)' }).click();
  const download = await downloading;

  // Then: the file is what the API answers, and everybody in it is a member
  expect(download.suggestedFilename()).toBe('Women with points.csv');
  const file = await readFile(await download.path(), 'utf8');
  const saved = await savedAs('Women with points');
  const pulled = await fetch(`${SERVER}/api/v1/segments/${saved}/members`, { headers: { Accept: 'text/csv' } });
  expect(linesOf(file)).toEqual(linesOf(await pulled.text()));
  const ids = linesOf(file).slice(1);
  expect(ids).toHaveLength(expected);
  const { members } = await post<{ members: string[] }>(`/segments/${saved}/contains`, { customerIds: ids });
  expect(members).toEqual(ids);

  // And: the segment is among the others
  await dialog.getByRole('link', { name: 'Open the segment' }).click();
  await page.getByRole('heading', { level: 1, name: 'Women with points' }).waitFor();
  await page.getByText(expected.toLocaleString('en-GB'), { exact: true }).waitFor();
});

async function savedAs(name: string): Promise<string> {
  const { items } = await get<{ items: { id: string; name: string }[] }>('/segments?limit=1000');
  const found = items.find((segment) => segment.name === name);
  if (!found) {
    throw new Error(`no segment is called ${name}`);
  }
  return found.id;
}

function linesOf(text: string): string[] {
  return text.trimEnd().split(/\r?\n/);
}
