// A review page as its reader sees it: what is kept, who else is there, what has changed.
import { expect, type Locator, type Page } from '@playwright/test';
import { field, unfold } from './form.ts';
import { beginOffer, fillTheLeast, submit } from './offer.ts';
import type { People } from './site.ts';

/** What the island asks while somebody stays. */
const CALL = '/rufe/anwesenheit';

/** Somebody of MINTmobil hands an offer in; the answer is their window, in the editor of the offer. */
export async function handedIn(people: People, title: string): Promise<Page> {
  const editor = await people.member('redaktion');
  const address = await beginOffer(editor, title, 'Ein Satz.');
  await fillTheLeast(editor);
  await submit(editor, '');
  await editor.goto(address);
  return editor;
}

/** The part of the page about one field of the offer, with the form for a remark open. */
export async function remarkOn(page: Page, name: string): Promise<Locator> {
  const section = page.locator('section.diff__field', { has: page.getByRole('heading', { name, exact: true }) }).last();
  await unfold(section, 'Anmerken');
  return field(section, `Anmerkung zu „${name}“`);
}

/** The page says that everything typed is kept. */
export async function expectKept(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Notizen gespeichert um \d+:\d\d Uhr$/ })).toBeVisible({ timeout: 20_000 });
}

/** Waits until the page has sent these words to be kept. */
export function keeps(page: Page, words: string): Promise<unknown> {
  return page.waitForResponse((answer) => answer.url().endsWith('/rufe/notizen') && answer.request().postData()!.includes(words));
}

/** What a line of the page says, that is read out when it changes. */
export function line(page: Page, words: string | RegExp): Locator {
  return page.getByRole('status').filter({ hasText: words });
}

/** Opens a review page, and waits until it has said that somebody is there. */
export async function open(page: Page, address: string): Promise<void> {
  const there = beat(page);
  await page.goto(address);
  await there;
}

/** Waits until the page has said that somebody is there. */
export function beat(page: Page): Promise<unknown> {
  // An answer whose page is left at that moment is never finished: then it is enough that it came.
  const patience = () => new Promise((done) => setTimeout(done, 2_000));
  return page.waitForResponse((answer) => answer.url().endsWith(CALL)).then((answer) => Promise.race([answer.finished(), patience()]));
}

/** How often a page has said that somebody is there. */
export function beats(requests: string[]): number {
  return requests.filter((address) => address.endsWith(CALL)).length;
}
