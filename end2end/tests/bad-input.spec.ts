// What cannot be understood is named at its field, and nothing that was typed is lost; with and without JavaScript.
import type { Page } from '@playwright/test';
import { choice, expectRefused, field } from '../support/form.ts';
import { beginOffer } from '../support/offer.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

const DESCRIPTION = 'Erster Absatz mit „Zeichen“ & <b>Klammern</b>.\n\nZweiter Absatz.';

/** Types much, some of it wrong, and presses the button. */
async function saveWrong(page: Page): Promise<void> {
  await field(page, 'Darum geht es').fill(DESCRIPTION);
  await choice(page, 'Format', 'Camp').check();
  await choice(page, 'Stufe', 'Kita').check();
  await field(page, 'Alter von').fill('zwölf');
  await field(page, 'Turnus').selectOption({ label: 'monatlich' });
  await field(page.getByRole('group', { name: 'Termin 1' }), 'Tag').fill('2027-06-01');
  await choice(page, 'Kosten', 'von – bis').check();
  await field(page, 'Betrag in Euro').fill('viel');
  await field(page, 'E-Mail').fill('niemand(at)nirgends');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
}

/** All of it stands in the form as it was typed. */
async function expectKept(page: Page): Promise<void> {
  await expect(field(page, 'Darum geht es')).toHaveValue(DESCRIPTION);
  await expect(choice(page, 'Format', 'Camp')).toBeChecked();
  await expect(choice(page, 'Stufe', 'Kita')).toBeChecked();
  await expect(field(page, 'Alter von')).toHaveValue('zwölf');
  await expect(field(page, 'Turnus')).toHaveValue('monthly');
  await expect(field(page.getByRole('group', { name: 'Termin 1' }), 'Tag')).toHaveValue('2027-06-01');
  await expect(choice(page, 'Kosten', 'von – bis')).toBeChecked();
  await expect(field(page, 'Betrag in Euro')).toHaveValue('viel');
  await expect(field(page, 'E-Mail')).toHaveValue('niemand(at)nirgends');
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript';

  test(`${how}, an age, an amount and an address that cannot be read are named, and all that was typed stays.`, async ({ people }) => {
    const page = await people.member('redaktion', { javaScriptEnabled });
    watchOf(page).expect(422);
    await beginOffer(page, `Falsche Eingaben, ${how}`, 'Ein Satz.');
    await saveWrong(page);
    await expectRefused(page, {
      'Alter von': 'Bitte ein Alter in Jahren als Zahl angeben',
      'Betrag in Euro': 'Bitte einen Betrag in Euro angeben',
      'E-Mail': 'Bitte eine E-Mail-Adresse wie',
    });
    await expectKept(page);
    await field(page, 'Alter von').fill('12');
    await field(page, 'Betrag in Euro').fill('5');
    await field(page, 'E-Mail').fill('team@mintmobil.example');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await expect(page.getByText(/^Gespeichert um/)).toBeVisible();
    await expect(field(page, 'Darum geht es')).toHaveValue(DESCRIPTION);
    await expect(field(page, 'Alter von')).toHaveValue('12');
  });

  test(`${how}, an e-mail address of a network that cannot be read is named, and the profile stays as it was typed.`, async ({ people }) => {
    const page = await people.member('koordination', { javaScriptEnabled });
    watchOf(page).expect(422);
    await page.goto('/arbeitsplatz/mintmobil/profil');
    await field(page, 'Kurz gesagt').fill('Neu und kurz.');
    await field(page, 'Funktions-E-Mail').fill('keine adresse');
    await page.getByRole('button', { name: 'Profil speichern' }).click();
    await expectRefused(page, { 'Funktions-E-Mail': 'Bitte eine E-Mail-Adresse wie' });
    await expect(field(page, 'Kurz gesagt')).toHaveValue('Neu und kurz.');
    await expect(field(page, 'Funktions-E-Mail')).toHaveValue('keine adresse');
  });

  test(`${how}, a date that does not exist is named, and the proposal stays as it was typed.`, async ({ people }) => {
    const page = await people.member('koordination', { javaScriptEnabled });
    watchOf(page).expect(422);
    await page.goto('/arbeitsplatz/mintmobil/verbindungen/neu');
    await field(page, 'Netzwerk').selectOption({ index: 2 });
    const chosen = await field(page, 'Netzwerk').inputValue();
    await field(page, 'Art der Verbindung').selectOption('hosts');
    await field(page, 'Von').fill('31.02.2027');
    await field(page, 'Begründung').fill('Weil wir es wollen.');
    await page.getByRole('button', { name: 'Vorschlagen' }).click();
    await expectRefused(page, { Von: 'Bitte' });
    await expect(field(page, 'Netzwerk')).toHaveValue(chosen);
    await expect(field(page, 'Art der Verbindung')).toHaveValue('hosts');
    await expect(field(page, 'Von')).toHaveValue('31.02.2027');
    await expect(field(page, 'Begründung')).toHaveValue('Weil wir es wollen.');
  });

  test(`${how}, a wrong password is answered with what is wrong, keeps the address and forgets the password.`, async ({ people }) => {
    const page = await people.visitor({ javaScriptEnabled });
    watchOf(page).expect(422);
    await page.goto('/anmelden');
    await page.getByLabel('E-Mail').fill('vertretung@demo.example');
    await page.getByLabel('Passwort', { exact: true }).fill('falsch-geraten');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    const summary = page.locator('.error-summary');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText(/E-Mail|Passwort/);
    await expect(page.getByLabel('E-Mail')).toHaveValue('vertretung@demo.example');
    await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue('');
    await expect(page).toHaveTitle(/^Fehler: Anmelden/);
  });
}
