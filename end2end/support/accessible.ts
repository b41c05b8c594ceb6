// What every page owes everybody, whatever is on it.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Scheme = 'light' | 'dark';

/** What axe finds, and on which screens. */
class Faults {
  private readonly found = new Map<string, string[]>();

  async look(page: Page, width: number, scheme: Scheme, rules: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    // Our pages have no frames, so nothing has to be put together on a page of its own; and nobody reads what is right.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], selectors: false });
    const { violations } = await rules(axe).analyze();
    for (const { id, help, nodes } of violations) {
      for (const node of nodes) {
        const fault = `${id} (${help}): ${node.html.slice(0, 160)}`;
        this.found.set(fault, [...(this.found.get(fault) ?? []), `${width} px ${scheme}`]);
      }
    }
  }

  list(): string[] {
    return [...this.found].map(([fault, screens]) => `${screens.join(', ')}: ${fault}`);
  }
}

/** axe finds nothing, small and large, light and dark; there is one h1; all of it fits on a screen of 320 px. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const faults = new Faults();
  for (const width of [360, 1280]) {
    await faults.look(page, width, 'light', (axe) => axe.withTags(RULES));
    // Dark is the same page in other colours.
    await faults.look(page, width, 'dark', (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
  }
  expect.soft(faults.list(), `what axe finds on ${name}`).toEqual([]);
  await expect.soft(page.locator('h1'), `${name}: headings of the first order`).toHaveCount(1);
  await expect.soft(page.locator('html'), name).toHaveAttribute('lang', /^de/);
  await page.setViewportSize({ width: 320, height: 800 });
  expect.soft(await tooWide(page), `${name} is too wide for 320 px`).toEqual([]);
}

/** What sticks out of the window, and words that stick out of their buttons. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (one: Element) => one.outerHTML.slice(0, 120);
    const width = document.documentElement.clientWidth;
    const scrolls = document.documentElement.scrollWidth > width;
    const beyond = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1);
    const words = [...document.querySelectorAll('.kern-btn')].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1);
    return [...(scrolls ? beyond.slice(0, 5).map(shown) : []), ...words.map(shown)];
  });
}
