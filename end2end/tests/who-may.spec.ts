// Who may see and do what, as the browser shows it.
import { expect, signIn, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

const ROOMS = ['profil', 'partner', 'angebote', 'verbindungen', 'team'];

test('An address that does not exist is a 404 with a search and a way back, signed in or not.', async ({ people }) => {
  for (const page of [await people.visitor(), await people.member('koordination')]) {
    watchOf(page).expect(404);
    for (const path of ['/gibt-es-nicht', '/angebote/zzzzzzzz', '/netzwerke/gibt-es-nicht', '/kreise/99999', '/partner/gibt-es-nicht']) {
      const response = await page.goto(path);
      expect(response!.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
    }
    await page.getByRole('main').getByLabel('Angebote suchen').fill('Roboter');
    await page.getByRole('main').getByRole('button', { name: 'Finden' }).click();
    await expect(page).toHaveURL(/\/angebote\?q=Roboter/);
  }
});

test('A filter value that means nothing is named, and the rest of the filter holds.', async ({ people }) => {
  const page = await people.visitor();
  const response = await page.goto('/angebote?stufe=sek1&stufe=unsinn&farbe=rot&alter=uralt');
  expect(response!.status()).toBe(200);
  const notice = page.getByRole('status').filter({ hasText: 'Ein Teil der Adresse passt nicht' });
  for (const wrong of ['stufe = unsinn', 'farbe = rot', 'alter = uralt']) await expect(notice).toContainText(wrong);
  await expect(notice).not.toContainText('sek1');
  await expect(page.locator('input[name=stufe][value=sek1]')).toBeChecked();
  const staff = await people.member('pruefung');
  await staff.goto('/mintraum/pruefung?netzwerk=gibt-es-nicht');
  await expect(staff.getByRole('status').filter({ hasText: 'netzwerk=gibt-es-nicht' })).toBeVisible();
});

test('The workspace of another network and the state office are refused.', async ({ people }) => {
  const page = await people.member('region');
  watchOf(page).expect(403);
  for (const path of [...ROOMS.map((room) => `/arbeitsplatz/mintmobil/${room}`), '/mintraum', '/mintraum/pruefung']) {
    const response = await page.goto(path);
    expect(response!.status(), path).toBe(403);
    const why = path.startsWith('/mintraum') ? 'Das ist die Arbeit von MINTraum' : 'Das gehört zu einem anderen Netzwerk';
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(why);
  }
  const own = await page.goto('/arbeitsplatz/bamberg/profil');
  expect(own!.status()).toBe(200);
});

test('Whoever only reads sees the texts and no form but the one to sign out.', async ({ people }) => {
  const page = await people.member('lesen');
  watchOf(page).expect(403);
  for (const room of ROOMS) {
    await page.goto(`/arbeitsplatz/mintmobil/${room}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').locator('form[method=post]'), room).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: /anlegen|aufnehmen|vorschlagen/ }), room).toHaveCount(0);
  }
  await page.goto('/arbeitsplatz/mintmobil/angebote');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').locator('form')).toHaveCount(0);
  for (const path of ['angebote/neu', 'partner/neu', 'verbindungen/neu', 'profil/gebiet']) {
    const response = await page.goto(`/arbeitsplatz/mintmobil/${path}`);
    expect(response!.status(), path).toBe(403);
  }
});

test('Who is not signed in is led to the sign-in page and, signed in, to what they asked for.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/arbeitsplatz/bamberg/profil');
  await expect(page).toHaveURL(/\/anmelden\?weiter=/);
  await page.getByLabel('E-Mail').fill('region@demo.example');
  await page.getByLabel('Passwort', { exact: true }).fill('mint-verbund-demo');
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(/\/arbeitsplatz\/bamberg\/profil$/);
});

test('Signing out ends the session here and for every copy of its cookie.', async ({ people, browser, site }) => {
  const page = await people.visitor();
  await signIn(page, 'redaktion');
  const copy = await browser.newContext({ baseURL: site.url, storageState: await page.context().storageState() });
  await page.getByRole('banner').getByRole('button', { name: 'Abmelden' }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.goto('/arbeitsplatz');
  await expect(page).toHaveURL(/\/anmelden/);
  const other = await copy.newPage();
  await other.goto('/arbeitsplatz');
  await expect(other).toHaveURL(/\/anmelden/);
  await copy.close();
});
