// The calendar of all offers, read by two programs of others: both have to see the same dates, across both changes of the clock.
import ICAL from 'ical.js';
import ical from 'node-ical';
import { expect, test } from '../support/site.ts';

type Seen = Map<string, [start: string, end: string, title: string]>;

function byOne(text: string): Seen {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const seen: Seen = new Map();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    seen.set(event.uid, [moment(event.startDate.toJSDate()), moment(event.endDate.toJSDate()), event.summary]);
  }
  return seen;
}

function byAnother(text: string): Seen {
  const seen: Seen = new Map();
  for (const event of Object.values(ical.sync.parseICS(text))) {
    if (event?.type !== 'VEVENT') continue;
    seen.set(event.uid, [moment(event.start), moment(event.end), String(event.summary)]);
  }
  return seen;
}

const moment = (date: Date) => date.toISOString();

/** A calendar with a date before and after each change of the clock, cut from that of the site. */
function around(text: string): string {
  const head = text.slice(0, text.indexOf('BEGIN:VEVENT'));
  const event = (day: string, uid: string) => ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', `DTSTART;TZID=Europe/Berlin:${day}T090000`,
    `DTEND;TZID=Europe/Berlin:${day}T120000`, `SUMMARY:${uid}`, 'END:VEVENT', ''].join('\r\n');
  return head + ['20270327', '20270328', '20271030', '20271031'].map((day) => event(day, `am ${day}`)).join('') + 'END:VCALENDAR\r\n';
}

test('Two programs of others read the same dates from the calendar of all offers.', async ({ people }) => {
  const page = await people.visitor();
  const answer = await page.request.get('/angebote.ics');
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  const one = byOne(text);
  expect(one.size).toBeGreaterThan(20);
  expect([...byAnother(text)].sort()).toEqual([...one].sort());
});

test('The zone of the calendar says when the clock is changed.', async ({ people }) => {
  const page = await people.visitor();
  const text = around(await (await page.request.get('/angebote.ics')).text());
  const expected = { 'am 20270327': '08', 'am 20270328': '07', 'am 20271030': '07', 'am 20271031': '08' };
  for (const read of [byOne, byAnother]) {
    const hours = Object.fromEntries([...read(text)].map(([uid, [start]]) => [uid, start.slice(11, 13)]));
    expect(hours).toEqual(expected);
  }
});
