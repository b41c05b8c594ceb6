// Choosing an organisation of the directory: looked for while one types, by keyboard alone, and without JavaScript.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { awake, choice, field } from '../support/form.ts';
import { beginOffer } from '../support/offer.ts';
import { expect, signIn, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

const PROFILE = '/arbeitsplatz/mintmobil/profil';
const CONTACTS = '/arbeitsplatz/mintmobil/profil/kontakte';

/** The search below a control, awake. */
async function search(page: Page, control: string): Promise<Locator> {
  const input = page.getByRole('combobox', { name: `Im Verzeichnis suchen : ${control}` });
  await expect(input).toBeVisible();
  return input;
}

/** What the open list offers; the choices of a select are options, too. */
const offered = (page: Page, selected?: boolean) =>
  page.getByRole('listbox', { name: 'Gefundene Einrichtungen' }).getByRole('option', { selected });
const told = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });
const chosen = (page: Page, control: string) => field(page, control).locator('option:checked');

test('By keyboard alone somebody looks for an organisation, chooses it, and the editor saves it by itself.', async ({ people }) => {
  const page = await people.member('redaktion');
  const address = await beginOffer(page, 'Mit Tasten gesucht', 'Ein Satz.');
  await awake(page);
  const input = await search(page, 'Veranstaltet von');
  await field(page, 'Veranstaltet von').focus();
  await page.keyboard.press('Tab');
  await expect(input).toBeFocused();
  await page.keyboard.type('landshut');
  await expect(told(page, /^\d Treffer$/)).toBeVisible();
  const options = offered(page);
  const names = await options.allInnerTexts();
  expect(names.length).toBeGreaterThan(2);
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await expect(input).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  expect(await input.getAttribute('aria-activedescendant')).toBe(await options.last().getAttribute('id'));
  await page.keyboard.press('ArrowDown');
  await expect(offered(page, true)).toHaveText(names[0]!);
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await expect(input).toHaveValue('landshut');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(told(page, 'ist ausgewählt.')).toContainText(names[0]!);
  await expect(input).toBeFocused();
  await expect(input).toHaveValue('');
  await expect(chosen(page, 'Veranstaltet von')).toHaveText(names[0]!);
  await expect(page.getByRole('status').filter({ hasText: /^gespeichert um \d+:\d\d Uhr$/ })).toBeVisible({ timeout: 20_000 });
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.reload();
  await expect(chosen(page, 'Veranstaltet von')).toHaveText(names[0]!);
});

test('Enter in the search sends nothing, and Escape in a closed one empties it.', async ({ people }) => {
  const page = await people.member('koordination');
  await page.goto(PROFILE);
  await field(page, 'Kurz gesagt').fill('Noch nicht gespeichert.');
  const input = await search(page, 'Träger');
  await input.fill('unauffindbar');
  await input.press('Enter');
  const nothing = told(page, 'Nichts gefunden für „unauffindbar“.');
  await expect(nothing.getByRole('link')).toHaveAttribute('href', '/arbeitsplatz/mintmobil/partner/neu');
  await input.press('Enter');
  await input.press('Escape');
  await expect(input).toHaveValue('');
  await expect(page).toHaveURL(new RegExp(`${PROFILE}$`));
  await expect(field(page, 'Kurz gesagt')).toHaveValue('Noch nicht gespeichert.');
});

test('Enter after typing on chooses nothing of the words before; it searches, also once more, and a tap shows the hits again.', async ({ people }) => {
  const page = await people.member('koordination');
  await page.goto(PROFILE);
  const input = await search(page, 'Träger');
  const before = await field(page, 'Träger').inputValue();
  await input.pressSequentially('landshut');
  await expect(told(page, /^\d Treffer$/)).toBeVisible();
  await input.press('ArrowDown');
  await expect(offered(page, true)).toHaveCount(1);
  await input.pressSequentially('xyz');
  await input.press('Enter');
  await expect(told(page, 'Nichts gefunden für „landshutxyz“.')).toBeVisible();
  expect(await field(page, 'Träger').inputValue()).toBe(before);

  watchOf(page).expect(503);
  await page.route('**/rufe/einrichtungen', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '"Busy"' }));
  await input.fill('silicon');
  await expect(told(page, 'Keine Verbindung. Such gleich noch einmal.')).toBeVisible();
  await page.unroute('**/rufe/einrichtungen');
  await input.press('Enter');
  await expect(offered(page)).not.toHaveCount(0);
  await field(page, 'Kurz gesagt').focus();
  await expect(offered(page).first()).toBeHidden();
  await input.click();
  await expect(offered(page).first()).toBeVisible();
  await input.press('Escape');
  await input.press('Escape');
  await expect(input).toHaveValue('');
  await input.press('ArrowDown');
  await expect(offered(page)).toHaveCount(0);
});

test('Further partners are ticked where they were not to be seen, by a click, and each only once.', async ({ people }) => {
  const page = await people.member('redaktion');
  await beginOffer(page, 'Zu dritt', 'Ein Satz.');
  await awake(page);
  const input = await search(page, 'Weitere Partner');
  for (const words of ['silicon', 'Vilstal Silicon']) {
    await input.fill(words);
    await offered(page).filter({ hasText: 'Silicon Vilstal gUG' }).click();
    await expect(choice(page, 'Weitere Partner', 'Silicon Vilstal gUG')).toBeChecked();
  }
  await expect(choice(page, 'Weitere Partner', 'Silicon Vilstal gUG')).toHaveCount(1);
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText(/^Gespeichert um/)).toBeVisible();
  await expect(choice(page, 'Weitere Partner', 'Silicon Vilstal gUG')).toBeChecked();
});

test('An answer that comes too late is not shown, and a broken line and an ended session are said in words.', async ({ people }) => {
  const page = await people.member('koordination');
  await page.goto(CONTACTS);
  const input = await search(page, 'Gehört zu');
  let release = () => {};
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/rufe/einrichtungen', async (route) => {
    if (route.request().postData()!.includes('silicon')) await late;
    await route.continue();
  });
  await input.fill('silicon');
  await page.waitForRequest('**/rufe/einrichtungen');
  await input.fill('weltacker');
  await expect(offered(page)).toHaveText(['Weltacker Landshut e.V.']);
  const answered = page.waitForResponse((answer) => answer.request().postData()?.includes('silicon') ?? false);
  release();
  await answered;
  await expect(offered(page)).toHaveText(['Weltacker Landshut e.V.']);
  await page.unroute('**/rufe/einrichtungen');

  watchOf(page).expect(503);
  await page.route('**/rufe/einrichtungen', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '"Busy"' }));
  await input.fill('silicon');
  await expect(told(page, 'Keine Verbindung. Such gleich noch einmal.')).toBeVisible();
  await expect(offered(page)).toHaveCount(0);
  await page.unroute('**/rufe/einrichtungen');

  await page.context().clearCookies();
  await input.fill('silicon vilstal');
  await expect(told(page, 'Bitte melde dich in einem neuen Fenster wieder an')).toBeVisible();
});

test('Without JavaScript the button finds, the list holds what it found, and nothing typed is lost.', async ({ people }) => {
  const page = await people.visitor({ javaScriptEnabled: false });
  await signIn(page, 'koordination');
  await page.goto(CONTACTS);
  await field(page, 'Funktion').fill('Labor');
  await field(page, 'E-Mail').fill('labor@mintmobil.example');
  const input = page.getByLabel('Im Verzeichnis suchen: Gehört zu');
  await input.fill('silicon');
  await page.getByRole('button', { name: 'Suchen : Gehört zu' }).click();
  await expect(told(page, '1 Treffer')).toBeVisible();
  await expect(field(page, 'Gehört zu')).toBeFocused();
  await expect(field(page, 'Funktion')).toHaveValue('Labor');
  await expect(input).toHaveValue('silicon');
  await input.fill('gibt es nirgends');
  await input.press('Enter');
  await expect(told(page, 'Nichts gefunden für „gibt es nirgends“.')).toBeVisible();
  await input.fill('silicon');
  await input.press('Enter');
  await expect(told(page, '1 Treffer')).toBeVisible();
  await field(page, 'Gehört zu').selectOption({ label: 'Silicon Vilstal gUG' });
  await field(page, 'Telefon').fill('0951 1');
  await field(page, 'Telefon').press('Enter');
  await expect(page.getByText('Der Kontakt ist eingetragen.')).toBeVisible();
  await expect(page.locator('.kern-summary', { hasText: 'labor@mintmobil.example' })).toContainText('Silicon Vilstal gUG');
});

test('The open list, and what a search without JavaScript found, are accessible.', async ({ people }) => {
  const page = await people.member('koordination');
  await page.goto(PROFILE);
  const input = await search(page, 'Träger');
  await input.fill('landkreis');
  await expect(offered(page).nth(2)).toBeVisible();
  await input.press('ArrowDown');
  await expectAccessible(page, 'Profil mit offener Liste');
  await expect(offered(page).first()).toBeVisible();
  const plain = await people.visitor({ javaScriptEnabled: false });
  await signIn(plain, 'koordination');
  await plain.goto(PROFILE);
  await plain.getByLabel('Im Verzeichnis suchen: Träger').fill('silicon');
  await plain.getByRole('button', { name: 'Suchen : Träger' }).click();
  await expect(told(plain, '1 Treffer')).toBeVisible();
});
