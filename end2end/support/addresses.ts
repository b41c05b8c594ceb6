// One address of every kind of page. Where an address holds an id, it is read from a page that links to it.
import { expect, type Page } from '@playwright/test';

/** A name, and an address or where the first link to it stands. */
export type Kind = [name: string, path: string, link?: string];

export const PUBLIC: Kind[] = [
  ['Startseite', '/'],
  ['Angebote', '/angebote'],
  ['Angebote, zweite Seite', '/angebote?seite=2'],
  ['Angebote mit Filtern', '/angebote?stufe=sek1&fach=technik'],
  ['Angebote als Karte', '/angebote?ansicht=karte'],
  ['Angebote nach Orten', '/angebote?ansicht=orte'],
  ['Ein Ausschnitt der Karte', '/angebote?ansicht=orte', '.points-map a.b2, .points-map a.b3'],
  ['Angebote als Kalender', '/angebote?ansicht=kalender'],
  ['Angebote mit unbekanntem Filter', '/angebote?farbe=rot'],
  ['Nichts gefunden', '/angebote?q=unauffindbar&stufe=sek1'],
  ['Ein Angebot', '/angebote', '.offer-card__title a'],
  ['Leere Merkliste', '/merkliste'],
  ['Merkliste', '/merkliste?angebot=00000000'],
  ['Cluster', '/cluster'],
  ['Regionen', '/regionen'],
  ['Ein Cluster', '/netzwerke/mintmobil'],
  ['Eine Region', '/netzwerke/bamberg'],
  ['Nachricht an ein Netzwerk', '/netzwerke/bamberg/nachricht'],
  ['Nachricht angekommen', '/netzwerke/bamberg/nachricht/danke'],
  ['Ein Partner', '/netzwerke/mintmobil', 'main a[href^="/partner/"]'],
  ['Themen', '/themen'],
  ['Ein Thema', '/themen/robotik'],
  ['Ein Thema ohne Netzwerk', '/themen/chemie'],
  ['Cluster zu einem Thema', '/cluster?thema=robotik'],
  ['Kreise', '/kreise'],
  ['Ein Kreis', '/kreise/09461'],
  ['Ein Kreis ohne Netzwerk', '/kreise/09762'],
  ['Wissen', '/wissen'],
  ['Fragen und Antworten', '/wissen/fragen-und-antworten'],
  ['Impressum', '/impressum'],
  ['Datenschutz', '/datenschutz'],
  ['Barrierefreiheit', '/barrierefreiheit'],
  ['Leichte Sprache', '/leichte-sprache'],
  ['Hinweis geben', '/hinweis'],
];

const MINE = '/arbeitsplatz/mintmobil';
/** The editor of an offer that came back with remarks. */
const SENT_BACK: [string, string] = [`${MINE}/angebote?stand=zurueckgegeben`, 'main table a'];

export const WORKSPACE: Kind[] = [
  ['Arbeitsplatz', '/arbeitsplatz'],
  ['Konto', '/konto'],
  ['Profil', `${MINE}/profil`],
  ['Gebiet', `${MINE}/profil/gebiet`],
  ['Förderung', `${MINE}/profil/foerderung`],
  ['Neue weitere Finanzierung', `${MINE}/profil/finanzierung`],
  ['Kontakte', `${MINE}/profil/kontakte`],
  ['Themen eines Netzwerks', `${MINE}/profil/themen`],
  ['Namen eines Netzwerks', `${MINE}/profil/namen`],
  ['Partner', `${MINE}/partner`],
  ['Partner suchen', `${MINE}/partner/neu?suche=bamberg`],
  ['Partner eintragen', `${MINE}/partner/neu?neu=Testschule`],
  ['Ein Partner des Netzwerks', `${MINE}/partner`, `main a[href^="${MINE}/partner/"]:not([href$="/neu"])`],
  ['Verbindungen', `${MINE}/verbindungen`],
  ['Eine Verbindung', `${MINE}/verbindungen`, `main a[href^="${MINE}/verbindungen/"]:not([href$="/neu"])`],
  ['Verbindung vorschlagen', `${MINE}/verbindungen/neu`],
  ['Team', `${MINE}/team`],
  ['Verlauf', `${MINE}/verlauf`],
  ['Verborgen', `${MINE}/verborgen`],
  ['Anfragen', `${MINE}/anfragen`],
  ['Angebote des Netzwerks', `${MINE}/angebote`],
  ['Angebot anlegen', `${MINE}/angebote/neu`],
  ['Editor mit Anmerkungen', ...SENT_BACK],
  ['Eingereichtes Angebot', `${MINE}/angebote?stand=eingereicht`, 'main table a'],
];

export const STAFF: Kind[] = [
  ['MINTraum', '/mintraum'],
  ['Prüfliste', '/mintraum/pruefung'],
  ['Prüfliste mit unbekanntem Filter', '/mintraum/pruefung?netzwerk=keins'],
  ['Eine Prüfung', '/mintraum/pruefung', 'main a[href^="/mintraum/pruefung/"]'],
  ['Netzwerke', '/mintraum/netzwerke'],
  ['Ein Netzwerk', '/mintraum/netzwerke/mintmobil'],
  ['Worauf Angaben beruhen', '/mintraum/netzwerke/mintmobil/belege'],
  ['Themen', '/mintraum/themen'],
  ['Ein eigenes Thema', '/mintraum/themen/robotik'],
  ['Mögliche Doppelte', '/mintraum/doppelte'],
  ['Zusammengeführt', '/mintraum/zusammengefuehrt'],
  ['Schulferien', '/mintraum/ferien'],
  ['Ein Eintrag der Schulferien', '/mintraum/ferien', 'main table a'],
  ['Suchwörter', '/mintraum/suche?q=fablab'],
  ['Suchwörter eines Begriffs', '/mintraum/suche/format/makerspace'],
  ['Anfragen an Netzwerke', '/mintraum/anfragen'],
  ['Stimmt das?', '/mintraum/abgleich'],
  ['Antworten eines Netzwerks', '/mintraum/abgleich/mintmobil'],
  ['Verbindungen aller', '/mintraum/verbindungen'],
  ['Weiße Flecken', '/mintraum/kreise'],
  ['Verborgenes', '/mintraum/verborgen'],
  ['Profil im Auftrag', `${MINE}/profil`],
];

export const ADMINISTRATION: Kind[] = [['Angaben zum Betrieb', '/mintraum/betrieb']];

/** The address of each kind, as it is in this database. */
export async function addresses(page: Page, kinds: Kind[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [name, path, link] of kinds) found.set(name, link ? await linked(page, path, link) : path);
  return found;
}

/** The address that the first link of a page leads to. */
export async function linked(page: Page, path: string, link: string): Promise<string> {
  await page.goto(path);
  const href = await page.locator(link).first().getAttribute('href');
  expect(href, `${link} on ${path}`).not.toBeNull();
  return href!;
}
