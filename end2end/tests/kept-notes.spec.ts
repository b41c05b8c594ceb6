// What a reviewer types and has not sent is kept while they type; without JavaScript each button of the page keeps it.
import type { Locator, Page } from '@playwright/test';
import { choice, field } from '../support/form.ts';
import { claim } from '../support/offer.ts';
import { expectKept, handedIn, keeps, line, remarkOn } from '../support/review.ts';
import { expect, PASSWORD, signIn, test, type People } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

/** A reviewer's window on an offer that they have just taken on. */
async function reviewing(people: People, title: string, javaScriptEnabled = true): Promise<Page> {
  await handedIn(people, title);
  const page = await people.member('pruefung', { javaScriptEnabled });
  await claim(page, title);
  return page;
}

/** Another window of the same person on the same page. */
async function another(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  return other;
}

const reason = (page: Page): Locator => field(page, 'Begründung');

test('What is typed is kept by itself, and stands in another window and after a reload.', async ({ people }) => {
  const page = await reviewing(people, 'Notizen, die bleiben');
  await (await remarkOn(page, 'Darum geht es')).fill('Was bringt man mit?');
  const section = page.locator('#feld-description');
  await choice(section, 'Wer liest es?', 'nur intern').check();
  await choice(page, 'Angaben vollständig', 'nicht erfüllt').check();
  const all = keeps(page, 'eine Angabe fehlt');
  await reason(page).fill('Fast fertig:\neine Angabe fehlt.');
  await all;
  await expectKept(page);
  const other = await another(page);
  await page.reload();
  for (const window of [other, page]) {
    await expect(field(window, 'Anmerkung zu „Darum geht es“')).toBeVisible();
    await expect(field(window, 'Anmerkung zu „Darum geht es“')).toHaveValue('Was bringt man mit?');
    await expect(choice(window.locator('#feld-description'), 'Wer liest es?', 'nur intern')).toBeChecked();
    await expect(choice(window, 'Angaben vollständig', 'nicht erfüllt')).toBeChecked();
    await expect(reason(window)).toHaveValue('Fast fertig:\neine Angabe fehlt.');
  }
});

test('What is typed at different inputs of two windows is kept of both.', async ({ people }) => {
  const page = await reviewing(people, 'Zwei Fenster, ein Kopf');
  const other = await another(page);
  await (await remarkOn(page, 'Darum geht es')).fill('Aus dem ersten Fenster.');
  await reason(other).fill('Aus dem zweiten Fenster.');
  for (const window of [page, other]) await expectKept(window);
  for (const window of [page, other]) {
    await window.reload();
    await expect(field(window, 'Anmerkung zu „Darum geht es“')).toHaveValue('Aus dem ersten Fenster.');
    await expect(reason(window)).toHaveValue('Aus dem zweiten Fenster.');
  }
});

test('Whose session ends while they type is told, loses nothing, and goes on after signing in elsewhere.', async ({ people }) => {
  const page = await reviewing(people, 'Sitzung zu Ende, Notiz noch da');
  await reason(page).fill('Ein Satz.');
  await expectKept(page);
  await page.context().clearCookies();
  await reason(page).fill('Ein Satz. Noch einer.');
  await expect(line(page, 'nicht gespeichert: Bitte melde dich in einem neuen Fenster wieder an')).toBeVisible({ timeout: 20_000 });
  await expect(reason(page)).toHaveValue('Ein Satz. Noch einer.');
  const other = await page.context().newPage();
  await signIn(other, 'pruefung');
  await other.goto(page.url());
  await expect(reason(other)).toHaveValue('Ein Satz.');
  await reason(page).fill('Ein Satz. Noch einer. Und ein dritter.');
  await expectKept(page);
  await other.reload();
  await expect(reason(other)).toHaveValue('Ein Satz. Noch einer. Und ein dritter.');
});

test('A decision whose session has ended goes through the sign-in page with everything typed.', async ({ people }) => {
  const page = await reviewing(people, 'Entschieden nach dem Ende');
  watchOf(page).expect(401);
  await page.context().clearCookies();
  await reason(page).fill('Nach dem Ende getippt.');
  await page.getByRole('button', { name: 'Zurückgeben' }).click();
  await expect(page.getByText('Deine Sitzung ist abgelaufen. Deine Eingaben sind noch da.')).toBeVisible();
  await page.getByLabel('E-Mail').fill('pruefung@demo.example');
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: 'Weiter: Eingaben absenden' }).click();
  await expect(page.getByText('„Entschieden nach dem Ende“ ist zurückgegeben.')).toBeVisible();
});

test('Without JavaScript each button keeps what was typed, until it is sent.', async ({ people }) => {
  const title = 'Notizen ohne JavaScript';
  const page = await reviewing(people, title, false);
  await (await remarkOn(page, 'Darum geht es')).fill('Gehört zum Knopf.');
  await (await remarkOn(page, 'Format')).fill('Noch nicht abgeschickt.');
  await reason(page).fill('Noch nicht begründet.');
  await choice(page, 'MINT erkennbar', 'erfüllt').check();
  const expectNotes = async () => {
    await expect(field(page, 'Anmerkung zu „Format“')).toHaveValue('Noch nicht abgeschickt.');
    await expect(reason(page)).toHaveValue('Noch nicht begründet.');
    await expect(choice(page, 'MINT erkennbar', 'erfüllt')).toBeChecked();
  };
  await page.locator('#feld-description').getByRole('button', { name: 'Anmerkung speichern' }).click();
  await expect(page.getByText('Anmerkung zu „Darum geht es“ gespeichert.')).toBeVisible();
  await expect(field(page, 'Anmerkung zu „Darum geht es“')).toHaveValue('');
  await expectNotes();
  await page.getByRole('button', { name: 'Wieder abgeben' }).click();
  await expect(page.getByText('Die Fassung ist wieder frei. Deine Notizen dazu sind noch da.')).toBeVisible();
  await claim(page, title);
  await expectNotes();
});
