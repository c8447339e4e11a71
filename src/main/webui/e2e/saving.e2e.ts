import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { get, post, send } from './support/api';
import { addTag, choose, expectCount, row, rows } from './support/builder';
import { test } from './support/console';

interface Saved {
  id: string;
  version: number;
  name: string;
  description?: string;
  filter: unknown;
}

const WOMEN = { tag: 'crm.gender', op: 'eq', value: 'female' };
const points = (least: number) => ({ tag: 'crm.points', op: 'range', value: { gte: least } });
const all = (...rows: unknown[]) => ({ language: 1, where: { all: rows } });

/** What somebody else saves at the same time. */
async function savedByOthers({ id, name }: Saved, version: number, least: number): Promise<void> {
  await send('PUT', `/segments/${id}`, JSON.stringify({ name, filter: all(WOMEN, points(least)) }), {
    'Content-Type': 'application/json',
    'If-Match': `"${version}"`,
  });
}

const saveButton = (page: Page) => page.getByRole('button', { name: 'Save as a segment' });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Save as a segment' });

test('what somebody else saved meanwhile is shown, and saved over only by who says so', async ({ page }) => {
  // Given: a segment is being changed, and its name and version stand beside the heading
  const segment = await post<Saved>('/segments', { name: `Shared ${Date.now()}`, filter: all(WOMEN) });
  await page.goto(`/audience?segment=${segment.id}`);
  await page.getByRole('link', { name: segment.name }).waitFor();
  await page.getByText('version 1', { exact: true }).waitFor();
  await addTag(page, 'points', 'Points');
  await page.getByRole('spinbutton', { name: 'Least of “Points”' }).fill('500');
  await expectCount(page, { all: [WOMEN, points(500)] });

  // When: somebody saves a second version while the dialog is open
  await saveButton(page).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Description').fill('Mine');
  await savedByOthers(segment, 1, 900);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();

  // Then: it is said, and nothing that was typed is lost
  const notice = dialog.getByRole('alert').filter({ hasText: `There is version 2 of “${segment.name}” by now` });
  await expect.poll(() => notice.textContent()).toMatch(/Points.*900/);
  expect(await dialog.getByLabel('Description').inputValue()).toBe('Mine');

  // When: one presses the button again, without having chosen
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();

  // Then
  await dialog.getByText('Please choose how to save.').waitFor();
  expect((await get<Saved>(`/segments/${segment.id}`)).version).toBe(2);

  // When: a third version comes, which the choice did not know of
  await dialog.getByText('Save all the same: replace version 2, as version 3').click();
  await savedByOthers(segment, 2, 1000);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByText('Save all the same: replace version 3, as version 4').click();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();

  // Then: what was built is the fourth, and changed on from there
  await dialog.getByText(`“${segment.name}” is saved, version 4`).waitFor();
  const now = await get<Saved>(`/segments/${segment.id}`);
  expect(now.description).toBe('Mine');
  expect(JSON.stringify(now.filter)).toContain('500');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.getByText('version 4', { exact: true }).waitFor();
});

test('a version that is newer than the link is known before anything is saved', async ({ page }) => {
  const segment = await post<Saved>('/segments', { name: `Old link ${Date.now()}`, filter: all(WOMEN) });
  await page.goto(`/audience?segment=${segment.id}`);
  await expectCount(page, WOMEN);
  await expect.poll(() => page.url()).toContain('?a=');
  await savedByOthers(segment, 1, 900);

  await page.reload();

  await page.getByText('there is version 2 by now').waitFor();
  await saveButton(page).click();
  await dialogOf(page).getByText('Save as another segment').click();
  await dialogOf(page).getByLabel('Name').fill(`${segment.name} again`);
  await dialogOf(page).getByRole('button', { name: 'Save', exact: true }).click();
  await dialogOf(page).getByText('is saved, version 1').waitFor();
  expect((await get<Saved>(`/segments/${segment.id}`)).version).toBe(2);
});

test('conditions that are not finished are not saved, and that is said', async ({ page }) => {
  // Given
  await page.goto('/audience');
  await addTag(page, 'gender', 'Gender');
  await row(page, 'Gender').waitFor();

  // Then: alone they would be everybody
  await expectCount(page, { all: [] });
  expect(await saveButton(page).isDisabled()).toBe(true);

  // When
  await addTag(page, 'points', 'Points');
  await page.getByRole('spinbutton', { name: 'Least of “Points”' }).fill('500');
  await expectCount(page, points(500));
  await saveButton(page).click();

  // Then: one begins in the first field, and goes back to where one was
  await dialogOf(page).getByText('1 condition is not finished and will not be saved.').waitFor();
  const hasFocus = (element: HTMLElement | SVGElement) => element === document.activeElement;
  await expect.poll(() => dialogOf(page).getByLabel('Name').evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => saveButton(page).evaluate(hasFocus)).toBe(true);
});

test('what is being built stays when one goes elsewhere and comes back, until it is cleared', async ({ page }) => {
  // Given
  await page.goto('/audience');
  await addTag(page, 'gender', 'Gender');
  await choose(page, 'Value of “Gender”', 'Female');
  await expect.poll(() => page.url()).toContain('?a=');
  const here = page.getByRole('link', { name: 'Audience', exact: true });

  // When: one presses the page that one is on
  await here.click();

  // Then: the address still keeps it
  await expect.poll(() => page.url()).toContain('?a=');
  await page.reload();
  await expectCount(page, WOMEN);

  // When
  await page.getByRole('link', { name: 'Tags', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tags' }).waitFor();
  await here.click();

  // Then
  await expectCount(page, WOMEN);
  expect(await rows(page).count()).toBe(1);

  // When
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => page.url()).not.toContain('?a=');
  await page.getByRole('link', { name: 'Tags', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tags' }).waitFor();
  await here.click();

  // Then
  await page.getByText('Begin with a template').waitFor();
  expect(await rows(page).count()).toBe(0);
});

test('a link to what is not there says so until one goes on, and the audience becomes a seed', async ({ page }) => {
  await page.goto('/audience?a=eJyrVirKzy9R');
  await page.getByText('This link is cut short or broken').waitFor();
  await page.goto('/audience?template=nope');
  await page.getByText('There is no template “nope”').waitFor();
  await page.goto('/audience?segment=nope');
  const notice = page.getByText('There is no segment “nope”');
  await notice.waitFor();

  await addTag(page, 'gender', 'Gender');
  await choose(page, 'Value of “Gender”', 'Female');
  await notice.waitFor({ state: 'hidden' });
  await expectCount(page, WOMEN);

  await page.getByRole('link', { name: 'Find similar people' }).click();
  await page.getByRole('radio', { name: 'The audience being built', checked: true }).waitFor({ state: 'attached' });
});
