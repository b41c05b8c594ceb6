// Two people write at the same time: whoever is second sees both texts and loses nothing.
import type { Page } from '@playwright/test';
import { choice, field } from '../support/form.ts';
import { beginOffer, claim, fillTheLeast, save, submit } from '../support/offer.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`The second of two who edit an offer ${how} JavaScript gets 409 with both texts, and can keep either.`, async ({ people }) => {
    const first = await people.member('redaktion', { javaScriptEnabled });
    const second = await people.member('vertretung', { javaScriptEnabled });
    watchOf(second).expect(409);
    const address = await beginOffer(first, `Zwei schreiben zugleich, ${how}`, 'Am Anfang.');
    await second.goto(address);
    await first.goto(address);
    await field(first, 'Darum geht es').fill('Der Text der Redaktion.');
    await save(first);
    await field(second, 'Darum geht es').fill('Der Text der Vertretung.');
    await choice(second, 'Fach', 'Chemie').check();
    await field(second, 'Alter von').fill('8');
    const answer = second.waitForResponse((response) => response.request().method() === 'POST' && response.request().isNavigationRequest());
    await second.getByRole('button', { name: 'Speichern', exact: true }).click();
    expect((await answer).status()).toBe(409);
    await expect(second.getByRole('heading', { level: 1 })).toHaveText('Inzwischen wurde etwas geändert');
    await expect(second.getByRole('alert')).toContainText('Redaktion MINTmobil');
    const row = second.getByRole('row').filter({ hasText: 'Darum geht es' });
    await expect(row).toContainText('Der Text der Vertretung.');
    await expect(row).toContainText('Der Text der Redaktion.');
    // Only the second has chosen a subject: nobody has to be asked.
    await expect(second.getByRole('row').filter({ hasText: 'Fach' })).toHaveCount(0);

    const visitor = await people.member('redaktion', { javaScriptEnabled });
    await visitor.goto(address);
    await expect(field(visitor, 'Darum geht es')).toHaveValue('Der Text der Redaktion.');

    await second.getByRole('button', { name: 'Meinen Text speichern' }).click();
    await expect(second.getByText(/^Gespeichert um/)).toBeVisible();
    await expect(field(second, 'Darum geht es')).toHaveValue('Der Text der Vertretung.');
    await expect(choice(second, 'Fach', 'Chemie')).toBeChecked();
    await expect(field(second, 'Alter von')).toHaveValue('8');
  });
}

test('What two people change in one profile is brought together, and only what both change is asked.', async ({ people }) => {
  const first = await people.member('koordination');
  const second = await people.member('vertretung');
  watchOf(second).expect(409);
  const path = '/arbeitsplatz/mintmobil/profil';
  // Another test may have left an address there that cannot be read.
  const opens = async (page: Page) => {
    await page.goto(path);
    await field(page, 'Funktions-E-Mail').fill('');
  };
  const saves = async (page: Page, label: string, text: string) => {
    await field(page, label).fill(text);
    await page.getByRole('button', { name: 'Profil speichern' }).click();
  };
  await opens(first);
  await opens(second);
  await saves(first, 'Kurz gesagt', 'Text der Koordination.');
  await expect(first.getByText('Das Profil ist gespeichert.')).toBeVisible();
  await saves(second, 'Beschreibung', 'Lange Beschreibung der Vertretung.');
  await expect(second.getByText('Gespeichert und zusammengeführt')).toBeVisible();
  await expect(field(second, 'Kurz gesagt')).toHaveValue('Text der Koordination.');
  await opens(first);
  await saves(first, 'Kurz gesagt', 'Neuer Text der Koordination.');
  await expect(first.getByText('Das Profil ist gespeichert.')).toBeVisible();
  await saves(second, 'Kurz gesagt', 'Text der Vertretung.');
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Inzwischen wurde etwas geändert');
  await expect(second.getByRole('main')).toContainText('Neuer Text der Koordination.');
  await expect(second.getByRole('main')).toContainText('Text der Vertretung.');
  await second.getByRole('button', { name: 'Meinen Text speichern' }).click();
  await expect(field(second, 'Kurz gesagt')).toHaveValue('Text der Vertretung.');
  await expect(field(second, 'Beschreibung')).toHaveValue('Lange Beschreibung der Vertretung.');
});

test('A decision about a revision that was withdrawn meanwhile is not made, and its reason is kept.', async ({ people }) => {
  const title = 'Zurück, bevor jemand entscheidet';
  const editor = await people.member('redaktion');
  const reviewer = await people.member('pruefung');
  watchOf(reviewer).expect(409);
  const address = await beginOffer(editor, title, 'Ein Satz.');
  await fillTheLeast(editor);
  await submit(editor, '');
  await claim(reviewer, title);
  await field(reviewer, 'Begründung').fill('Ein langer, kluger Grund.');
  await editor.goto(address);
  await editor.getByRole('button', { name: 'Zurückziehen und weiterschreiben' }).click();
  await expect(editor.getByText('Zurückgezogen. Du kannst weiterschreiben.')).toBeVisible();
  await reviewer.getByRole('button', { name: 'Freigeben', exact: true }).click();
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText('Inzwischen hat sich etwas geändert');
  await expect(reviewer.getByRole('main')).toContainText('Das Netzwerk hat diese Fassung zurückgezogen.');
  await expect(reviewer.getByRole('main')).toContainText('Ein langer, kluger Grund.');
});
