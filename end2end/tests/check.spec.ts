// "Stimmt das?": staff ask a network by a private link, it answers without an account, and the office takes that over.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { field } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

const BOARD = '/mintraum/abgleich';

/** Asks a network and gives the address of its link. */
async function ask(staff: Page, network: string): Promise<string> {
  await staff.goto(BOARD);
  await staff.getByRole('checkbox', { name: `${network} fragen`, exact: true }).check();
  await staff.getByRole('button', { name: 'Links erstellen' }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Links zum Weitergeben');
  return new URL((await staff.locator('main a[href*="/stimmt-das/"]').getAttribute('href'))!).pathname;
}

/** The part of the page about one statement. */
function statement(page: Page, words: string) {
  return page.locator('li.panel').filter({ hasText: words });
}

for (const { how, javaScriptEnabled, slug, network, kreis } of [
  { how: 'with', javaScriptEnabled: true, slug: 'cham', network: 'MINT-Region Cham', kreis: 'Landkreis Cham' },
  { how: 'without', javaScriptEnabled: false, slug: 'schwandorf', network: 'MINT-Region Schwandorf', kreis: 'Landkreis Schwandorf' },
]) {
  test(`A network says whether what is public about it is right, and the office takes it over, ${how} JavaScript.`, async ({ people }) => {
    const staff = await people.member('pruefung', { javaScriptEnabled });
    const page = await people.visitor({ javaScriptEnabled });
    watchOf(page).expect(422);
    watchOf(page).expect(410);
    const link = await ask(staff, network);
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stimmt das?');
    await statement(page, `Kreis: ${kreis}`).getByRole('radio', { name: 'stimmt nicht', exact: true }).check();
    await page.getByRole('button', { name: 'Antworten abschicken' }).click();
    await expect(page.getByRole('alert')).toContainText('Bitte schreibt, was stattdessen stimmt.');
    const wrong = statement(page, `Kreis: ${kreis}`);
    await expect(wrong.getByRole('radio', { name: 'stimmt nicht', exact: true })).toBeChecked();
    await wrong.getByLabel('Was stimmt stattdessen?').fill('Seit 2024 auch die Stadt Amberg.');
    // By keyboard: the arrow keys choose within a statement.
    await statement(page, 'Träger: ').getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Antworten abschicken' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danke');

    await staff.goto('/arbeitsplatz');
    await staff.getByRole('link', { name: /^\d+ Antwort.*zu übernehmen$/ }).click();
    await staff.getByRole('link', { name: network, exact: true }).click();
    await staff.getByRole('button', { name: 'Alle übernehmen, die sich übernehmen lassen' }).click();
    await expect(staff.getByRole('status').filter({ hasText: '1 Antwort übernommen. 1 Antwort ist von Hand zu ändern.' })).toBeVisible();
    await expect(staff.locator('section').filter({ hasText: 'Seit 2024 auch die Stadt Amberg.' })).toBeVisible();
    await staff.getByRole('button', { name: 'Von Hand erledigt' }).click();
    await expect(staff.getByText('Nichts ist offen.')).toBeVisible();
    await staff.getByRole('button', { name: 'Link beenden' }).click();
    await expect(staff.getByRole('status').filter({ hasText: 'Der Link gilt nicht mehr.' })).toBeVisible();
    expect((await page.goto(link))!.status()).toBe(410);
    await page.goto(`/netzwerke/${slug}`);
    await expect(page.getByRole('heading', { name: 'Woher wir das wissen' })).toBeVisible();
  });
}

test('A source is recorded for a statement, and the public reads it behind the sign.', async ({ people }) => {
  const [staff, page] = [await people.member('pruefung'), await people.visitor()];
  watchOf(staff).expect(422);
  await staff.goto('/mintraum/netzwerke/freising/belege');
  await staff.getByRole('checkbox', { name: /^Kreis: Landkreis Freising/ }).check();
  await staff.getByRole('radio', { name: 'belegt', exact: true }).check();
  await field(staff, 'Quelle').fill('Amtsblatt Nr. 12');
  await staff.getByRole('button', { name: 'Festhalten' }).click();
  await expect(staff.getByRole('alert')).toContainText('Gesehen am');
  await expectAccessible(staff, 'Belege mit einem Fehler');
  await field(staff, 'Gesehen am').fill('3.11.2026');
  await staff.getByRole('button', { name: 'Festhalten' }).click();
  await expect(staff.getByRole('status').filter({ hasText: 'Gespeichert.' })).toBeVisible();
  await page.goto('/netzwerke/freising');
  const sign = page.locator('section').filter({ hasText: 'Gebiet' }).locator('details.basis');
  await expect(sign.getByText('Amtsblatt Nr. 12')).toBeHidden();
  await sign.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(sign.getByText('Amtsblatt Nr. 12')).toBeVisible();
  await expectAccessible(page, 'Netzwerk mit offenem Beleg');
});

test('The pages by which a network is asked are accessible, also after a refusal.', async ({ people }) => {
  const [staff, page] = [await people.member('pruefung'), await people.visitor()];
  watchOf(page).expect(422);
    watchOf(page).expect(410);
  watchOf(staff).expect(422);
  await staff.goto(BOARD);
  await staff.getByRole('button', { name: 'Links erstellen' }).click();
  await expect(staff.getByRole('alert')).toContainText('Bitte mindestens ein Netzwerk ankreuzen.');
  await expectAccessible(staff, 'Niemand gefragt');
  const first = await ask(staff, 'MINT-Region Oberallgäu');
  await expectAccessible(staff, 'Links zum Weitergeben');
  await page.goto(first);
  await expectAccessible(page, 'Stimmt das?');
  await page.getByRole('button', { name: 'Antworten abschicken' }).click();
  await expect(page.getByRole('alert')).toContainText('Bitte mindestens eine Angabe beantworten.');
  await expectAccessible(page, 'Nichts beantwortet');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Antworten abschicken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danke');
  await expectAccessible(page, 'Danke');
  await staff.goto(`${BOARD}/oberallgaeu`);
  await expectAccessible(staff, 'Antworten');
  await ask(staff, 'MINT-Region Oberallgäu');
  await page.goto(first);
  await expectAccessible(page, 'Ein Link, der nicht mehr gilt');
});
