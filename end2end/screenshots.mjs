// Pictures of the main pages at three widths, light and dark, for looking at them.
// node screenshots.mjs BASE_URL OUTPUT_DIR [part of a name …]
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';

const [base, out, ...wanted] = process.argv.slice(2);
const password = 'mint-verbund-demo';
const pages = [
  ['start', '/', null],
  ['angebote', '/angebote', null],
  ['angebote-filter', '/angebote?stufe=sek1&fach=technik&farbe=rot', null],
  ['angebote-karte', '/angebote?ansicht=karte', null],
  ['angebote-orte', '/angebote?ansicht=orte', null],
  ['angebote-orte-ausschnitt', '/angebote?ansicht=orte&feld=w3-2', null],
  ['angebote-kalender', '/angebote?ansicht=kalender', null],
  ['angebote-leer', '/angebote?q=unauffindbar', null],
  ['angebot', 'first-offer', null],
  ['cluster', '/cluster', null],
  ['regionen', '/regionen', null],
  ['netzwerk', '/netzwerke/mintmobil', null],
  ['netzwerk-region', '/netzwerke/bamberg', null],
  ['kreise', '/kreise', null],
  ['kreis', '/kreise/09461', null],
  ['wissen', '/wissen', null],
  ['fragen', '/wissen/fragen-und-antworten', null],
  ['impressum', '/impressum', null],
  ['anmelden', '/anmelden', null],
  ['404', '/gibt-es-nicht', null],
  ['arbeitsplatz', '/arbeitsplatz', 'koordination'],
  ['profil', '/arbeitsplatz/mintmobil/profil', 'koordination'],
  ['partner', '/arbeitsplatz/mintmobil/partner', 'koordination'],
  ['partner-neu', '/arbeitsplatz/mintmobil/partner/neu?suche=bamberg', 'koordination'],
  ['verbindungen', '/arbeitsplatz/mintmobil/verbindungen', 'koordination'],
  ['angebotsliste', '/arbeitsplatz/mintmobil/angebote', 'koordination'],
  ['editor', 'first-own-draft', 'koordination'],
  ['konto', '/konto', 'koordination'],
  ['mintraum', '/mintraum', 'pruefung'],
  ['pruefung', '/mintraum/pruefung', 'pruefung'],
  ['pruefung-eine', 'first-in-queue', 'pruefung'],
  ['mintraum-netzwerke', '/mintraum/netzwerke', 'pruefung'],
  ['mintraum-verbindungen', '/mintraum/verbindungen', 'pruefung'],
  ['mintraum-suche', '/mintraum/suche?q=fablab', 'pruefung'],
  ['mintraum-suche-begriff', '/mintraum/suche/format/makerspace', 'pruefung'],
  ['mintraum-kreise', '/mintraum/kreise', 'pruefung'],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function context(colorScheme, role) {
  const made = await browser.newContext({ colorScheme });
  if (role) {
    const page = await made.newPage();
    await page.goto(`${base}/anmelden`);
    await page.getByLabel('E-Mail').fill(`${role}@demo.example`);
    await page.getByLabel('Passwort', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.waitForURL(/arbeitsplatz|mintraum/);
    await page.close();
  }
  return made;
}

async function open(page, path) {
  const first = {
    'first-offer': ['/angebote', '.offer-card__title a'],
    'first-own-draft': ['/arbeitsplatz/mintmobil/angebote?stand=zurueckgegeben', 'main table a'],
    'first-in-queue': ['/mintraum/pruefung', 'main a[href^="/mintraum/pruefung/"]'],
  }[path];
  await page.goto(base + (first ? first[0] : path));
  if (first) await page.goto(base + (await page.locator(first[1]).first().getAttribute('href')));
}

mkdirSync(out, { recursive: true });
for (const scheme of ['light', 'dark']) {
  for (const role of [null, 'koordination', 'pruefung']) {
    const mine = pages.filter(([name, , who]) => who === role && (!wanted.length || wanted.some((part) => name.includes(part))));
    if (!mine.length) continue;
    const made = await context(scheme, role);
    const page = await made.newPage();
    for (const [name, path] of mine) {
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await open(page, path);
        await page.waitForTimeout(150);
        await page.screenshot({ path: `${out}/${name}-${width}-${scheme}.png`, fullPage: true });
      }
    }
    await made.close();
  }
}
await browser.close();
