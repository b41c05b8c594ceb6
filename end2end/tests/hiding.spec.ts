// From a complaint to hiding, the network's answer, and the way back.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { field } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

const HIDDEN = '/mintraum/verborgen';
const MINE = '/arbeitsplatz/mintmobil/verborgen';

/** The address and the title of an offer that the public finds. */
async function offerOf(page: Page, at: number): Promise<{ path: string; title: string }> {
  await page.goto('/angebote?netzwerk=mintmobil');
  const link = page.locator('.offer-card__title a').nth(at);
  return { path: (await link.getAttribute('href'))!, title: (await link.innerText()).trim() };
}

/** Hides what stands at an address, as somebody does who has it from a complaint. */
async function hide(staff: Page, path: string, words: string): Promise<void> {
  await staff.goto(HIDDEN);
  await field(staff, 'Adresse der öffentlichen Seite oder des Bildes').fill(`https://mint.example${path}?von=brief`);
  await staff.getByRole('button', { name: 'Weiter', exact: true }).click();
  await field(staff, 'Grund').selectOption({ label: 'Beschwerde, die geprüft wird' });
  await field(staff, 'Begründung').fill(words);
  await staff.getByRole('button', { name: 'Verbergen', exact: true }).click();
  await expect(staff.getByRole('status').filter({ hasText: 'Die Öffentlichkeit sieht es nicht.' })).toBeVisible();
}

for (const { how, javaScriptEnabled, at } of [
  { how: 'with', javaScriptEnabled: true, at: 0 },
  { how: 'without', javaScriptEnabled: false, at: 1 },
]) {
  test(`What somebody complains about is hidden, answered and shown again ${how} JavaScript.`, async ({ people }) => {
    const [staff, lead] = [await people.member('pruefung', { javaScriptEnabled }), await people.member('koordination', { javaScriptEnabled })];
    const page = await people.visitor({ javaScriptEnabled });
    watchOf(page).expect(404);
    const { path, title } = await offerOf(page, at);
    await hide(staff, path, `Der Ort stimmt nicht (${how}).`);

    const gone = await page.goto(path);
    expect(gone!.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das ist zurzeit nicht öffentlich');
    await expect(page.getByText(title)).toHaveCount(0);

    await lead.goto('/arbeitsplatz');
    await lead.getByRole('link', { name: `MINTraum verbirgt das Angebot „${title}“`, exact: true }).click();
    const section = lead.locator('section').filter({ hasText: title });
    await expect(section).toContainText(`Der Ort stimmt nicht (${how}).`);
    await section.getByLabel('Antwort').fill('Wir haben ihn berichtigt.');
    await section.getByRole('button', { name: 'An MINTraum senden' }).click();
    await expect(lead.getByRole('status').filter({ hasText: 'MINTraum hat deine Antwort.' })).toBeVisible();

    await staff.goto('/arbeitsplatz');
    await staff.getByRole('link', { name: /^1 verborgener Inhalt ist anzusehen$/ }).click();
    const line = staff.locator('section').filter({ hasText: title });
    await expect(line).toContainText('Wir haben ihn berichtigt.');
    await line.getByRole('button', { name: 'wieder zeigen' }).focus();
    await staff.keyboard.press('Enter');
    await expect(staff.getByRole('status').filter({ hasText: 'MINTraum verbirgt es nicht mehr.' })).toBeVisible();
    expect((await page.goto(path))!.status()).toBe(200);
    await staff.goto(`${HIDDEN}?zeige=frueher`);
    await expect(staff.locator('section').filter({ hasText: title }).first()).toContainText('wieder gezeigt');
  });
}

test('The pages about what is hidden are accessible, also after a refusal.', async ({ people }) => {
  const [staff, lead] = [await people.member('pruefung'), await people.member('koordination')];
  const page = await people.visitor();
  watchOf(page).expect(404);
  for (const person of [staff, lead]) watchOf(person).expect(422);
  const { path, title } = await offerOf(page, 2);
  await staff.goto(`${HIDDEN}?adresse=/angebote`);
  await expect(staff.getByText('Dort steht kein Angebot')).toHaveCount(2);
  await expectAccessible(staff, 'Adresse, an der nichts steht');
  await hide(staff, path, 'Ein Grund.');
  await expectAccessible(staff, 'Verborgenes');
  await page.goto(path);
  await expectAccessible(page, 'Zurzeit nicht öffentlich');
  await lead.goto(MINE);
  await lead.locator('section').filter({ hasText: title }).getByRole('button', { name: 'An MINTraum senden' }).click();
  await expect(lead.getByRole('alert')).toContainText('Antwort');
  await expectAccessible(lead, 'Antwort, die leer war');
  await staff.goto(HIDDEN);
  await staff.locator('section').filter({ hasText: title }).getByRole('button', { name: 'wieder zeigen' }).click();
  const network = await page.goto('/netzwerke/mintmobil');
  expect(network!.status()).toBe(200);
  await staff.goto('/mintraum/netzwerke/mintmobil');
  await staff.getByRole('link', { name: 'Vor der Öffentlichkeit verbergen' }).click();
  await staff.getByRole('button', { name: 'Verbergen', exact: true }).click();
  await expect(staff.getByRole('alert')).toContainText('Grund');
  await expectAccessible(staff, 'Verbergen ohne Grund');
});
