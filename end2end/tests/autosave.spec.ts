// What the editor tells while one writes, without a button: what is missing, what is wrong, and that it is stored.
import type { Page } from '@playwright/test';
import { awake, choice, field } from '../support/form.ts';
import { beginOffer, missing } from '../support/offer.ts';
import { expect, test } from '../support/site.ts';

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^gespeichert um \d+:\d\d Uhr$/ });
const section = (page: Page, name: string) => page.getByRole('navigation', { name: 'Abschnitte' }).getByRole('link', { name });

test('What is missing and how complete a section is follow what is typed.', async ({ people }) => {
  const page = await people.member('redaktion');
  await beginOffer(page, 'Zusehends vollständig', 'Ein Satz.');
  await awake(page);
  const before = await missing(page).getByRole('listitem').count();
  await expect(section(page, 'Worum es geht')).toHaveAccessibleName('Worum es geht (unvollständig)');
  await field(page, 'Darum geht es').fill('Wir bauen.');
  await choice(page, 'Format', 'Camp').check();
  await choice(page, 'Fach', 'Physik').check();
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  await expect(missing(page).getByRole('listitem')).toHaveCount(before - 3);
  await expect(section(page, 'Worum es geht')).toHaveAccessibleName('Worum es geht (vollständig)');
  await missing(page).getByRole('link', { name: 'für welche Stufe' }).click();
  await expect(page).toHaveURL(/#field-stages$/);
  await choice(page, 'Stufe', 'Sekundarstufe I').check();
  await expect(missing(page).getByRole('link', { name: 'für welche Stufe' })).toHaveCount(0);
});

test('What cannot be read is named at its field and in the bar, the rest is stored, and both notes go once it is mended.', async ({ people }) => {
  const page = await people.member('redaktion');
  const address = await beginOffer(page, 'Ein Alter in Worten', 'Ein Satz.');
  await awake(page);
  await field(page, 'Alter von').fill('zwölf');
  await field(page, 'Darum geht es').fill('Das hier ist trotzdem gespeichert.');
  const note = page.getByRole('status').filter({ hasText: 'noch nicht gespeichert: Bitte prüf deine Angaben bei Alter von' });
  await expect(note).toBeVisible({ timeout: 20_000 });
  await expect(field(page, 'Alter von')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'Alter von')).toHaveAccessibleDescription(/Fehler: Bitte ein Alter in Jahren/);
  await expect(section(page, 'Für wen')).toHaveAccessibleName('Für wen (mit Fehler)');
  await note.getByRole('link', { name: 'Alter von' }).click();
  await expect(field(page, 'Alter von')).toBeInViewport();
  const other = await people.member('koordination');
  await other.goto(address);
  await expect(field(other, 'Darum geht es')).toHaveValue('Das hier ist trotzdem gespeichert.');
  await expect(field(other, 'Alter von')).toHaveValue('zwölf');
  await field(page, 'Alter von').fill('12');
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  await expect(field(page, 'Alter von')).not.toHaveAttribute('aria-invalid');
  await expect(page.getByText('Fehler: Bitte ein Alter')).toHaveCount(0);
  await page.reload();
  await expect(field(page, 'Alter von')).toHaveValue('12');
});

test('Who was signed out meanwhile is told, keeps the text on the screen, and goes on after signing in elsewhere.', async ({ people }) => {
  const page = await people.member('redaktion');
  await beginOffer(page, 'Abgelaufene Sitzung', 'Ein Satz.');
  await awake(page);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await field(page, 'Darum geht es').fill('Steht noch da.');
  await expect(page.getByRole('status').filter({ hasText: 'nicht gespeichert: Bitte melde dich in einem neuen Fenster wieder an' })).toBeVisible({ timeout: 20_000 });
  await page.context().addCookies(cookies);
  await field(page, 'Darum geht es').fill('Steht noch da, jetzt auch dort.');
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(field(page, 'Darum geht es')).toHaveValue('Steht noch da, jetzt auch dort.');
});
