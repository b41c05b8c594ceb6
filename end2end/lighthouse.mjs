// Judges four public pages of a running server as a phone sees them: node end2end/lighthouse.mjs [address]
// Lighthouse is large, so it is fetched for this alone (12 is the last that runs on Node.js 20):
//   npm exec --yes --package=lighthouse@12.8.2 -- node end2end/lighthouse.mjs http://127.0.0.1:3000
// Or LIGHTHOUSE names the program of an installed one; CHROMIUM names the browser.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const RUNS = 5;
/** Longer than any run takes: after that the browser hangs. */
const LIMIT = 120_000;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const BROWSER = '--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const run = promisify(execFile);
const site = new URL(process.argv[2] ?? 'http://127.0.0.1:3000').origin;
const program = process.env.LIGHTHOUSE ?? 'lighthouse';
const folder = mkdtempSync(join(tmpdir(), 'mintverbund-lighthouse-'));

/** The address of the first offer that the list shows. */
async function offer() {
  const answer = await fetch(`${site}/angebote`, { signal: AbortSignal.timeout(10_000) });
  const found = /href="(\/angebote\/[^"?#./]+\/[^"?#]+)"/.exec(await answer.text());
  if (!found) throw new Error(`no offer on ${site}/angebote`);
  return found[1];
}

/** What Lighthouse says of a page, seen once with nothing kept. Its preset is the phone, unless told otherwise. */
async function once(path) {
  const limits = ['--max-wait-for-load=45000', `--only-categories=${CATEGORIES}`];
  const options = ['--quiet', '--output=json', '--output-path=stdout', ...limits, `--chrome-flags=${BROWSER}`];
  // What the browser leaves behind goes with the folder.
  const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium', TMPDIR: folder };
  const { stdout } = await run(program, [site + path, ...options], { env, timeout: LIMIT, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout);
}

/** The same. A browser that stumbles once is no fault of a page; what fails twice is. */
async function report(path) {
  try {
    return await once(path);
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error(`there is no ${program}: see the first lines of this script`);
    console.error(`${path}: once more: ${why(error)}`);
    return once(path);
  }
}

const why = (error) => (error.killed ? `took more than ${LIMIT / 1000} s` : (error.stderr?.trim() || error.message).slice(0, 300));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The audits without the full mark: in how many runs, with the worst that was seen. Those without weight are advice. */
function complaints(reports) {
  const found = new Map();
  for (const { categories, audits } of reports) {
    for (const { id, weight } of CATEGORIES.flatMap((category) => categories[category].auditRefs)) {
      const { score, title, displayValue = '', details } = audits[id];
      if (score === null || score === 1) continue;
      const known = found.get(id) ?? { score: 1, runs: 0 };
      const worst = score < known.score ? { score, text: `${id}: ${title} ${displayValue}`.trim(), where: places(details) } : known;
      found.set(id, { ...worst, runs: known.runs + 1, weight });
    }
  }
  const sorted = [...found.values()].sort((a, b) => b.weight - a.weight);
  return sorted.map(({ score, runs, weight, text, where }) => `  ${Math.round(score * 100)} (${runs} of ${RUNS}${weight ? '' : ', advice'}) ${text}${where}`);
}

function places(details) {
  const items = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.source?.url ?? item.url ?? '');
  return items.filter(Boolean).map((item) => `\n        ${String(item).slice(0, 200)}`).join('');
}

try {
  for (const path of ['/', '/angebote', await offer(), '/netzwerke/mintmobil']) {
    const reports = [];
    for (let n = 0; n < RUNS; n += 1) reports.push(await report(path));
    const marks = CATEGORIES.map((category) => {
      const each = reports.map(({ categories }) => Math.round(categories[category].score * 100));
      return `${category} ${median(each)} (${Math.min(...each)}–${Math.max(...each)})`;
    });
    console.log([`${path}: ${marks.join(', ')}`, ...complaints(reports)].join('\n'));
  }
} catch (error) {
  console.error(why(error));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
