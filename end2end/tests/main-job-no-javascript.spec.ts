// The main job without JavaScript: shorter texts, but the whole way.
import { field } from '../support/form.ts';
import { approve, beginOffer, claim, expectUnknown, fillTheLeast, find, missing, remark, save, sendBack, submit } from '../support/offer.ts';
import { expect, signIn, test } from '../support/site.ts';

const TITLE = 'Funkstille brechen: Sender selbst gebaut';

test('Without JavaScript an offer goes the whole way to the public, and is changed again.', async ({ people }) => {
  test.setTimeout(180_000);
  const options = { javaScriptEnabled: false };
  const editor = await people.visitor(options);
  const reviewer = await people.visitor(options);
  const visitor = await people.visitor(options);
  await signIn(editor, 'redaktion');
  await signIn(reviewer, 'pruefung');

  const address = await beginOffer(editor, TITLE, 'Ein Sender aus drei Teilen.');
  await fillTheLeast(editor);
  await save(editor);
  await expect(missing(editor)).toContainText('Nichts mehr. Du kannst einreichen.');
  await editor.getByRole('button', { name: 'Vorschau' }).click();
  await expect(editor.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await editor.getByRole('link', { name: 'Weiterschreiben' }).click();
  await submit(editor, 'Bitte lesen.');

  await claim(reviewer, TITLE);
  await remark(reviewer, 'Darum geht es', 'Was bringt man mit?');
  await sendBack(reviewer, TITLE, 'Eine Angabe fehlt.');
  await expectUnknown(visitor, 'Funkstille');

  await editor.goto(address);
  await expect(editor.locator('.field', { has: field(editor, 'Darum geht es') })).toContainText('Was bringt man mit?');
  await field(editor, 'Darum geht es').fill('Wir bauen. Bitte einen Kopfhörer mitbringen.');
  await save(editor);
  await submit(editor, 'Ergänzt.');
  await claim(reviewer, TITLE);
  await approve(reviewer, TITLE);
  const publicAddress = await find(visitor, 'Funkstille', TITLE);
  await expect(visitor.getByRole('main')).toContainText('Bitte einen Kopfhörer mitbringen.');

  await editor.goto(address);
  await field(editor, 'Darum geht es').fill('Wir bauen zwei Sender.');
  await submit(editor, 'Zwei statt einer.');
  await visitor.goto(publicAddress);
  await expect(visitor.getByRole('main')).toContainText('Bitte einen Kopfhörer mitbringen.');
  await claim(reviewer, TITLE);
  await approve(reviewer, TITLE);
  await visitor.goto(publicAddress);
  await expect(visitor.getByRole('main')).toContainText('Wir bauen zwei Sender.');
});
