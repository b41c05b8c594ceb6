// What the script of the public pages adds: suggestions, filters without a reload, remembered offers, a map to zoom.
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/site.ts';

test('What somebody types is completed, by keyboard alone.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/');
  const words = page.getByRole('main').locator('[name=q]');
  await words.focus();
  await page.keyboard.type('bamb');
  const list = page.getByRole('listbox', { name: 'Vorschläge' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await expect(list.getByRole('option', { name: 'Landkreis Bamberg' })).toBeVisible();
  await expectAccessible(page, 'Vorschläge');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.type('e');
  await page.keyboard.press('Backspace');
  await expect(list).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const chosen = list.getByRole('option', { selected: true });
  const name = await chosen.innerText();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/angebote\?kreis=0947?6?1/);
  await expect(page.getByRole('list', { name: 'Gewählte Filter' })).toContainText(name.replace(/^(Stadt|Landkreis) /, ''));
});

test('A filter is applied without a reload: the focus stays, the hits are told, and the way back leads back.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/angebote');
  const heading = page.getByRole('heading', { level: 1 });
  const all = await heading.innerText();
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  const box = page.getByRole('checkbox', { name: /^Grundschule/ });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/stufe=grundschule/);
  await expect(heading).not.toHaveText(all);
  await expect(page.getByRole('checkbox', { name: /^Grundschule/ })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: await heading.innerText() }).last()).toBeAttached();
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  await page.goBack();
  await expect(heading).toHaveText(all);
  await expect(page.getByRole('checkbox', { name: /^Grundschule/ })).not.toBeChecked();
  // The same address, opened by somebody without a script, shows the same.
  const other = await people.visitor({ javaScriptEnabled: false });
  await other.goto('/angebote?stufe=grundschule');
  await page.goForward();
  await expect(heading).toHaveText(await other.getByRole('heading', { level: 1 }).innerText());
});

test('Offers are remembered by this browser alone, and the list can be passed on and printed.', async ({ people }) => {
  const page = await people.visitor({ viewport: { width: 360, height: 780 } });
  await page.goto('/angebote');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  const card = page.locator('.offer-card').first();
  const title = await card.getByRole('heading').innerText();
  await card.getByRole('button', { name: /^Merken/ }).click();
  await expect(card.getByRole('button', { name: /^Gemerkt/ })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page, 'Ein gemerktes Angebot');
  await card.getByRole('link').first().click();
  await expect(page.getByRole('main').getByRole('button', { name: /^Gemerkt/ }).first()).toBeVisible();
  await page.getByRole('link', { name: /^Merkliste/ }).click();
  await expect(page).toHaveURL(/\/merkliste\?angebot=[0-9a-z]+$/);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Drucken' })).toBeVisible();
  await expectAccessible(page, 'Merkliste mit einem Angebot');

  const friend = await people.visitor();
  await friend.goto(page.url());
  await expect(friend.getByRole('heading', { name: title })).toBeVisible();
  await friend.getByRole('button', { name: 'Alle merken' }).click();
  await expect(friend.getByRole('link', { name: 'Merkliste 1' })).toBeVisible();

  await page.getByRole('button', { name: /^Gemerkt/ }).click();
  await expect(page.getByRole('button', { name: /^Merken/ })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('Without a script nothing is offered that needs one.', async ({ people }) => {
  const page = await people.visitor({ javaScriptEnabled: false });
  await page.goto('/angebote');
  await expect(page.locator('.offer-card').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Merken/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Merkliste/ })).toHaveCount(0);
  await page.goto('/merkliste');
  await expect(page.getByText('Noch ist nichts gemerkt.')).toBeVisible();
});

test('The map is zoomed by buttons and by keyboard, and shows all of Bavaria again.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/angebote?ansicht=karte');
  const map = page.locator('svg[data-zoom]');
  const whole = await map.getAttribute('viewBox');
  await page.getByRole('button', { name: 'vergrößern' }).click();
  const closer = await map.getAttribute('viewBox');
  expect(closer).not.toBe(whole);
  await map.getByRole('link').nth(20).focus();
  await page.keyboard.press('+');
  expect(await map.getAttribute('viewBox')).not.toBe(closer);
  await page.getByRole('button', { name: 'ganz' }).click();
  const numbers = (text: string | null) => (text ?? '').split(/[ ,]/).map(Number);
  expect(numbers(await map.getAttribute('viewBox'))).toEqual(numbers(whole));
  await expectAccessible(page, 'Karte mit Knöpfen');
});

test('Dates of an offer are taken along, and a search as a calendar.', async ({ people }) => {
  const page = await people.visitor({ javaScriptEnabled: false });
  await page.goto('/angebote?stufe=sek1');
  await page.getByText('Diese Suche mitnehmen').click();
  const file = await page.getByRole('link', { name: 'Kalender (ICS)' }).getAttribute('href');
  expect(file).toBe('/angebote.ics?stufe=sek1');
  const calendar = await page.request.get(file!);
  expect(await calendar.text()).toContain('BEGIN:VEVENT');
  await expectAccessible(await people.visitor().then(async (other) => { await other.goto('/angebote?stufe=sek1'); await other.getByText('Diese Suche mitnehmen').click(); return other; }), 'Zum Mitnehmen');
});
