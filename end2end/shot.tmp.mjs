import { chromium } from '@playwright/test';
const base = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
async function member(name, opts = {}) {
  const c = await browser.newContext({ baseURL: base, locale: 'de-DE', ...opts });
  const p = await c.newPage();
  await p.goto('/anmelden');
  await p.fill('[name=email]', `${name}@demo.example`);
  await p.fill('[name=password]', 'mint-verbund-demo');
  await p.click('main button:has-text("Anmelden")');
  await p.waitForLoadState();
  return p;
}
async function shot(p, name, width, scheme = 'light') {
  await p.setViewportSize({ width, height: 900 });
  await p.emulateMedia({ colorScheme: scheme });
  await p.screenshot({ path: `/tmp/shots/${name}-${width}-${scheme}.png`, fullPage: width !== 1280 ? false : true });
}
const a = await member('koordination');
const b = await member('redaktion', { javaScriptEnabled: false });
await a.goto('/arbeitsplatz/mintmobil/angebote/neu');
await a.fill('[name=title]', 'Offenes Labor');
await a.click('main form[method=post] button:not([hidden])');
await a.waitForLoadState();
const address = new URL(a.url()).pathname;
await a.fill('[name=summary]', 'Anfang.');
await a.click('button[name=dann][value=speichern]:visible');
await a.waitForLoadState();
await b.goto(address);
await a.goto(address);
await a.fill('[name=summary]', 'Der Satz der Koordination.');
await a.fill('[name=title]', 'Labor der Koordination');
await a.fill('[name=age_from]', '9');
await a.click('button[name=dann][value=speichern]:visible');
await a.waitForLoadState();
await b.fill('[name=summary]', 'Der Satz der Redaktion.');
await b.fill('[name=title]', 'Labor der Redaktion');
await b.click('button[name=dann][value=speichern]:visible');
await b.waitForLoadState();
await shot(b, 'conflict', 1280); await shot(b, 'conflict', 360, 'dark');
await b.click('button:has-text("So speichern")');
await b.waitForLoadState();
await b.fill('[name=age_from]', 'acht');
await b.fill('[name=description]', '[Anmeldung](beispiel.de) und **fett**');
await b.click('button[name=dann][value=speichern]:visible');
await b.waitForLoadState();
await shot(b, 'unread', 1280); await shot(b, 'unread', 360);
const c = await browser.newContext({ baseURL: base, javaScriptEnabled: true });
await b.context().clearCookies();
await b.fill('[name=title]', 'Nach dem Ende der Sitzung');
await b.click('button[name=dann][value=speichern]:visible');
await b.waitForLoadState();
await b.fill('[name=email]', 'redaktion@demo.example');
await b.fill('[name=password]', 'mint-verbund-demo');
await b.click('main button:has-text("Anmelden")');
await b.waitForLoadState();
await shot(b, 'waiting', 1280); await shot(b, 'waiting', 360, 'dark');
const d = await member('mintraum');
await d.goto('/mintraum/netzwerke'); await shot(d, 'networks', 360); await shot(d, 'networks', 1280);
const v = await (await browser.newContext({ baseURL: base })).newPage();
for (const [n, path] of [['home', '/'], ['offers', '/angebote'], ['calendar', '/angebote?ansicht=kalender'], ['kreise', '/kreise']]) {
  await v.goto(path); await shot(v, n, 360); await shot(v, n, 1280, 'dark');
}
await browser.close();
