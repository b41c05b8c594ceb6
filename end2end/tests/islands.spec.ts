// The interactive parts: they count, save, add and narrow, and nothing depends on them.
import { awake, choice, field, unfold } from '../support/form.ts';
import { beginOffer } from '../support/offer.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

test('The count of characters follows what is typed and says how much is too much.', async ({ people }) => {
  const page = await people.member('redaktion');
  await page.goto('/arbeitsplatz/mintmobil/angebote/neu');
  const title = page.locator('.field', { has: field(page, 'Titel') });
  await expect(title).toContainText(/0 von \d+ Zeichen/);
  const limit = Number(/von (\d+) Zeichen/.exec(await title.innerText())![1]);
  await expect(async () => {
    await field(page, 'Titel').fill('');
    await field(page, 'Titel').pressSequentially('Grüße');
    await expect(title).toContainText(`5 von ${limit} Zeichen`, { timeout: 500 });
  }).toPass();
  await field(page, 'Titel').fill('x'.repeat(limit + 3));
  await expect(title).toContainText('3 Zeichen zu viel');
  await expect(title.getByRole('status')).toHaveText('Der Text ist zu lang.');
  await expect(field(page, 'Titel')).toHaveValue('x'.repeat(limit + 3));
});

test('The editor saves by itself, says when, and what it saved survives a reload.', async ({ people }) => {
  const page = await people.member('redaktion');
  const address = await beginOffer(page, 'Von selbst gespeichert', 'Ein Satz.');
  await awake(page);
  await field(page, 'Darum geht es').fill('Niemand hat auf Speichern gedrückt.');
  await choice(page, 'Fach', 'Biologie').check();
  await expect(page.getByRole('status').filter({ hasText: /^gespeichert um \d+:\d\d Uhr$/ })).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(field(page, 'Darum geht es')).toHaveValue('Niemand hat auf Speichern gedrückt.');
  await expect(choice(page, 'Fach', 'Biologie')).toBeChecked();
  await awake(page);
  await field(page, 'Darum geht es').fill('Und danach von Hand.');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText(/^Gespeichert um/)).toBeVisible();
  await page.goto(address);
  await expect(field(page, 'Darum geht es')).toHaveValue('Und danach von Hand.');
});

test('What was typed before the page was awake is saved by itself, too.', async ({ people }) => {
  const page = await people.member('redaktion');
  const address = await beginOffer(page, 'Schneller als der Browser', 'Ein Satz.');
  let wake = () => {};
  const asleep = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/*.wasm', async (route) => {
    await asleep;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await field(page, 'Darum geht es').fill('Sofort losgeschrieben.');
  wake();
  await awake(page);
  await expect(page.getByRole('status').filter({ hasText: /^gespeichert um/ })).toBeVisible({ timeout: 20_000 });
});

test('What cannot be saved by itself is said beside the buttons, and stays in the form.', async ({ people }) => {
  const page = await people.member('redaktion');
  watchOf(page).expect(422);
  await beginOffer(page, 'Nicht von selbst gespeichert', 'Ein Satz.');
  await awake(page);
  await field(page, 'Alter von').fill('alt');
  await expect(page.getByRole('status').filter({ hasText: 'noch nicht gespeichert: Bitte prüf deine Angaben' })).toBeVisible({ timeout: 20_000 });
  await expect(field(page, 'Alter von')).toHaveValue('alt');
});

test('A row for another date is added with a name of its own, gets the focus and is saved.', async ({ people }) => {
  const page = await people.member('redaktion');
  await beginOffer(page, 'Drei Termine', 'Ein Satz.');
  await awake(page);
  await expect(page.getByRole('group', { name: /^Termin \d+$/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Weiteren Termin eintragen' }).click();
  const third = page.getByRole('group', { name: 'Termin 3' });
  await expect(field(third, 'Tag')).toBeFocused();
  for (const day of [1, 2, 3]) {
    await field(page.getByRole('group', { name: `Termin ${day}` }), 'Tag').fill(`2027-07-0${day}`);
  }
  const ids = await page.locator('input[id^="field-date_"]').evaluateAll((inputs) => inputs.map((input) => input.id));
  expect(new Set(ids).size).toBe(ids.length);
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText(/^Gespeichert um/)).toBeVisible();
  await expect(field(page.getByRole('group', { name: 'Termin 3' }), 'Tag')).toHaveValue('2027-07-03');
  await expect(page.getByRole('group', { name: /^Termin \d+$/ })).toHaveCount(5);
});

test('The dates of a series stand below its inputs while it is typed, and what is wrong with it only once it is one.', async ({ people }) => {
  const page = await people.member('redaktion');
  await beginOffer(page, 'Immer dienstags', 'Ein Satz.');
  await awake(page);
  await unfold(page, 'Serie eintragen');
  const series = page.locator('details', { has: page.locator('summary', { hasText: 'Serie eintragen' }) });
  await field(series, 'Erster Termin').fill('2027-01-12');
  await field(series, 'Bis').fill('2027-01-01');
  await expect(series.getByRole('status')).toBeEmpty();
  await field(series, 'Wiederholung').selectOption('jede Woche');
  await expect(series.getByRole('status')).toHaveText('Bis: Dieser Tag liegt vor dem ersten Termin.');
  await field(series, 'Bis').fill('2027-01-26');
  await field(series, 'Nicht am').fill('19.01.2027');
  await expect(series.getByRole('status')).toHaveText('2 Termine:');
  await expect(series.getByRole('listitem')).toHaveText(['Di 12. Januar 2027', 'Di 26. Januar 2027']);
  for (const label of ['Erster Termin', 'Bis', 'Nicht am']) await field(series, label).fill('');
  await field(series, 'Wiederholung').selectOption('');
  await expect(series.getByRole('status')).toBeEmpty();
  await expect(series.getByRole('listitem')).toHaveCount(0);
});

test('The list of Kreise narrows while one types, keeps what is ticked in sight, and Enter sends nothing.', async ({ people }) => {
  const page = await people.member('redaktion');
  const address = await beginOffer(page, 'Unterwegs in Kreisen', 'Ein Satz.');
  await awake(page);
  await unfold(page, 'Kreise wählen');
  const list = page.locator('#kreise');
  await list.getByLabel('Coburg (Stadt)', { exact: true }).check();
  await field(page, 'Kreis suchen').fill('bamberg');
  await expect(page.getByRole('status').filter({ hasText: '2 Treffer' })).toBeVisible();
  await expect(list.getByRole('checkbox')).toHaveCount(3);
  await expect(list.getByLabel('Coburg (Stadt)', { exact: true })).toBeVisible();
  await expect(list.getByLabel('München (Stadt)', { exact: true })).toBeHidden();
  await field(page, 'Kreis suchen').press('Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await field(page, 'Kreis suchen').fill('');
  await expect(list.getByRole('checkbox')).toHaveCount(96);
});
