// A network that is called otherwise from a day on, and a department with what it is a part of.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { field } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

/** Sends a form and waits for its answer. */
async function press(page: Page, button: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: answer })).toBeVisible();
}

for (const { how, javaScriptEnabled, slug, now } of [
  { how: 'with', javaScriptEnabled: true, slug: 'schwandorf', now: 'Brummkreisel' },
  { how: 'without', javaScriptEnabled: false, slug: 'neumarkt', now: 'Flitzpiepe' },
]) {
  test(`A renamed network is found by its old address and name, and the renaming is taken back, ${how} JavaScript.`, async ({ people }) => {
    const staff = await people.member('pruefung', { javaScriptEnabled });
    const page = await people.visitor({ javaScriptEnabled });
    watchOf(staff).expect(422);
    await page.goto(`/netzwerke/${slug}`);
    const old = await page.getByRole('heading', { level: 1 }).innerText();
    await staff.goto(`/arbeitsplatz/${slug}/profil`);
    await staff.getByRole('link', { name: 'Umbenennen und frühere Namen' }).click();
    await expect(staff.getByText('Kein früherer Name ist eingetragen.')).toBeVisible();
    await field(staff, 'Neuer Name').fill(now);
    await staff.getByRole('button', { name: 'Umbenennen', exact: true }).click();
    await expect(staff.getByRole('alert')).toContainText('Umbenannt zum');
    await expect(field(staff, 'Neuer Name')).toHaveValue(now);
    if (javaScriptEnabled) await expectAccessible(staff, 'Namen eines Netzwerks, abgelehnt');
    await field(staff, 'Umbenannt zum').fill('01.05.2025');
    await press(staff, 'Umbenennen', `heißt jetzt ${now}`);

    await page.goto(`/netzwerke/${slug}`);
    await expect(page).toHaveURL(new RegExp(`/netzwerke/${now.toLowerCase()}$`));
    await expect(page.getByRole('definition').filter({ hasText: old })).toContainText('bis 30. April 2025');
    if (javaScriptEnabled) await expectAccessible(page, 'Netzwerk mit früherem Namen');
    await page.goto('/regionen');
    await field(page, 'Name').fill(old);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${old} (heute: ${now})`)).toBeVisible();
    await expect(page.getByRole('link', { name: now })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page, 'Regionen, nach einem früheren Namen');
    await page.goto(`/netzwerke/${now.toLowerCase()}?stand=2025-01-01`);
    await expect(page.getByText(`An diesem Tag hieß das Netzwerk ${old}.`)).toBeVisible();

    await press(staff, `Umbenennung zurücknehmen: wieder „${old}“`, 'Zurückgenommen');
    await page.goto(`/netzwerke/${now.toLowerCase()}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(old);
    await expect(page).toHaveURL(new RegExp(`/netzwerke/${slug}$`));
  });

  test(`A department stands with what it is a part of, and the office puts two entries beside each other, ${how} JavaScript.`, async ({ people }) => {
    const lead = await people.member('koordination', { javaScriptEnabled });
    const page = await people.visitor({ javaScriptEnabled });
    const name = `Bildungsbüro ${now}`;
    const partners = '/arbeitsplatz/mintmobil/partner';
    await lead.goto(`${partners}/neu?neu=${encodeURIComponent(name)}`);
    await field(lead, 'Bereich').selectOption({ index: 1 });
    await field(lead, 'Rolle').selectOption({ index: 1 });
    await press(lead, 'Eintragen und aufnehmen', 'ist jetzt Partner');
    await lead.goto(partners);
    await lead.getByRole('link', { name, exact: true }).click();
    await lead.getByRole('link', { name: 'Eintrag im Verzeichnis berichtigen' }).click();
    await lead.getByRole('link', { name: 'Wozu sie gehört' }).click();
    if (javaScriptEnabled) await expectAccessible(lead, 'Wozu eine Einrichtung gehört');
    await field(lead, 'Teil von').selectOption({ label: 'Landkreis Bamberg' });
    await press(lead, 'Speichern', 'Gespeichert, wozu die Einrichtung gehört.');
    await page.goto('/partner/landkreis-bamberg');
    await page.getByRole('definition').getByRole('link', { name }).click();
    await expect(page.getByRole('definition').getByRole('link', { name: 'Landkreis Bamberg', exact: true })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page, 'Abteilung');

    const staff = await people.member('pruefung', { javaScriptEnabled });
    await staff.goto('/mintraum/doppelte');
    await field(staff, 'Name der Einrichtung').fill(name);
    await staff.getByRole('button', { name: 'Suchen', exact: true }).click();
    await staff.getByLabel(`${name} · `).check();
    await field(staff, 'Name der Einrichtung').fill('Stadt Landshut');
    await staff.getByRole('button', { name: 'Suchen', exact: true }).click();
    await staff.getByLabel('Stadt Landshut · ').check();
    if (javaScriptEnabled) await expectAccessible(staff, 'Zwei Einträge gewählt');
    await staff.getByRole('button', { name: 'Die zwei vergleichen' }).click();
    await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Ist das dieselbe Einrichtung?');
    await expect(staff.getByText('Teil von')).toBeVisible();
  });
}
