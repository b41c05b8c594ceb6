// Accessibility of the workspace and of the state office, with what is on the screen when something is refused.
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { ADMINISTRATION, linked, STAFF, WORKSPACE, type Kind } from '../support/addresses.ts';
import { expectRefused, field } from '../support/form.ts';
import { beginOffer, claim, fillTheLeast, submit } from '../support/offer.ts';
import { expect, test, type Role } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

// These are many, and none needs another: they are shared out among all workers.
test.describe.configure({ mode: 'parallel' });

const PARTS: [Role, Kind[]][] = [
  ['koordination', WORKSPACE],
  ['pruefung', STAFF],
  ['verwaltung', ADMINISTRATION],
];

for (const [role, kinds] of PARTS) {
  for (const [name, path, link] of kinds) {
    test(`The page „${name}“ is accessible for ${role}, small and large, light and dark.`, async ({ people }) => {
      const page = await people.member(role);
      await page.goto(link ? await linked(page, path, link) : path);
      await expectAccessible(page, name);
    });
  }
}

test('A contact that can be changed is accessible.', async ({ people }) => {
  const page = await people.member('koordination');
  const contacts = '/arbeitsplatz/mintmobil/profil/kontakte';
  await page.goto(contacts);
  await field(page, 'E-Mail').fill('team@mintmobil.example');
  await page.getByRole('button', { name: 'Kontakt eintragen', exact: true }).click();
  await page.goto(await linked(page, contacts, 'main a[href*="/profil/kontakte/"]'));
  await expectAccessible(page, 'Ein Kontakt');
});

test('Preview, submission and history of an offer are accessible.', async ({ people }) => {
  const page = await people.member('redaktion');
  const address = await beginOffer(page, 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.slice(0, 79), 'Ein Satz.');
  for (const below of ['', '/vorschau', '/einreichen', '/verlauf']) {
    await page.goto(address + below);
    await expectAccessible(page, `Angebot${below}`);
  }
  for (const list of ['/arbeitsplatz', '/arbeitsplatz/mintmobil/angebote', '/arbeitsplatz/mintmobil/verlauf']) {
    await page.goto(list);
    await expectFits(page, `${list} mit langem Titel`);
  }
});

test('The editor is accessible when it refuses something, and when somebody else was faster.', async ({ people }) => {
  const page = await people.member('redaktion');
  watchOf(page).expect(422);
  watchOf(page).expect(409);
  const address = await beginOffer(page, 'Zugänglich auch im Fehler', 'Ein Satz.');
  await field(page, 'Alter von').fill('alt');
  await field(page, 'Darum geht es').fill('Eins.');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expectRefused(page, { 'Alter von': 'Bitte ein Alter' });
  await expectAccessible(page, 'Editor, abgelehnt');
  const other = await people.member('vertretung');
  await other.goto(address);
  await field(other, 'Alter von').fill('8');
  await field(other, 'Darum geht es').fill('Zwei.');
  await other.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(other.getByText(/^Gespeichert um/)).toBeVisible();
  await field(page, 'Alter von').fill('9');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inzwischen wurde etwas geändert');
  await expectAccessible(page, 'Editor, überholt');
});

test('A review is accessible while it is decided, refused and answered.', async ({ people }) => {
  const title = 'Zugänglich in der Prüfung';
  const editor = await people.member('redaktion');
  await beginOffer(editor, title, 'Ein Satz.');
  await fillTheLeast(editor);
  await submit(editor, 'Danke.');
  const page = await people.member('pruefung');
  watchOf(page).expect(422);
  await claim(page, title);
  await expectAccessible(page, 'Prüfung, übernommen');
  await page.getByRole('button', { name: 'Zurückgeben' }).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expectAccessible(page, 'Prüfung, abgelehnt');
});

test('A page of another network and a refused profile are accessible.', async ({ people }) => {
  const page = await people.member('region');
  watchOf(page).expect(403);
  watchOf(page).expect(422);
  await page.goto('/arbeitsplatz/mintmobil/profil');
  await expectAccessible(page, '403');
  await page.goto('/arbeitsplatz/bamberg/profil');
  await field(page, 'Funktions-E-Mail').fill('keine');
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expectAccessible(page, 'Profil, abgelehnt');
});

test('No two pages of the signed-in part have the same title.', async ({ people }) => {
  const titles = new Map<string, string[]>();
  for (const [role, kinds] of PARTS) {
    const page = await people.member(role);
    for (const [name, path, link] of kinds.filter(([name]) => !/Filter|Auftrag/.test(name))) {
      await page.goto(link ? await linked(page, path, link) : path);
      const title = await page.title();
      titles.set(title, [...(titles.get(title) ?? []), name]);
    }
  }
  expect([...titles].filter(([, names]) => names.length > 1)).toEqual([]);
});
