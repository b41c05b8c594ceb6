// The main job with JavaScript: from the first sentence to what the public reads, and on.
import { choice, field } from '../support/form.ts';
import { approve, beginOffer, claim, expectUnknown, find, missing, remark, save, sendBack, submit } from '../support/offer.ts';
import { expect, signIn, test } from '../support/site.ts';

const TITLE = 'Quellwolken zählen: Wetterballon an der Regnitz';
const SENTENCE = 'Wir lassen einen Wetterballon steigen und lesen seine Daten.';
const BETTER = 'Ein Tag mit Wetterballon: messen, funken, auswerten.';

test('An offer goes from the first sentence through review to the public, and is changed again.', async ({ people }) => {
  test.setTimeout(240_000);
  const editor = await people.visitor();
  const reviewer = await people.visitor();
  const visitor = await people.visitor();
  let address = '';
  let publicAddress = '';

  await test.step('The editor signs in and creates an offer.', async () => {
    await signIn(editor, 'redaktion');
    address = await beginOffer(editor, TITLE, SENTENCE);
    await expect(missing(editor).getByRole('listitem')).not.toHaveCount(0);
    await expect(missing(editor).getByRole('link', { name: 'Titel' })).toHaveCount(0);
  });

  await test.step('What is missing shrinks to nothing while the offer is filled in and saved.', async () => {
    const before = await missing(editor).getByRole('listitem').count();
    await field(editor, 'Darum geht es').fill('Am Vormittag bauen wir.\n\n- Ballon füllen\n- Sonde prüfen\n\n**Mitbringen:** Jacke.');
    await choice(editor, 'Format', 'Workshop/Kurs').check();
    await choice(editor, 'Fach', 'Physik').check();
    await choice(editor, 'Stufe', 'Sekundarstufe I').check();
    await field(editor, 'Alter von').fill('10');
    await field(editor, 'Alter bis').fill('14');
    await save(editor);
    await expect(missing(editor).getByRole('listitem')).toHaveCount(before - 4);
    await field(editor, 'Turnus').selectOption({ label: 'einmalig' });
    const row = editor.getByRole('group', { name: 'Termin 1' });
    await field(row, 'Tag').fill('2027-05-08');
    await field(row, 'Beginn').fill('10:00');
    await field(row, 'Ende').fill('15:30');
    await field(row, 'Anmeldung bis').fill('2027-05-01');
    await choice(editor, 'Durchführung', 'vor Ort').check();
    await field(editor, 'Name des Ortes').fill('Haus am Fluss');
    await field(editor, 'Straße und Hausnummer').fill('Uferweg 3');
    await field(editor, 'PLZ').fill('96047');
    await field(editor, 'Ort').fill('Bamberg');
    await field(editor, 'Kreis').selectOption({ label: 'Bamberg (Stadt)' });
    await choice(editor, 'Kosten', 'fester Betrag').check();
    await field(editor, 'Betrag in Euro').fill('7,50');
    await choice(editor, 'Anmeldung', 'per E-Mail').check();
    await field(editor, 'E-Mail zur Anmeldung').fill('wetter@mintmobil.example');
    await choice(editor, 'Rollstuhlgerecht', 'ja').check();
    await field(editor, 'Veranstaltet von').selectOption({ index: 1 });
    await field(editor, 'Ansprechstelle').fill('Team Wetter');
    await field(editor, 'E-Mail').fill('wetter@mintmobil.example');
    await save(editor);
    await expect(missing(editor)).toContainText('Nichts mehr. Du kannst einreichen.');
    await expect(missing(editor).getByRole('listitem')).toHaveCount(0);
  });

  await test.step('The preview shows what the public would read, and nobody else finds it.', async () => {
    await editor.getByRole('button', { name: 'Vorschau' }).click();
    await expect(editor.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expect(editor.getByRole('main')).toContainText('7,50');
    await expect(editor.getByRole('main')).toContainText('Haus am Fluss');
    await expect(editor.getByRole('listitem').filter({ hasText: 'Sonde prüfen' })).toBeVisible();
    await editor.getByRole('link', { name: 'Weiterschreiben' }).click();
    await expectUnknown(visitor, 'Wetterballon');
  });

  await test.step('The editor submits with a note.', async () => {
    await submit(editor, 'Bitte vor den Ferien.');
    await expect(editor.getByText('Diese Fassung wird geprüft')).toBeVisible();
    await expect(field(editor, 'Titel')).toHaveCount(0);
  });

  await test.step('The reviewer claims it, remarks on a field and sends it back with a reason.', async () => {
    await signIn(reviewer, 'pruefung');
    await claim(reviewer, TITLE);
    await expect(reviewer.getByRole('main')).toContainText('Bitte vor den Ferien.');
    await remark(reviewer, 'In einem Satz', 'Bitte sagen, dass es ein ganzer Tag ist.');
    await sendBack(reviewer, TITLE, 'Fast fertig, nur der Satz ist zu knapp.');
    await expectUnknown(visitor, 'Wetterballon');
  });

  await test.step('The editor sees the remark at its field, corrects it and submits again.', async () => {
    await editor.goto('/arbeitsplatz');
    await expect(editor.getByRole('main')).toContainText(TITLE);
    await editor.goto(address);
    await expect(editor.getByRole('main')).toContainText('Fast fertig, nur der Satz ist zu knapp.');
    const sentence = editor.locator('.field', { has: field(editor, 'In einem Satz') });
    await expect(sentence).toContainText('Bitte sagen, dass es ein ganzer Tag ist.');
    await field(editor, 'In einem Satz').fill(BETTER);
    await save(editor);
    await submit(editor, 'Jetzt steht es drin.');
  });

  await test.step('The reviewer approves exactly this revision, and the public finds it.', async () => {
    await claim(reviewer, TITLE);
    await approve(reviewer, TITLE);
    publicAddress = await find(visitor, 'Wetterballon', TITLE);
    const main = visitor.getByRole('main');
    await expect(main).toContainText(BETTER);
    await expect(main).not.toContainText(SENTENCE);
    await expect(main).toContainText('8. Mai 2027');
    await expect(main).toContainText('10');
    await expect(main).toContainText('Uferweg 3');
    await expect(main.getByRole('link', { name: 'wetter@mintmobil.example' }).first()).toHaveAttribute('href', /^mailto:wetter@mintmobil\.example/);
    for (const internal of ['Bitte vor den Ferien', 'Jetzt steht es drin', 'ganzer Tag ist', 'Fast fertig']) {
      await expect(main).not.toContainText(internal);
    }
  });

  await test.step('While the editor writes on, the public page keeps the approved text.', async () => {
    await editor.goto(address);
    await field(editor, 'Darum geht es').fill('Neu: Wir werten bis zum Abend aus.');
    await save(editor);
    await visitor.goto(publicAddress);
    await expect(visitor.getByRole('main')).toContainText('Sonde prüfen');
    await submit(editor, 'Längerer Tag.');
    await visitor.goto(publicAddress);
    await expect(visitor.getByRole('main')).toContainText('Sonde prüfen');
    await expect(visitor.getByRole('main')).not.toContainText('bis zum Abend');
  });

  await test.step('The reviewer sees the difference and approves; then the new text is public.', async () => {
    await claim(reviewer, TITLE);
    await expect(reviewer.locator('ins').filter({ hasText: 'Abend' }).first()).toBeVisible();
    await approve(reviewer, TITLE);
    await visitor.goto(publicAddress);
    await expect(visitor.getByRole('main')).toContainText('Neu: Wir werten bis zum Abend aus.');
    await expect(visitor.getByRole('main')).not.toContainText('Sonde prüfen');
  });
});
