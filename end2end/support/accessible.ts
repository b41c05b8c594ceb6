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

/** axe finds nothing, small and large, light and dark; there is one h1; all of it fits, however it is read. */
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
  await expectFits(page, name);
}

/** Nothing is too wide: on a small screen, with text twice as large, with room between letters, with a very long word. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const wide = { small: { width: 320, height: 800 }, large: { width: 1280, height: 900 } };
  const ways: [keyof typeof wide, string, string?][] = [
    ['small', ''],
    ['small', 'room between letters', SPACED],
    ['small', 'large text', ':root { font-size: 200% }'],
    ['large', 'large text', ':root { font-size: 200% }'],
  ];
  for (const long of [false, true]) {
    if (long) await page.evaluate(nameAtLength);
    for (const [screen, way, style] of ways) {
      await page.setViewportSize(wide[screen]);
      const found = await tooWide(page, style ?? '');
      expect.soft(found, `${name}: ${wide[screen].width} px ${way} ${long ? 'and a long word' : ''}`).toEqual([]);
    }
  }
}

/** The distances that everybody may set (WCAG 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

/** Puts a word of 79 letters where the names of things stand. */
function nameAtLength(): void {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.slice(0, 79);
  const names = 'main :is(h1, h2, h3, td, th, dd, legend), main a:not(.kern-btn, svg *), main .todo__what p, .breadcrumb a, .site-nav a, .places summary';
  for (const one of document.querySelectorAll(names)) {
    const text = [...one.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
    if (text) text.textContent = `${text.textContent} ${word} `;
  }
}

/** What sticks out of the window with this style, and words that stick out of their buttons. */
function tooWide(page: Page, style: string): Promise<string[]> {
  return page.evaluate((style) => {
    // The policy for content lets no page add a style, but whoever reads may.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [sheet];
    const shown = (one: Element) => one.outerHTML.slice(0, 120);
    const width = document.documentElement.clientWidth;
    const scrolls = document.documentElement.scrollWidth > width;
    const beyond = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1);
    const words = [...document.querySelectorAll('.kern-btn')].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1);
    document.adoptedStyleSheets = [];
    return [...(scrolls ? beyond.slice(0, 5).map(shown) : []), ...words.map(shown)];
  }, style);
}
