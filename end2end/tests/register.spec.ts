// What the register answers: who works on a theme, how it stands on another day, and who runs the site.
import { expectAccessible } from '../support/accessible.ts';
import { field } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

for (const { how, javaScriptEnabled, theme } of [
  { how: 'with', javaScriptEnabled: true, theme: 'Chemie' },
  { how: 'without', javaScriptEnabled: false, theme: 'Physik' },
]) {
  test(`A network names a theme, and whoever looks for it finds the network ${how} JavaScript.`, async ({ people }) => {
    const lead = await people.member('koordination', { javaScriptEnabled });
    const page = await people.visitor({ javaScriptEnabled });
    await lead.goto('/arbeitsplatz/mintmobil/profil');
    await lead.getByRole('link', { name: 'Themen ändern' }).click();
    await lead.getByLabel(theme, { exact: true }).check();
    await lead.getByRole('button', { name: 'Themen speichern' }).click();
    await expect(lead.getByRole('status').filter({ hasText: 'Die Themen sind gespeichert.' })).toBeVisible();
    await page.goto('/cluster');
    await page.getByLabel('Thema', { exact: true }).selectOption({ label: theme });
    await page.getByRole('button', { name: 'Filtern' }).click();
    await expect(page.getByRole('link', { name: /^MINTmobil/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'ServusMINT' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Netzwerke nach Themen' }).click();
    await page.getByRole('link', { name: new RegExp(`^${theme}`) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Wer macht ${theme}?`);
    await expect(page.getByRole('link', { name: /^Nachricht an MINTmobil/ })).toBeVisible();
  });

  test(`A list is asked for another day and taken along ${how} JavaScript.`, async ({ people }) => {
    const staff = await people.member('pruefung', { javaScriptEnabled });
    await staff.goto('/mintraum');
    await staff.getByText('Anderer Tag', { exact: true }).click();
    await staff.getByLabel('Stand', { exact: true }).fill('2027-10-01');
    await staff.getByRole('button', { name: 'Stand anzeigen' }).click();
    await expect(staff.getByRole('heading', { name: /^Arbeiten dann nicht mehr/ })).toBeVisible();
    await expect(staff.getByText('wenn bis dahin niemand etwas ändert')).toBeVisible();
    if (javaScriptEnabled) {
      await expectAccessible(staff, 'Übersicht an einem anderen Tag');
    }
    const [download] = await Promise.all([
      staff.waitForEvent('download'),
      staff.getByRole('link', { name: 'Als Tabelle (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('stichtag-2027-10-01.csv');
    await staff.getByRole('link', { name: 'Zum heutigen Stand' }).click();
    await expect(staff.getByRole('heading', { name: 'Netzwerke', exact: true })).toBeVisible();
  });
}

test('What the administration says about the operator is in the imprint at once.', async ({ people }) => {
  const admin = await people.member('verwaltung');
  const page = await people.visitor();
  watchOf(admin).expect(422);
  await admin.goto('/arbeitsplatz');
  await admin.getByRole('link', { name: /^\d+ Angaben zum Betrieb fehlen$/ }).click();
  await field(admin, 'Name und Anschrift').fill('Amt für Beispiele\nWeg 1');
  await field(admin, 'E-Mail-Adresse').fill('keine Adresse');
  await admin.getByRole('button', { name: 'Angaben speichern' }).click();
  await expect(admin.getByRole('link', { name: /E-Mail-Adresse/ }).first()).toBeVisible();
  await expectAccessible(admin, 'Angaben zum Betrieb mit Fehler');
  await page.goto('/impressum');
  await expect(page.getByText('Amt für Beispiele')).toBeVisible();
});

for (const [name, path] of [
  ['Cluster an einem anderen Tag', '/cluster?stand=2030-01-01'],
  ['Kreise an einem anderen Tag', '/kreise?stand=2027-10-01'],
  ['Ein Netzwerk an einem anderen Tag', '/netzwerke/mainfranken?stand=2024-01-01'],
  ['Cluster mit unbekanntem Thema', '/cluster?thema=farbe&stand=morgen'],
]) {
  test(`The page „${name}“ is accessible, small and large, light and dark.`, async ({ people }) => {
    const page = await people.visitor();
    await page.goto(path);
    await expectAccessible(page, name);
  });
}
