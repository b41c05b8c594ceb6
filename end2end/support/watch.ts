// Watches a browser window: no error of a page may go unnoticed, and no request may leave the machine.
import type { BrowserContext, Page } from '@playwright/test';

export class Watch {
  readonly problems: string[] = [];
  /** Every address that was asked for. */
  readonly requests: string[] = [];
  private readonly expected = new Set<number>();
  private forgets = false;

  /** From now on a page that the browser has not kept is what the test wants to see. */
  expectForgotten(): void {
    this.forgets = true;
  }

  /** From now on an answer with this status is what the test wants to see. */
  expect(status: number): void {
    this.expected.add(status);
  }

  over(context: BrowserContext): void {
    context.on('request', (request) => {
      this.requests.push(request.url());
      if (!isHere(request.url())) this.problems.push(`a request leaves the machine: ${request.url()}`);
    });
    context.on('requestfailed', (request) => {
      // A page that is left while something loads is no failure.
      const why = request.failure()?.errorText ?? '';
      if (this.forgets && why === 'net::ERR_CACHE_MISS') return;
      if (why !== 'net::ERR_ABORTED') this.problems.push(`failed: ${request.url()} (${why})`);
    });
    context.on('response', (response) => {
      if (response.status() < 400 || this.expected.has(response.status())) return;
      this.problems.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
    });
    context.on('console', (message) => {
      if (message.type() !== 'error' || this.isExpected(message.text())) return;
      this.problems.push(`console: ${message.text()} (${message.page()?.url()})`);
    });
    context.on('weberror', (error) => this.problems.push(`page error: ${error.error().message}`));
  }

  /** The browser also writes each answer that is an error to its console. */
  private isExpected(text: string): boolean {
    const status = /^Failed to load resource: the server responded with a status of (\d+)/.exec(text);
    return status !== null && this.expected.has(Number(status[1]));
  }
}

function isHere(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return ['data:', 'blob:', 'about:'].includes(protocol) || hostname === '127.0.0.1';
}

const watches = new WeakMap<BrowserContext, Watch>();

export function watched(context: BrowserContext): Watch {
  const watch = new Watch();
  watch.over(context);
  watches.set(context, watch);
  return watch;
}

/** What is known about the window in which a page is open. */
export function watchOf(page: Page): Watch {
  return watches.get(page.context())!;
}
