// Whoever only reads is not tracked: no cookie, no script, no request to anybody else.
import { addresses, linked, PUBLIC } from '../support/addresses.ts';
import { unfold } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

test('Visitors get no cookie, keep nothing in the browser, and run no script but ours.', async ({ people, site }) => {
  const page = await people.visitor();
  for (const [name, path] of await addresses(page, PUBLIC)) {
    const response = await page.goto(path);
    expect(response!.status(), name).toBe(200);
    expect(await response!.headerValue('set-cookie'), name).toBeNull();
    // Data blocks for search engines are no scripts.
    await expect(page.locator('script:not([type="application/ld+json"]):not([src^="/pkg/find."])'), name).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length), name).toBe(0);
  }
  expect(await page.context().cookies()).toEqual([]);
  const requests = watchOf(page).requests;
  expect(requests.filter((url) => new URL(url).origin !== site.url)).toEqual([]);
  const code = requests.filter((url) => /\.(js|wasm)(\?|$)/.test(url)).map((url) => new URL(url).pathname.split('.')[0]);
  expect([...new Set(code)]).toEqual(['/pkg/find']);
});

test('A first visit costs at most 75 KB, fonts and styles included.', async ({ people }) => {
  const page = await people.visitor();
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(bytes).toBeLessThanOrEqual(75 * 1024);
});

test('Without JavaScript everybody searches, filters, changes the view and reads an offer, on a phone.', async ({ people }) => {
  const page = await people.visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await page.goto('/');
  await page.getByRole('main').getByRole('searchbox').first().fill('Roboter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/angebote\?q=Roboter/);
  const all = Number((await page.getByRole('heading', { level: 1 }).innerText()).split(' ')[0]);
  expect(all).toBeGreaterThan(0);
  await page.goto('/angebote');
  await unfold(page, 'Filter');
  const costs = page.getByRole('group', { name: 'Kosten' });
  await costs.getByRole('checkbox', { name: /^kostenfrei/ }).check();
  await costs.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page).toHaveURL(/kosten=frei/);
  await expect(page.getByRole('main')).toContainText('kostenfrei');
  const views = page.getByRole('navigation', { name: 'Ansicht' });
  await views.getByRole('link', { name: 'Karte' }).click();
  await expect(page.locator('svg a').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /Bamberg/ }).first()).toBeVisible();
  await views.getByRole('link', { name: 'Kalender' }).click();
  await expect(page).toHaveURL(/kosten=frei.*ansicht=kalender|ansicht=kalender.*kosten=frei/);
  await views.getByRole('link', { name: 'Liste' }).click();
  await page.getByRole('main').getByRole('listitem').getByRole('heading').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/angebote\/[^/]+\/[^/]+$/);
});

test('A search finds words in other forms, with other umlauts, and as parts of longer words.', async ({ people }) => {
  const page = await people.visitor();
  for (const [typed, found] of [['brucken', 'Brücken, die halten'], ['BRUECKEN', 'Brücken, die halten'], ['Kisten', 'Forscherkisten'], ['roboter', 'Roboter-AG']]) {
    await page.goto(`/angebote?q=${typed}`);
    await expect(page.getByRole('link', { name: found }), typed).toBeVisible();
  }
});

test('An offer has the same page under its short address, and prints without menu.', async ({ people }) => {
  const page = await people.visitor();
  const path = await linked(page, '/angebote', '.offer-card__title a');
  await page.goto(path.split('/').slice(0, 3).join('/'));
  expect(new URL(page.url()).pathname).toBe(path);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
