// Whoever wrote until the session ended signs in again and sends what was typed; with and without JavaScript.
import { field } from '../support/form.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript';

  test(`${how}, a form whose session has ended goes through the sign-in page and is saved.`, async ({ people }) => {
    const page = await people.member('redaktion', { javaScriptEnabled });
    watchOf(page).expect(401);
    const sentence = `Ein „Satz“ & mehr <b>davon</b>, ${how}.`;
    await page.goto('/arbeitsplatz/mintmobil/angebote/neu');
    await field(page, 'Titel').fill('Lang geschrieben');
    await field(page, 'In einem Satz').fill(sentence);
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Anlegen und weiterschreiben' }).click();
    await expect(page.getByText('Deine Sitzung ist abgelaufen. Deine Eingaben sind noch da.')).toBeVisible();
    await page.getByLabel('E-Mail').fill('redaktion@demo.example');
    await page.getByLabel('Passwort', { exact: true }).fill('mint-verbund-demo');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: 'Weiter: Eingaben absenden' }).click();
    await expect(field(page, 'Titel')).toHaveValue('Lang geschrieben');
    await expect(field(page, 'In einem Satz')).toHaveValue(sentence);
  });
}
