// Accessibility of what everybody reads.
import { expectAccessible } from '../support/accessible.ts';
import { linked, PUBLIC } from '../support/addresses.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

// These are many, and none needs another: they are shared out among all workers.
test.describe.configure({ mode: 'parallel' });

for (const [name, path, link] of PUBLIC) {
  test(`The public page „${name}“ is accessible, small and large, light and dark.`, async ({ people }) => {
    const page = await people.visitor();
    await page.goto(link ? await linked(page, path, link) : path);
    await expectAccessible(page, name);
  });
}

test('The page for signing in and its refusal are accessible.', async ({ people }) => {
  const page = await people.visitor();
  watchOf(page).expect(422);
  await page.goto('/anmelden');
  await expectAccessible(page, 'Anmelden');
  await page.getByLabel('E-Mail').fill('wer@demo.example');
  await page.getByLabel('Passwort', { exact: true }).fill('falsch');
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expectAccessible(page, 'Anmelden, abgelehnt');
});

test('A page that does not exist is accessible.', async ({ people }) => {
  const page = await people.visitor();
  watchOf(page).expect(404);
  await page.goto('/gibt-es-nicht');
  await expectAccessible(page, '404');
});

test('No two public pages have the same title.', async ({ people }) => {
  const page = await people.visitor();
  const titles = new Map<string, string[]>();
  // Filters and views of one list share its title on purpose: they are the same page in another light.
  for (const [name, path, link] of PUBLIC.filter(([, path, link]) => link || !path.includes('?'))) {
    await page.goto(link ? await linked(page, path, link) : path);
    const title = await page.title();
    expect(title).toMatch(/ – MINT-Verbund$/);
    titles.set(title, [...(titles.get(title) ?? []), name]);
  }
  expect([...titles].filter(([, names]) => names.length > 1)).toEqual([]);
});
