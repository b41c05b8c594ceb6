// Everything can be reached and done by keyboard, in an order that makes sense, and one sees where one is.
import type { Page } from '@playwright/test';
import { expect, PASSWORD, test } from '../support/site.ts';

/** Presses Tab until the focus is on an element; fails if it never gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never leads to ${selector}`);
}

test('The first Tab shows a link that leads past the menu to the content.', async ({ people }) => {
  const page = await people.visitor();
  for (const path of ['/', '/angebote', '/anmelden']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Zum Inhalt' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement)), path).toBe(true);
  }
});

test('A visitor searches, filters and opens an offer by keyboard alone.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/');
  await tabTo(page, 'main input[type=search]');
  await page.keyboard.type('Roboter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=Roboter/);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.reload();
  await tabTo(page, 'details.filters > summary');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[name=stufe]');
  await page.keyboard.press('Space');
  await tabTo(page, 'form[role=search] button');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/stufe=/);
  await page.goto('/angebote?q=Roboter');
  await tabTo(page, '.offer-card__title a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/angebote\/[^/]+\/[^/]+$/);
});

test('Somebody signs in, begins an offer and signs out by keyboard alone.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/anmelden');
  await tabTo(page, 'input[name=email]');
  await page.keyboard.type('redaktion@demo.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Wartet auf dich' })).toBeVisible();
  await page.goto('/arbeitsplatz/mintmobil/angebote');
  await tabTo(page, 'main a[href$="/angebote/neu"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Angebot anlegen' })).toBeVisible();
  await tabTo(page, 'input[name=title]');
  await page.keyboard.type('Nur mit Tasten geschrieben');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nur mit Tasten geschrieben' })).toBeVisible();
  await tabTo(page, 'form[action="/abmelden"] button');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/arbeitsplatz');
  await expect(page).toHaveURL(/\/anmelden/);
});

/** Takes the focus away from the element that has it; the answer is the element if one sees no difference. */
function unmarkedFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const look = () =>
      [one, ...one.querySelectorAll('*')]
        .flatMap((part) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
        .map((style) => {
          const outline = style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor;
          return [outline, style.boxShadow, style.stroke, style.strokeWidth, style.backgroundColor, style.filter].join('|');
        })
        .join();
    const focused = look();
    // The place in the order of Tab stays.
    one.blur();
    return one !== document.body && look() === focused ? one.outerHTML.slice(0, 100) : null;
  });
}

test('One always sees which element has the focus.', async ({ people }) => {
  const page = await people.visitor({ reducedMotion: 'reduce' });
  const unmarked = new Set<string>();
  for (const path of ['/', '/angebote', '/kreise', '/anmelden']) {
    await page.goto(path);
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('Tab');
      const one = await unmarkedFocus(page);
      if (one) unmarked.add(`${path}: ${one}`);
    }
  }
  expect([...unmarked]).toEqual([]);
});
