// An entry of the directory that two networks share: changed by one, taken back by the other.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { field } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

const KEEPER = '/arbeitsplatz/mintmobil/partner';
const USER = '/arbeitsplatz/zukunftswerker/partner';

/** Opens the entry of a partner from the list of a network. */
async function openEntry(page: Page, partners: string, name: string): Promise<void> {
  await page.goto(partners);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: 'Eintrag im Verzeichnis berichtigen' }).click();
}

/** An entry that one network has made, and another has taken in as its partner too. Names must not be alike: then the page asks. */
async function shared(keeper: Page, user: Page, name: string): Promise<void> {
  await keeper.goto(`${KEEPER}/neu?neu=${encodeURIComponent(name)}`);
  await field(keeper, 'Bereich').selectOption({ label: 'Zivilgesellschaft' });
  await field(keeper, 'Rolle').selectOption({ index: 1 });
  await press(keeper, 'Eintragen und aufnehmen', 'ist jetzt Partner');
  await user.goto(`${USER}/neu?suche=${encodeURIComponent(name)}`);
  await user.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: 'Auswählen' }).click();
  await field(user, 'Rolle').selectOption({ index: 1 });
  await press(user, 'Partner aufnehmen', 'ist jetzt Partner');
}

/** Sends a form and waits for its answer. */
async function press(page: Page, button: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('status').filter({ hasText: answer })).toBeVisible();
}

/** Presses Tab until the button with that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`Tab never leads to ${name}`);
}

for (const { how, javaScriptEnabled, name, wrong } of [
  { how: 'with', javaScriptEnabled: true, name: 'Quaxverein', wrong: 'Pimpfgarten' },
  { how: 'without', javaScriptEnabled: false, name: 'Trudelklub', wrong: 'Schnurzwerk' },
]) {
  test(`What one network changed in a shared entry, its keeper takes back by keyboard ${how} JavaScript.`, async ({ people }) => {
    const [keeper, user] = [await people.member('koordination', { javaScriptEnabled }), await people.member('zukunft', { javaScriptEnabled })];
    await shared(keeper, user, name);
    await openEntry(user, USER, name);
    await expect(user.getByRole('definition').first()).toContainText('MINTmobil –');
    await field(user, 'Name der Einrichtung').fill(wrong);
    await field(user, 'Kurzbeschreibung').fill('Eine lange Beschreibung, die nicht stimmt. '.repeat(5));
    await press(user, 'Eintrag speichern', 'Der Eintrag im Verzeichnis ist gespeichert.');

    await keeper.goto('/arbeitsplatz');
    const news = keeper.getByRole('listitem').filter({ hasText: `Name: ${name} → ${wrong}` });
    await news.getByRole('link', { name: 'Ansehen' }).click();
    await tabTo(keeper, 'Diese Änderung zurücknehmen');
    await keeper.keyboard.press('Enter');
    await expect(keeper.getByRole('status').filter({ hasText: 'Zurückgenommen.' })).toBeVisible();
    await expect(field(keeper, 'Name der Einrichtung')).toHaveValue(name);
    await expect(keeper.getByRole('button', { name: 'Diese Änderung zurücknehmen' })).toHaveCount(0);
  });
}

test('The page of an entry is accessible with changes, and after something was refused.', async ({ people }) => {
  const [keeper, user] = [await people.member('koordination'), await people.member('zukunft')];
  await shared(keeper, user, 'Brummkreis');
  await openEntry(user, USER, 'Brummkreis');
  await field(user, 'Kurzbeschreibung').fill('Noch eine lange Beschreibung, die nicht stimmt. '.repeat(5));
  await press(user, 'Eintrag speichern', 'Der Eintrag im Verzeichnis ist gespeichert.');
  await openEntry(keeper, KEEPER, 'Brummkreis');
  for (const folded of ['Kurzbeschreibung: vorher und nachher', 'Pflege übergeben']) {
    await keeper.locator('summary').filter({ hasText: folded }).first().click();
  }
  await expectAccessible(keeper, 'Eintrag');
  await openEntry(user, USER, 'Brummkreis');
  watchOf(user).expect(422);
  await field(user, 'Name der Einrichtung').fill('');
  await user.getByRole('button', { name: 'Eintrag speichern' }).click();
  await expectAccessible(user, 'Eintrag, den ein anderes Netzwerk pflegt, nach einem Fehler');
});
