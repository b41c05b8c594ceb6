import { defineConfig } from '@playwright/test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Each spec file runs against a server and a demonstration database of its own: see support/site.ts.
export default defineConfig({
  testDir: 'tests',
  globalSetup: './support/demo.ts',
  workers: 2,
  // A browser that stumbles once is no fault of a page; what fails twice is. The list shows both.
  retries: 1,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  outputDir: join(tmpdir(), 'mintverbund-test-results'),
  reporter: process.env.RESULTS ? [['list'], ['json', { outputFile: process.env.RESULTS }]] : [['list']],
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'off',
    screenshot: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
