// Finding an offer by what parents type: sentences, slips of the pen, days.
import { expectAccessible } from '../support/accessible.ts';
import { field, unfold } from '../support/form.ts';
import { expect, test } from '../support/site.ts';

for (const { how, javaScriptEnabled } of [
  { how: 'with', javaScriptEnabled: true },
  { how: 'without', javaScriptEnabled: false },
]) {
  test(`A sentence is read as filters, each of which can be taken away, ${how} JavaScript.`, async ({ people }) => {
    const page = await people.visitor({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
    await page.goto('/');
    await page.getByRole('main').getByRole('searchbox').first().fill('etwas kostenlos für 9-jährige bei Bamberg');
    await page.keyboard.press('Enter');
    await expect(page.getByText('So verstanden: „etwas kostenlos für 9-jährige bei Bamberg“.')).toBeVisible();
    const chips = page.getByRole('list', { name: 'Gewählte Filter' }).getByRole('listitem');
    await expect(chips).toContainText(['kostenfrei', 'bis 25 km um Bamberg', '9 Jahre', 'alle entfernen']);
    const hits = async () => Number((await page.getByRole('heading', { level: 1 }).innerText()).split(' ')[0]);
    const narrow = await hits();
    if (javaScriptEnabled) await expectAccessible(page, 'Ein Satz, als Filter gelesen');
    await page.getByRole('link', { name: /^9 Jahre/ }).click();
    await expect(page).toHaveURL(/kosten=frei/);
    expect(await hits()).toBeGreaterThanOrEqual(narrow);
    await expect(page.getByText('So verstanden')).toHaveCount(0);

    await page.goto('/angebote?q=Roboter+kostenlos');
    await page.getByRole('link', { name: 'Nur nach den Wörtern suchen' }).click();
    await expect(page).toHaveURL(/wortlaut=1/);
    await expect(page.getByText('So verstanden')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^nur die Wörter/ })).toBeVisible();
  });
}

test('A slip of the pen finds what was meant, and words that no offer has together are named.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/angebote?q=Programieren');
  await expect(page.getByText('„Programieren“ kommt nirgends vor. Gesucht ist nach „programmieren“.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').getByRole('heading').first()).toBeVisible();
  await expectAccessible(page, 'Ein Wort, das für ein anderes genommen wurde');
  await page.goto('/angebote?q=Roboter+Saturn');
  await expect(page.getByText(/^Kein Angebot passt zu allen Wörtern\. Weggelassen: /)).toBeVisible();
});

test('Offers are found by days from and to, and by days of the week, by keyboard.', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/angebote');
  const all = Number((await page.getByRole('heading', { level: 1 }).innerText()).split(' ')[0]);
  await page.goto('/angebote?von=2027-01-01&bis=2027-01-31');
  await expect(field(page, 'Von')).toHaveValue('2027-01-01');
  const january = Number((await page.getByRole('heading', { level: 1 }).innerText()).split(' ')[0]);
  expect(january).toBeGreaterThan(0);
  expect(january).toBeLessThan(all);
  await unfold(page, 'Wochentag');
  await page.getByRole('checkbox', { name: 'Mittwoch' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Anwenden : Wochentag' }).press('Enter');
  await expect(page).toHaveURL(/wochentag=mi/);
  const wednesdays = Number((await page.getByRole('heading', { level: 1 }).innerText()).split(' ')[0]);
  expect(wednesdays).toBeLessThanOrEqual(january);
  await expect(page.getByRole('link', { name: /^Mittwoch/ })).toBeVisible();
  await expectAccessible(page, 'Tage, gewählt');
});
