// The fixtures of all tests: a site of one's own for each spec file, and people who use it.
import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { Server } from './server.ts';
import { watched, type Watch } from './watch.ts';

export { expect };

/** Whoever has an account in the demonstration, by the part of the address before the @. */
export type Role =
  | 'koordination'
  | 'vertretung'
  | 'redaktion'
  | 'lesen'
  | 'region'
  | 'zukunft'
  | 'pruefung'
  | 'mintraum'
  | 'verwaltung';

export const PASSWORD = 'mint-verbund-demo';

/** A server and who is signed in there. */
export class Site {
  private readonly sessions = new Map<Role, Awaited<ReturnType<BrowserContext['storageState']>>>();

  constructor(private readonly server: Server) {}

  get url(): string {
    return this.server.url;
  }

  session(role: Role) {
    return this.sessions.get(role);
  }

  async remember(role: Role, context: BrowserContext): Promise<void> {
    this.sessions.set(role, await context.storageState());
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

/** Opens windows of people; what happens there is watched. */
export type People = {
  /** Somebody who is not signed in. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** Somebody who is signed in already. */
  member(role: Role, options?: BrowserContextOptions): Promise<Page>;
};

type Pool = { of(file: string): Promise<Site> };

export const test = base.extend<{ site: Site; people: People }, { pool: Pool }>({
  // One server at a time: the next spec file gets a new one.
  pool: [
    async ({}, use) => {
      let current: { file: string; site: Site } | undefined;
      await use({
        async of(file) {
          if (current?.file !== file) {
            await current?.site.stop();
            current = { file, site: new Site(await Server.start()) };
          }
          return current.site;
        },
      });
      await current?.site.stop();
    },
    { scope: 'worker' },
  ],

  site: async ({ pool }, use, info) => use(await pool.of(info.file)),

  people: async ({ browser, site }, use) => {
    const opened: { context: BrowserContext; watch: Watch }[] = [];
    const open = async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext({ baseURL: site.url, ...options });
      opened.push({ context, watch: watched(context) });
      return context.newPage();
    };
    await use({
      visitor: open,
      async member(role, options) {
        if (!site.session(role)) {
          const first = await open();
          await signIn(first, role);
          await site.remember(role, first.context());
          await first.context().close();
        }
        return open({ storageState: site.session(role), ...options });
      },
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ watch }) => watch.problems), 'what went wrong unnoticed').toEqual([]);
  },
});

/** Signs in by the form and waits for the workspace. */
export async function signIn(page: Page, role: Role, password = PASSWORD): Promise<void> {
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail').fill(`${role}@demo.example`);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wartet auf dich' })).toBeVisible();
}
