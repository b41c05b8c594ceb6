// An organisation that is called otherwise from a day on: renamed, found by the old name, and taken back.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { field } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

const PARTNERS = '/arbeitsplatz/mintmobil/partner';

/** Sends a form and waits for its answer. */
async function press(page: Page, button: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: answer })).toBeVisible();
}

/** Takes a new partner in, and opens the page of its names. */
async function enter(page: Page, name: string): Promise<void> {
  await page.goto(`${PARTNERS}/neu?neu=${encodeURIComponent(name)}`);
  await field(page, 'Bereich').selectOption({ label: 'Zivilgesellschaft' });
  await field(page, 'Rolle').selectOption({ index: 1 });
  await press(page, 'Eintragen und aufnehmen', 'ist jetzt Partner');
  await page.goto(PARTNERS);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: 'Eintrag im Verzeichnis berichtigen' }).click();
  await page.getByRole('link', { name: 'Umbenennen und frühere Namen' }).click();
}

for (const { how, javaScriptEnabled, old, now } of [
  { how: 'with', javaScriptEnabled: true, old: 'Wuselheim', now: 'Brummkreisel' },
  { how: 'without', javaScriptEnabled: false, old: 'Zottelbau', now: 'Flitzpiepe' },
]) {
  test(`A renamed organisation is found by both names, and the renaming is taken back, ${how} JavaScript.`, async ({ people }) => {
    const lead = await people.member('koordination', { javaScriptEnabled });
    const page = await people.visitor({ javaScriptEnabled });
    await enter(lead, old);
    await field(lead, 'Neuer Name').fill(now);
    await field(lead, 'Umbenannt zum').fill('01.05.2025');
    await press(lead, 'Umbenennen', `heißt jetzt ${now}`);
    await expect(lead.getByRole('listitem').filter({ hasText: `${old} (bis 30. April 2025)` })).toBeVisible();

    await page.goto(`/partner/${old.toLowerCase()}`);
    await expect(page).toHaveURL(new RegExp(`/partner/${now.toLowerCase()}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(now);
    await expect(page.getByRole('definition').filter({ hasText: old })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page, 'Partner mit früherem Namen');
    const names = lead.url();
    await lead.goto(`${PARTNERS}/neu?suche=${old}`);
    await expect(lead.getByRole('listitem').filter({ hasText: now })).toContainText(`früher: ${old}`);

    await lead.goto(names.replace(/\/namen.*$/, ''));
    await press(lead, 'Diese Änderung zurücknehmen', 'Zurückgenommen.');
    await page.goto(`/partner/${now.toLowerCase()}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(old);
  });
}

test('The page of the names is accessible, empty, refused and filled.', async ({ people }) => {
  const lead = await people.member('koordination');
  watchOf(lead).expect(422);
  await enter(lead, 'Pustekuchen');
  await expect(lead.getByText('Kein früherer Name ist eingetragen.')).toBeVisible();
  await expectAccessible(lead, 'Namen, noch keiner von früher');
  await field(lead, 'Neuer Name').fill('Sausewind');
  await lead.getByRole('button', { name: 'Umbenennen', exact: true }).click();
  await expect(lead.getByRole('alert')).toContainText('Umbenannt zum');
  await expect(field(lead, 'Neuer Name')).toHaveValue('Sausewind');
  await expectAccessible(lead, 'Namen, abgelehnt');
  const first = lead.getByRole('group', { name: '1. früherer Name' });
  await field(first, 'Früherer Name').fill('Rumpelkammer');
  await field(first, 'Galt bis').fill('2010');
  await press(lead, 'Frühere Namen speichern', 'Die früheren Namen sind gespeichert.');
  await expect(lead.getByRole('listitem').filter({ hasText: 'Rumpelkammer (bis 2010)' })).toBeVisible();
  await expectAccessible(lead, 'Namen, einer von früher');
});
