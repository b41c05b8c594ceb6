// The steps of the main job, from the first sentence to the approval; each works with and without JavaScript.
import { expect, type Locator, type Page } from '@playwright/test';
import { choice, field, unfold } from './form.ts';

const OFFERS = '/arbeitsplatz/mintmobil/angebote';

/** Creates an offer of MINTmobil and arrives in its editor; the answer is its address. */
export async function beginOffer(page: Page, title: string, sentence: string): Promise<string> {
  await page.goto(OFFERS);
  await page.getByRole('link', { name: 'Angebot anlegen' }).click();
  await field(page, 'Titel').fill(title);
  await field(page, 'In einem Satz').fill(sentence);
  await page.getByRole('button', { name: 'Anlegen und weiterschreiben' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Der Entwurf ist angelegt.')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** What still has to be filled in, as the editor says it. */
export function missing(page: Page): Locator {
  return page.locator('section.panel', { has: page.getByRole('heading', { name: 'Was noch fehlt' }) });
}

/** Fills in the least that an offer needs, all of it online. */
export async function fillTheLeast(page: Page): Promise<void> {
  await field(page, 'Darum geht es').fill('Wir bauen einen kleinen Sender und hören einander zu.');
  await choice(page, 'Format', 'Workshop/Kurs').check();
  await choice(page, 'Fach', 'Technik').check();
  await choice(page, 'Stufe', 'Sekundarstufe I').check();
  await field(page, 'Turnus').selectOption({ label: 'auf Anfrage' });
  await choice(page, 'Durchführung', 'online').check();
  await choice(page, 'Kosten', 'kostenfrei').check();
  await choice(page, 'Anmeldung', 'keine Anmeldung nötig').check();
  await field(page, 'Veranstaltet von').selectOption({ index: 1 });
  await field(page, 'E-Mail').fill('team@mintmobil.example');
}

/** Saves by the button. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText(/^Gespeichert um \d+:\d\d Uhr\.$/)).toBeVisible();
}

/** Hands the offer of the open editor in. */
export async function submit(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Zur Prüfung einreichen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /einreichen/ })).toBeVisible();
  await field(page, 'Nachricht an MINTraum').fill(note);
  await page.getByRole('button', { name: 'Zur Prüfung einreichen' }).click();
  await expect(page.getByText('Eingereicht. Du siehst hier, wenn MINTraum entschieden hat.')).toBeVisible();
}

/** Finds an offer in the queue and takes its review on. */
export async function claim(page: Page, title: string): Promise<void> {
  await page.goto('/mintraum/pruefung');
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('button', { name: 'Prüfung übernehmen' }).click();
  await expect(page.getByRole('heading', { name: 'Deine Prüfung' })).toBeVisible();
}

/** Remarks on a field of the revision on the screen. */
export async function remark(page: Page, on: string, text: string): Promise<void> {
  const section = page.locator('section.diff__field', { has: page.getByRole('heading', { name: on, exact: true }) }).last();
  await unfold(section, 'Anmerken');
  await field(section, `Anmerkung zu „${on}“`).fill(text);
  await section.getByRole('button', { name: 'Anmerkung speichern' }).click();
  await expect(page.getByText(`Anmerkung zu „${on}“ gespeichert.`)).toBeVisible();
}

/** Sends the revision on the screen back. */
export async function sendBack(page: Page, title: string, reason: string): Promise<void> {
  await field(page, 'Begründung').fill(reason);
  await page.getByRole('button', { name: 'Zurückgeben' }).click();
  await expect(page.getByText(`„${title}“ ist zurückgegeben.`)).toBeVisible();
}

/** Approves the revision on the screen. */
export async function approve(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Freigeben', exact: true }).click();
  // The rest of the sentence belongs to the notices, and to their test.
  await expect(page.getByText(title).filter({ hasText: 'freigegeben' }).first()).toBeVisible();
}

/** Looks for an offer as everybody does; the answer is its address. */
export async function find(page: Page, words: string, title: string): Promise<string> {
  await page.goto(`/angebote?q=${encodeURIComponent(words)}`);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Nobody finds it. */
export async function expectUnknown(page: Page, words: string): Promise<void> {
  await page.goto(`/angebote?q=${encodeURIComponent(words)}`);
  await expect(page.getByRole('heading', { level: 1, name: '0 Angebote' })).toBeVisible();
}
