// What every page owes everybody, whatever is on it.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)}`));
}

/** axe finds nothing, small and large, light and dark; there is one h1, and nothing to scroll sideways. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await faults(page), `${name}, ${width} px, ${colorScheme}`).toEqual([]);
    }
  }
  await expect.soft(page.locator('h1'), `${name}: headings of the first order`).toHaveCount(1);
  await expect.soft(page.locator('html'), name).toHaveAttribute('lang', /^de/);
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} > ${clientWidth}`, ...beyond.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
  });
  expect.soft(wide, `${name} scrolls sideways at 320 px`).toEqual([]);
}
