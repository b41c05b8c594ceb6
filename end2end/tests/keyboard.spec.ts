// Everything can be reached and done by keyboard, in an order that makes sense, and one sees where one is.
import type { Page } from '@playwright/test';
import { beginOffer } from '../support/offer.ts';
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
  await tabTo(page, '.filters summary');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[name=stufe]');
  await page.keyboard.press('Space');
  await tabTo(page, '.filter-group__apply');
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

test('One link leads past the map, and each Kreis of it has a name.', async ({ people }) => {
  const page = await people.visitor({ reducedMotion: 'reduce' });
  for (const path of ['/', '/kreise', '/angebote?ansicht=karte']) {
    await page.goto(path);
    await tabTo(page, '.skip-map');
    await expect(page.locator('.skip-map')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('.kreis-map')), path).toBeNull();
    const names = await page.locator('.kreis-map a > title').allTextContents();
    expect(new Set(names).size, path).toBe(96);
    await expect(page.locator('.kreis-map').getByRole('link', { name: names[40], exact: true })).toHaveCount(1);
  }
});

test('Nothing is painted over the ring around a Kreis that has the focus.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/kreise');
  // Only what comes after an element is painted over it: no link after it fills anything, and no fill comes after a link.
  const covered = await page.locator('.kreis-map').evaluate((map) => {
    const links = [...map.querySelectorAll('a')];
    const filled = links.filter((link) => getComputedStyle(link.querySelector('use')!).fill !== 'none');
    const last = [...map.children].slice(-links.length);
    return { filled: filled.length, after: last.filter((one) => one.tagName !== 'a').length };
  });
  expect(covered).toEqual({ filled: 0, after: 0 });
});

test('The bar with the buttons never hides what has the focus, on a phone and on a laptop.', async ({ people }) => {
  const page = await people.member('redaktion', { reducedMotion: 'reduce' });
  const address = await beginOffer(page, 'Nie verdeckt', 'Ein Satz.');
  const hidden = new Set<string>();
  for (const [width, height] of [[360, 740], [1280, 720]]) {
    await page.setViewportSize({ width, height });
    await page.goto(address);
    await page.locator('main').focus();
    for (let presses = 0; presses < 70; presses++) {
      await page.keyboard.press('Tab');
      const one = await page.evaluate(() => {
        const [one, bar] = [document.activeElement!, document.querySelector('.action-bar')!];
        if (bar.contains(one)) return null;
        // Of a tall one the line with the cursor counts, which is the first.
        const { top, bottom } = one.getBoundingClientRect();
        return Math.min(bottom, top + 48) > bar.getBoundingClientRect().top + 1 && top < innerHeight ? one.outerHTML.slice(0, 100) : null;
      });
      if (one) hidden.add(`${width} px: ${one}`);
    }
  }
  expect([...hidden]).toEqual([]);
});
