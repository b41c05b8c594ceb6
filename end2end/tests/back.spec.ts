// The way back always shows a page, also one that answered a form; and nobody goes back into somebody else's session.
import { expectRefused, field } from '../support/form.ts';
import { beginOffer, save } from '../support/offer.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`After a refusal and a success the way back shows the refusal with what was typed, ${how}.`, async ({ people }) => {
    const page = await people.member('redaktion', { javaScriptEnabled });
    watchOf(page).expect(422);
    await beginOffer(page, `Zurück, ${how}`, 'Ein Satz.');
    await field(page, 'Alter von').fill('zwölf');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await expectRefused(page, { 'Alter von': 'Bitte ein Alter' });
    await field(page, 'Alter von').fill('12');
    await save(page);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.error-summary')).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test(`The way back over a refused sign-in shows it, ${how}.`, async ({ people }) => {
    const page = await people.visitor({ javaScriptEnabled });
    watchOf(page).expect(422);
    await page.goto('/anmelden');
    await page.getByLabel('E-Mail').fill('redaktion@demo.example');
    await page.getByLabel('Passwort', { exact: true }).fill('falsch');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await page.getByLabel('Passwort', { exact: true }).fill('mint-verbund-demo');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Wartet auf dich' })).toBeVisible();
    await page.goBack();
    await expect(page.locator('.error-summary')).toBeVisible();
  });
}

test('An empty sign-in says what is missing.', async ({ people }) => {
  const page = await people.visitor();
  watchOf(page).expect(422);
  await page.goto('/anmelden');
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expectRefused(page, { 'E-Mail': 'Bitte ausfüllen', Passwort: 'Bitte ausfüllen' });
});

test('After signing out the way back shows nothing that was typed.', async ({ people }) => {
  const page = await people.visitor();
  watchOf(page).expect(422);
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail').fill('vertretung@demo.example');
  await page.getByLabel('Passwort', { exact: true }).fill('mint-verbund-demo');
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wartet auf dich' })).toBeVisible();
  await page.goto('/arbeitsplatz/mintmobil/profil');
  await field(page, 'Funktions-E-Mail').fill('geheimnis');
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  watchOf(page).expectForgotten();
  await page.goBack().catch(() => null);
  // Its own page about an error, or none, but not the one before.
  await expect(field(page, 'Funktions-E-Mail')).toHaveCount(0);
  await expect(page.getByText('geheimnis')).toHaveCount(0);
});

test('An address that only takes forms leads to its page when it is opened.', async ({ people }) => {
  const page = await people.member('redaktion');
  const address = await beginOffer(page, 'Aus der Adresszeile', 'Ein Satz.');
  await page.goto(`${address}/bild`);
  await expect(page).toHaveURL(address);
  await page.goto(`${address.toUpperCase().replace('/ARBEITSPLATZ', '/Arbeitsplatz')}/`);
  await expect(page).toHaveURL(address);
});
