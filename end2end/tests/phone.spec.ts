// On a phone there is room for what one came for.
import type { Page } from '@playwright/test';
import { beginOffer } from '../support/offer.ts';
import { expect, test } from '../support/site.ts';

const PHONE = { width: 360, height: 740 };

/** How many pixels of the window these take together. */
async function taken(page: Page, ...selectors: string[]): Promise<number> {
  const heights = await Promise.all(selectors.map(async (one) => (await page.locator(one).boundingBox())!.height));
  return heights.reduce((sum, height) => sum + height, 0);
}

for (const javaScriptEnabled of [true, false]) {
  test(`Header and bar take less than a fifth of the screen, ${javaScriptEnabled ? 'with' : 'without'} JavaScript.`, async ({ people }) => {
    const page = await people.member('redaktion', { javaScriptEnabled, viewport: PHONE });
    await beginOffer(page, 'Auf dem Telefon', 'Ein Satz.');
    expect(await taken(page, '.site-header', '.action-bar')).toBeLessThan(PHONE.height / 5);
  });
}

test('The header of every part takes less than a tenth of the screen, and its menu opens.', async ({ people }) => {
  const [visitor, staff] = [await people.visitor({ viewport: PHONE }), await people.member('pruefung', { viewport: PHONE })];
  for (const [page, path, last] of [
    [visitor, '/', 'Anmelden'],
    [staff, '/mintraum', 'Prüfung'],
  ] as [Page, string, string][]) {
    await page.goto(path);
    expect(await taken(page, '.site-header')).toBeLessThan(PHONE.height / 10);
    const link = page.locator('.site-header').getByRole('link', { name: last, exact: true });
    await expect(link).toBeHidden();
    await page.locator('.menu > summary').click();
    await expect(link).toBeInViewport({ ratio: 1 });
  }
});

test('On a wide screen the menu is simply there, and it is no tab stop.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/');
  await expect(page.locator('.menu > summary')).toBeHidden();
  await expect(page.locator('.site-header').getByRole('link', { name: 'Anmelden', exact: true })).toBeVisible();
});

test('The search of the catalogue is in sight, and every group of filters has its button.', async ({ people }) => {
  const page = await people.visitor({ viewport: PHONE });
  await page.goto('/angebote');
  const search = page.getByRole('main').getByRole('searchbox');
  await expect(search).toBeInViewport({ ratio: 1 });
  await search.fill('Roboter');
  await page.getByRole('main').getByRole('button', { name: 'Suchen' }).click();
  await expect(page).toHaveURL(/q=Roboter/);
  await page.locator('.filters > details > summary').click();
  const groups = page.locator('.filters .filter-group');
  const [all, withButton] = [await groups.count(), await groups.filter({ has: page.getByText('Anwenden', { exact: false }) }).count()];
  expect([all > 8, withButton]).toEqual([true, all]);
  const stages = groups.filter({ hasText: 'Sekundarstufe I' }).first();
  await stages.getByRole('checkbox').first().check();
  await stages.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page).toHaveURL(/q=Roboter.*stufe=/);
});
