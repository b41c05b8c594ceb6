// Links between networks: proposed, answered, confirmed, shown on both sides, ended.
import type { Page } from '@playwright/test';
import { field, unfold } from '../support/form.ts';
import { expect, test } from '../support/site.ts';

const HERE = '/arbeitsplatz/mintmobil/verbindungen';

/** Proposes a link of MINTmobil to another network. */
async function propose(page: Page, other: RegExp, relation: string, note: string): Promise<void> {
  await page.goto(HERE);
  await page.getByRole('link', { name: 'Verbindung vorschlagen' }).click();
  const networks = field(page, 'Netzwerk');
  const option = networks.locator('option').filter({ hasText: other }).first();
  await networks.selectOption((await option.getAttribute('value'))!);
  await field(page, 'Art der Verbindung').selectOption(relation);
  await field(page, 'Begründung').fill(note);
  await page.getByRole('button', { name: 'Vorschlagen' }).click();
  await expect(page.getByText('Die Verbindung ist vorgeschlagen.')).toBeVisible();
}

/** The panel of a link in the state office. */
function panel(page: Page, note: string) {
  return page.locator('section.panel').filter({ hasText: note });
}

test('A link that another network proposed is answered, confirmed by staff, and stands on both public pages.', async ({ people }) => {
  const coordinator = await people.member('koordination');
  const staff = await people.member('pruefung');
  const visitor = await people.visitor();
  const expectOnBoth = async (count: number) => {
    const sides = [
      { of: 'mintmobil', other: /Zukunftswerker/i, href: '/netzwerke/zukunftswerker' },
      { of: 'zukunftswerker', other: /MINTmobil/i, href: '/netzwerke/mintmobil' },
    ];
    for (const { of, other, href } of sides) {
      await visitor.goto(`/netzwerke/${of}`);
      const line = visitor.getByRole('listitem').filter({ hasText: 'arbeitet zusammen mit' }).getByRole('link', { name: other });
      await expect(line).toHaveCount(count);
      if (count) await expect(line).toHaveAttribute('href', href);
    }
  };

  await coordinator.goto('/arbeitsplatz');
  await expect(coordinator.getByRole('main')).toContainText('Zukunftswerker');
  await coordinator.goto(HERE);
  await expect(coordinator.getByRole('heading', { name: 'Vorschläge an dieses Netzwerk' })).toBeVisible();
  await coordinator.getByRole('link', { name: /^Antworten ?: .*Zukunftswerker/ }).click();
  await expect(coordinator.getByRole('main')).toContainText('gemeinsame Fortbildung für Lehrkräfte');
  await expectOnBoth(0);
  await coordinator.getByRole('button', { name: 'Zustimmen' }).click();
  await expect(coordinator.getByText('Das Netzwerk hat zugestimmt.')).toBeVisible();
  await expectOnBoth(0);

  await staff.goto('/mintraum/verbindungen');
  await panel(staff, 'gemeinsame Fortbildung').getByRole('button', { name: 'Bestätigen' }).click();
  await expect(staff.getByText('MINTraum hat zugestimmt.')).toBeVisible();
  await expectOnBoth(1);
});

test('A network proposes a link to a region; it counts once the region and staff have agreed, and ends on a day.', async ({ people }) => {
  const coordinator = await people.member('koordination');
  const region = await people.member('region');
  const staff = await people.member('mintraum');
  const visitor = await people.visitor();
  const note = 'Gemeinsamer Forschertag in Bamberg';

  await propose(coordinator, /Bamberg/, 'cooperates', note);
  await expect(coordinator.getByRole('heading', { name: 'Eigene Vorschläge' })).toBeVisible();

  await staff.goto('/mintraum/verbindungen');
  await panel(staff, note).getByRole('button', { name: 'Bestätigen' }).click();
  await expect(staff.getByText('MINTraum hat zugestimmt.')).toBeVisible();
  await visitor.goto('/netzwerke/bamberg');
  await expect(visitor.getByRole('main')).not.toContainText('arbeitet zusammen mit');

  await region.goto('/arbeitsplatz/bamberg/verbindungen');
  await region.getByRole('link', { name: /^Antworten ?: .*MINTmobil/ }).click();
  await expect(region.getByRole('main')).toContainText(note);
  await region.getByRole('button', { name: 'Zustimmen' }).click();
  await visitor.goto('/netzwerke/bamberg');
  await expect(visitor.getByRole('listitem').filter({ hasText: 'arbeitet zusammen mit' })).toContainText('MINTmobil');

  await coordinator.goto(HERE);
  await coordinator.getByRole('link', { name: /^Ansehen ?: arbeitet zusammen mit .*Bamberg/ }).click();
  await unfold(coordinator, 'Verbindung beenden');
  await field(coordinator, 'Endet am').fill('31.12.2025');
  await coordinator.getByRole('button', { name: 'Verbindung beenden' }).click();
  await expect(coordinator.getByText('Die Verbindung ist beendet.')).toBeVisible();
  await visitor.goto('/netzwerke/bamberg');
  const ended = visitor.getByRole('listitem').filter({ hasText: 'arbeitet zusammen mit' });
  await expect(ended).toHaveCount(1);
  await expect(ended).toContainText('2025');
});

test('A proposal is declined with a reason that both networks read, and is never public.', async ({ people }) => {
  const coordinator = await people.member('koordination');
  const region = await people.member('region');
  const visitor = await people.visitor();
  await propose(coordinator, /Bamberg/, 'hosts', 'Wir übernehmen die Trägerschaft');
  await region.goto('/arbeitsplatz/bamberg/verbindungen');
  await region.getByRole('link', { name: /^Antworten ?: .*MINTmobil/ }).click();
  const address = region.url();
  await unfold(region, 'Ablehnen');
  await field(region, 'Begründung').fill('Das entscheidet der Stadtrat.');
  await region.getByRole('button', { name: 'Ablehnen' }).click();
  await expect(region.getByText('Der Vorschlag ist abgelehnt.')).toBeVisible();
  await region.goto(address);
  await expect(region.getByRole('button', { name: 'Zustimmen' })).toHaveCount(0);
  await coordinator.goto(HERE);
  await unfold(coordinator, 'Frühere und abgelehnte');
  await expect(coordinator.getByRole('main')).toContainText('Das entscheidet der Stadtrat.');
  await visitor.goto('/netzwerke/bamberg');
  await expect(visitor.getByRole('main')).not.toContainText('Trägerschaft');
});
