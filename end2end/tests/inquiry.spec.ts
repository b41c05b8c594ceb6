// Somebody writes to a network without an account, and the network answers.
import { expectAccessible } from '../support/accessible.ts';
import { field } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

for (const { how, javaScriptEnabled } of [
  { how: 'with', javaScriptEnabled: true },
  { how: 'without', javaScriptEnabled: false },
]) {
  test(`A visitor writes to a network, and it settles that, ${how} JavaScript.`, async ({ people }) => {
    const lead = await people.member('koordination', { javaScriptEnabled });
    const page = await people.visitor({ javaScriptEnabled });
    watchOf(page).expect(422);
    await page.goto('/netzwerke/mintmobil');
    await page.getByRole('link', { name: 'Nachricht an das Netzwerk schreiben' }).click();
    await page.getByRole('button', { name: 'Nachricht senden' }).click();
    await expect(page.getByRole('alert')).toContainText('Deine Nachricht');
    await field(page, 'Deine Nachricht').fill(`Kommt ihr auch nach Coburg (${how})?`);
    await field(page, 'Antwort an').fill('anfrage@beispiel.example');
    // What only programs fill in is not reached by keyboard.
    await field(page, 'Antwort an').press('Tab');
    await expect(page.locator('[name=website]')).not.toBeFocused();
    await page.getByRole('button', { name: 'Nachricht senden' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deine Nachricht ist angekommen');
    expect(await page.context().cookies()).toEqual([]);

    await lead.goto('/arbeitsplatz');
    await lead.getByRole('link', { name: /^\d+ Anfragen? (ist|sind) offen$/ }).click();
    const card = lead.locator('section').filter({ hasText: `(${how})` });
    await expect(card).toContainText('Antwort an: anfrage@beispiel.example');
    await card.getByRole('button', { name: 'Beantwortet' }).click();
    await expect(lead.getByRole('status').filter({ hasText: 'Als beantwortet vermerkt.' })).toBeVisible();
    await card.getByRole('button', { name: 'Wieder öffnen' }).click();
    await card.getByRole('button', { name: 'Keine echte Anfrage: löschen' }).click();
    await expect(lead.locator('section').filter({ hasText: `(${how})` })).toHaveCount(0);
  });
}

test('The pages about inquiries are accessible, also after a refusal.', async ({ people }) => {
  const [staff, page] = [await people.member('pruefung'), await people.visitor()];
  watchOf(page).expect(422);
  await page.goto('/netzwerke/regensburg/nachricht');
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'Leere Nachricht');
  await field(page, 'Deine Nachricht').fill('Wer macht hier etwas?');
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  await staff.goto('/mintraum/anfragen');
  await expect(staff.getByText('Wer macht hier etwas?')).toBeVisible();
  await expectAccessible(staff, 'Anfragen an Netzwerke ohne Koordination');
  await staff.getByRole('button', { name: 'Erledigt' }).first().click();
  await expect(staff.getByRole('status').filter({ hasText: 'Als erledigt vermerkt.' })).toBeVisible();
});
