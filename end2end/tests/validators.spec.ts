// What the site hands out, judged by programs of others: HTML by html-validate, the feed by the browser's XML parser and by feedsmith,
// data for search engines by a JSON-LD processor and the vocabulary that schema.org publishes.
import type { Page } from '@playwright/test';
import { parseAtomFeed } from 'feedsmith';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { addresses, PUBLIC } from '../support/addresses.ts';
import { isAbsolute, isDay, isInstant, things, unknown } from '../support/schema-org.ts';
import { expect, test } from '../support/site.ts';

// The rules of the HTML standard, and none of style.
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));

/** Where a text breaks a rule of the standard. */
async function broken(text: string, name: string): Promise<string[]> {
  const { results } = await validator.validateString(text, name);
  const messages = results.flatMap((result) => result.messages);
  return messages.map(({ ruleId, message, offset }) => `${name}: ${ruleId}: ${message} at ${text.slice(offset, offset + 80)}`);
}

async function read(page: Page, path: string, status = 200): Promise<string> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(status);
  return answer.text();
}

const feed = async (page: Page) => parseAtomFeed(await read(page, '/angebote.atom'));

test('Every kind of public page is HTML as the standard has it.', async ({ people }) => {
  const page = await people.visitor();
  const found: string[] = [];
  for (const [name, path] of await addresses(page, [...PUBLIC, ['Anmelden', '/anmelden']])) {
    found.push(...(await broken(await read(page, path), name)));
  }
  found.push(...(await broken(await read(page, '/gibt-es-nicht', 404), '404')));
  expect(found).toEqual([]);
  // Nothing found because there is nothing, and not because nobody looks.
  const start = await read(page, '/');
  for (const fault of ['<p id="inhalt"></p>', '<ul><p></p></ul>', '<p>Text<!></p>', '<img src="/a.png" alt="" width="breit">', '<h2>', '</b>']) {
    expect(await broken(start.replace('</main>', `${fault}</main>`), fault), fault).not.toEqual([]);
  }
});

type Seen = { error?: string; root: string; feed: string[]; entries: string[][] };

/** The elements right inside the feed, and inside each of its entries, as the browser's strict XML parser sees them. */
function elements(page: Page, text: string): Promise<Seen> {
  return page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const atom = 'http://www.w3.org/2005/Atom';
    const name = (element: Element) => (element.namespaceURI === atom ? element.localName : `${element.namespaceURI} ${element.localName}`);
    const inside = (element: Element) => [...element.children].map(name);
    const root = parsed.documentElement;
    const entries = [...root.children].filter((child) => name(child) === 'entry');
    const error = parsed.querySelector('parsererror')?.textContent ?? undefined;
    return { error, root: name(root), feed: inside(root), entries: entries.map(inside) };
  }, text);
}

// RFC 4287, 4.1.1 and 4.1.2.
const ONCE = ['id', 'title', 'updated'];
const ANYWHERE = [...ONCE, 'author', 'category', 'contributor', 'link', 'rights'];
const IN_FEED = [...ANYWHERE, 'entry', 'generator', 'icon', 'logo', 'subtitle'];
const IN_ENTRY = [...ANYWHERE, 'content', 'published', 'source', 'summary'];

test('The feed of all offers is well-formed and has every element that Atom demands, and no other.', async ({ people }) => {
  const page = await people.visitor();
  const answer = await page.request.get('/angebote.atom');
  expect(answer.headers()['content-type']).toMatch(/^application\/atom\+xml(;|$)/);
  const text = await answer.text();
  const { error, root, feed, entries } = await elements(page, text);
  expect([error, root]).toEqual([undefined, 'feed']);
  expect(entries.length).toBeGreaterThan(20);
  for (const [names, known] of [[feed, IN_FEED], ...entries.map((entry) => [entry, IN_ENTRY])]) {
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(names.filter((name) => ONCE.includes(name)).sort()).toEqual(ONCE);
    expect(names).toContain('author');
  }
  expect((await elements(page, text.replace('</entry>', ''))).error).toBeDefined();
});

test('A feed reader finds every offer once, with its date and an absolute link.', async ({ people, site }) => {
  const page = await people.visitor();
  const { id, title, updated, authors, links, entries = [] } = await feed(page);
  expect(title?.value).toBeTruthy();
  expect(authors?.[0].name).toBeTruthy();
  expect(links?.find(({ rel }) => rel === 'self')?.href).toBe(`${site.url}/angebote.atom`);
  for (const entry of entries) {
    expect(entry.title?.value, entry.id).toBeTruthy();
    expect(entry.authors?.[0].name, entry.id).toBeTruthy();
    // Without content an entry needs a link to what it is about.
    expect(entry.links?.filter(({ rel }) => rel === 'alternate'), entry.id).toHaveLength(1);
  }
  const all = [{ id, updated, links, authors }, ...entries];
  expect(all.filter((one) => !isInstant(one.updated))).toEqual([]);
  expect(all.flatMap((one) => [one.id, ...(one.links ?? []).map(({ href }) => href)]).filter((address) => !isAbsolute(address))).toEqual([]);
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  expect(updated).toBe(entries.map((entry) => entry.updated).sort().at(-1));
});

/** The data for search engines on a page. */
function blocks(html: string): Data[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text));
}

test('Every offer tells search engines what schema.org knows, and nothing else.', async ({ people }) => {
  const page = await people.visitor();
  // Each complaint, and the first offer where it is due.
  const found = new Map<string, string>();
  const types = new Set<unknown>();
  for (const { links } of (await feed(page)).entries ?? []) {
    const path = new URL(links![0].href!).pathname;
    const data = blocks(await read(page, path));
    expect(data, path).toHaveLength(1);
    types.add(data[0]['@type']);
    for (const wrong of [...unknown(await things(data[0])), ...missing(data[0])]) found.set(wrong, found.get(wrong) ?? path);
  }
  expect([...found]).toEqual([]);
  expect([...types].sort()).toEqual(['Course', 'EducationEvent']);
});

test('What schema.org does not know, or knows otherwise, is noticed.', async () => {
  const faults = [
    { nmae: 'x' },
    { provider: 'x' },
    { about: 'Physik' },
    { startDate: '2027-03-01T09:00:00' },
    { eventStatus: 'https://schema.org/InStock' },
    { image: '/bild.jpg' },
    { location: { '@type': 'Offer' } },
    { location: { name: 'x' } },
    { isAccessibleForFree: 'nein' },
    { '@type': 'Kurs' },
  ];
  for (const fault of faults) {
    const data = { '@context': 'https://schema.org', '@type': 'EducationEvent', ...fault };
    expect(unknown(await things(data)), JSON.stringify(fault)).not.toEqual([]);
  }
  await expect(things({ '@context': 'https://example.org' })).rejects.toThrow();
});

type Data = { '@type'?: string; [name: string]: any };

/** What search engines ask for beyond the vocabulary. */
function missing(data: Data): string[] {
  const wrong: string[] = [];
  const need = (name: string, value: unknown, holds: (value: unknown) => boolean = Boolean) => {
    if (!holds(value)) wrong.push(`${data['@type']}: ${name} is ${JSON.stringify(value)}`);
  };
  need('name', data.name);
  need('description', data.description);
  need('url', data.url, isAbsolute);
  if (data.image !== undefined) need('image', data.image, isAbsolute);
  if (data.offers !== undefined) {
    need('price', data.offers.price, (price) => /^\d+\.\d\d$/.test(String(price)));
    need('currency', data.offers.priceCurrency, (currency) => currency === 'EUR');
    need('where to register', data.offers.url, isAbsolute);
  }
  if (data['@type'] === 'Course') {
    need('courseMode', data.hasCourseInstance?.courseMode);
    return wrong;
  }
  need('eventAttendanceMode', data.eventAttendanceMode);
  for (const event of [data, ...(data.subEvent ?? [])]) {
    need('name of a date', event.name);
    need('eventStatus', event.eventStatus);
    need('startDate', event.startDate, (start) => isDay(start) || isInstant(start));
    if (event.endDate !== undefined) need('endDate', event.endDate, (end) => isDay(end) || isInstant(end));
    if (event.location?.['@type'] === 'VirtualLocation') need('address of what is online', event.location.url, isAbsolute);
  }
  return wrong;
}
