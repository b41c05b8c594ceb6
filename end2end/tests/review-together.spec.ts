// Two reviewers in front of the same revision know of each other, and of what becomes of it, without losing a word.
import { field } from '../support/form.ts';
import { claim, sendBack } from '../support/offer.ts';
import { beat, beats, handedIn, line, open, remarkOn } from '../support/review.ts';
import { expect, test } from '../support/site.ts';
import { watchOf } from '../support/watch.ts';

const A = 'MINTraum, Prüfung A (Beispiel)';
const B = 'MINTraum, Prüfung B (Beispiel)';
const MINUTE = 60_000;

test('Two who read the same revision see each other, and nothing on the page moves.', async ({ people }) => {
  const title = 'Zu zweit davor';
  await handedIn(people, title);
  const first = await people.member('pruefung');
  await first.clock.install();
  await claim(first, title);
  await open(first, first.url());
  await expect(line(first, 'Gerade auch hier')).toHaveCount(0);
  const second = await people.member('mintraum');
  await open(second, first.url());
  await expect(line(second, `Gerade auch hier: ${B}`)).toBeVisible();
  const heading = first.getByRole('heading', { name: 'Deine Prüfung' });
  const before = await heading.boundingBox();
  await first.clock.fastForward(MINUTE);
  await expect(line(first, `Gerade auch hier: ${A}`)).toBeInViewport();
  expect(await heading.boundingBox()).toEqual(before);
  await expect(first.getByText(/^Du prüfst diese Fassung bis .*Uhr\.$/)).toBeVisible();
  const reader = await people.member('verwaltung', { javaScriptEnabled: false });
  await reader.goto(first.url());
  await expect(line(reader, `Gerade auch hier: ${A} und ${B}`)).toBeVisible();
});

test('Whose colleague leaves is told so, once.', async ({ people }) => {
  const title = 'Wieder allein';
  await handedIn(people, title);
  const colleague = await people.member('mintraum');
  await claim(colleague, title);
  const page = await people.member('pruefung');
  await page.clock.install();
  await open(page, colleague.url());
  await expect(line(page, `Gerade auch hier: ${A}`)).toBeVisible();
  // Leaving takes a minute and a half of silence: the answer that comes then.
  const left = { claim: '', others: '', changed: '', is_over: false };
  await page.route('**/rufe/anwesenheit', (route) => route.fulfill({ json: { Done: left } }));
  await page.clock.fastForward(MINUTE);
  await expect(line(page, 'Gerade ist sonst niemand mehr hier.')).toBeInViewport();
  await page.clock.fastForward(MINUTE);
  await expect(line(page, 'Gerade')).toHaveCount(0);
});

test('Whose colleague decides meanwhile is told at once, and keeps what they typed.', async ({ people }) => {
  const title = 'Einer ist schneller';
  await handedIn(people, title);
  const first = await people.member('pruefung');
  await claim(first, title);
  const second = await people.member('mintraum');
  await second.clock.install();
  await open(second, first.url());
  await (await remarkOn(second, 'Darum geht es')).fill('Ein kluger Gedanke.');
  await expect(line(second, `Gerade auch hier: ${B}`)).toBeVisible();
  await sendBack(first, title, 'Eine Angabe fehlt.');
  await second.clock.fastForward(MINUTE);
  const told = `${B} hat die Fassung schon entschieden: zurückgegeben. Was du getippt hast, steht noch hier.`;
  await expect(line(second, told)).toBeInViewport();
  await expect(line(second, 'Gerade')).toHaveCount(0);
  await expect(field(second, 'Anmerkung zu „Darum geht es“')).toHaveValue('Ein kluger Gedanke.');
});

test('Whose revision the network takes back is told at once, and keeps what they typed.', async ({ people }) => {
  const title = 'Zurückgezogen beim Lesen';
  const editor = await handedIn(people, title);
  const reviewer = await people.member('pruefung');
  await reviewer.clock.install();
  await claim(reviewer, title);
  await open(reviewer, reviewer.url());
  await field(reviewer, 'Begründung').fill('Ein langer, kluger Grund.');
  await editor.reload();
  await editor.getByRole('button', { name: 'Zurückziehen und weiterschreiben' }).click();
  await expect(editor.getByText('Zurückgezogen. Du kannst weiterschreiben.')).toBeVisible();
  await reviewer.clock.fastForward(MINUTE);
  await expect(line(reviewer, 'Das Netzwerk hat diese Fassung zurückgezogen. Was du getippt hast, steht noch hier.')).toBeInViewport();
  await expect(field(reviewer, 'Begründung')).toHaveValue('Ein langer, kluger Grund.');
});

test('Whose session ends while they read is told, and no longer once they have signed in elsewhere.', async ({ people }) => {
  const title = 'Abgemeldet beim Lesen';
  await handedIn(people, title);
  const page = await people.member('pruefung');
  await page.clock.install();
  await claim(page, title);
  await open(page, page.url());
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.clock.fastForward(MINUTE);
  const told = line(page, 'Du bist nicht mehr angemeldet. Melde dich in einem neuen Fenster an: Was du getippt hast, steht noch hier.');
  await expect(told).toBeInViewport();
  await page.context().addCookies(cookies);
  await page.clock.fastForward(MINUTE);
  await expect(told).toHaveCount(0);
});

test('A page that nobody looks at or works on says nothing, and speaks up as soon as somebody is back.', async ({ people }) => {
  const title = 'Ein Fenster im Hintergrund';
  await handedIn(people, title);
  const page = await people.member('pruefung');
  await page.clock.install();
  await claim(page, title);
  const address = page.url();
  await page.goto('/mintraum/pruefung');
  await open(page, address);
  const said = () => beats(watchOf(page).requests);
  const saysOnce = async (what: () => Promise<unknown>) => {
    const before = said();
    const heard = beat(page);
    await what();
    await heard;
    expect(said()).toBe(before + 1);
  };
  const saysNothing = async (what: () => Promise<unknown>) => {
    const before = said();
    await what();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(said()).toBe(before);
  };
  const turn = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  await saysOnce(() => page.clock.fastForward(MINUTE));
  await saysNothing(() => turn('hidden'));
  await saysNothing(() => page.clock.fastForward(MINUTE));
  await saysOnce(() => turn('visible'));
  await saysNothing(() => page.mouse.move(20, 20));
  await saysNothing(() => page.clock.fastForward(11 * MINUTE));
  await saysOnce(() => page.mouse.move(40, 40));
  await saysOnce(() => page.clock.fastForward(MINUTE));
});
