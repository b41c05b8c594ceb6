// Two entries of the directory that are the same become one, and two again.
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/site.ts';

for (const { how, javaScriptEnabled } of [
  { how: 'with', javaScriptEnabled: true },
  { how: 'without', javaScriptEnabled: false },
]) {
  test(`Entries that look alike are brought together and parted again ${how} JavaScript.`, async ({ people }) => {
    const staff = await people.member('pruefung', { javaScriptEnabled });
    const page = await people.visitor({ javaScriptEnabled });
    await staff.goto('/mintraum/doppelte');
    await staff.getByRole('link', { name: /^Ansehen ?: Landkreis Bamberg und/ }).click();
    await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Ist das dieselbe Einrichtung?');
    if (javaScriptEnabled) {
      await expectAccessible(staff, 'Zwei Einträge');
    }
    // The other way round: the one with the longer name goes.
    await staff.getByRole('link', { name: 'Andersherum zusammenführen' }).click();
    await staff.getByLabel('Den Namen, der nicht gewählt ist, als früheren Namen behalten').check();
    await staff.getByRole('button', { name: 'Zusammenführen', exact: true }).focus();
    await staff.keyboard.press('Enter');
    await expect(staff.getByRole('status').filter({ hasText: 'ist in Landkreis Bamberg aufgegangen' })).toBeVisible();

    const response = await page.goto('/partner/landkreis-bamberg-bildungsbuero');
    expect(response!.status()).toBe(200);
    expect(new URL(page.url()).pathname).toBe('/partner/landkreis-bamberg');
    await expect(page.getByText('Landkreis Bamberg (Bildungsbüro)')).toBeVisible();

    await staff.getByRole('link', { name: 'Zuletzt zusammengeführt' }).click();
    if (javaScriptEnabled) {
      await expectAccessible(staff, 'Zusammengeführt');
    }
    await staff.getByRole('button', { name: /trennen$/ }).click();
    await expect(staff.getByRole('status').filter({ hasText: 'wieder getrennt' })).toBeVisible();
    await page.goto('/partner/landkreis-bamberg-bildungsbuero');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Landkreis Bamberg (Bildungsbüro)');
  });
}
