// Filling in forms as people do: by the labels they read.
import { expect, type Locator, type Page } from '@playwright/test';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function named(label: string): RegExp {
  return new RegExp(`^${escaped(label)}( \\(freiwillig\\))?$`);
}

/** The input with exactly this label. */
export function field(on: Page | Locator, label: string): Locator {
  return on.getByLabel(named(label));
}

/** A box to tick or one of several choices, within its question. */
export function choice(on: Page | Locator, question: string, answer: string): Locator {
  return on.getByRole('group', { name: named(question) }).getByLabel(answer, { exact: true });
}

/** Opens a folded part of a page. */
export async function unfold(on: Page | Locator, summary: string | RegExp): Promise<void> {
  const title = on.locator('summary').filter({ hasText: summary }).first();
  const details = title.locator('xpath=..');
  if ((await details.getAttribute('open')) === null) await title.click();
  await expect(details).toHaveAttribute('open', /.*/);
}

/** The server refused the form: a summary has the focus, and each of its lines leads to its field. */
export async function expectRefused(page: Page, errors: Record<string, string>): Promise<void> {
  const summary = page.locator('.error-summary');
  await expect(summary).toBeVisible();
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Fehler: /);
  await expect(summary.getByRole('link')).toHaveCount(Object.keys(errors).length);
  for (const [label, message] of Object.entries(errors)) {
    const input = field(page, label);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription(new RegExp(`Fehler: ${escaped(message)}`));
    const link = summary.getByRole('link').filter({ hasText: `${label}:` });
    await expect(link).toHaveAttribute('href', `#${await input.getAttribute('id')}`);
    await link.click();
    await expect(input).toBeInViewport();
  }
}

/** The parts of the page that need JavaScript are there. */
export async function awake(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Weiteren Termin eintragen' })).toBeVisible();
}
