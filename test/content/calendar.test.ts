import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarEventsIn } from '../../src/filtering/content/calendar.ts';

const file = (text: string) => ({ declaredType: 'text/calendar', bytes: new Uint8Array(Buffer.from(text)) });

const INVITATION = `BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Berlin
END:VTIMEZONE
BEGIN:VEVENT
UID:meeting-1@partner.example
SEQUENCE:2
SUMMARY:Planning\\, part 2
DESCRIPTION:First line\\nsecond lin
 e
LOCATION:Room 5
DTSTART;TZID=Europe/Berlin:20261125T100000
DTEND;TZID="Europe/Berlin":20261125T113000
RRULE:FREQ=WEEKLY;BYDAY=WE
ORGANIZER;CN="Dana: the boss":mailto:Dana@Partner.example
ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Mira:mailto:mira@zylker.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:tom@zylker.example
BEGIN:VALARM
SUMMARY:Not this
END:VALARM
END:VEVENT
END:VCALENDAR
`;

test('an invitation is read, with its lines as they were before they were broken', () => {
  expect(calendarEventsIn([file(INVITATION)])).toEqual([
    {
      method: 'REQUEST',
      uid: 'meeting-1@partner.example',
      sequence: 2,
      summary: 'Planning, part 2',
      description: 'First line\nsecond line',
      location: 'Room 5',
      start: { local: '2026-11-25T10:00:00', timeZone: 'Europe/Berlin', at: Date.UTC(2026, 10, 25, 9) },
      end: { local: '2026-11-25T11:30:00', timeZone: 'Europe/Berlin', at: Date.UTC(2026, 10, 25, 10, 30) },
      recurrence: 'FREQ=WEEKLY;BYDAY=WE',
      organizer: { name: 'Dana: the boss', address: 'dana@partner.example', status: null },
      attendees: [
        { name: 'Mira', address: 'mira@zylker.example', status: 'NEEDS-ACTION' },
        { name: null, address: 'tom@zylker.example', status: 'ACCEPTED' },
      ],
    },
  ]);
});

test('the same event, as a part and as a file, is told once', () => {
  expect(calendarEventsIn([file(INVITATION), { ...file(INVITATION), declaredType: 'application/ics' }])).toHaveLength(
    1,
  );
});

const event = (property: string) => calendarEventsIn([file(`BEGIN:VEVENT\n${property}\nEND:VEVENT\n`)])[0];

test.each([
  ['DTSTART:20261125T100000Z', { local: '2026-11-25T10:00:00', timeZone: null, at: Date.UTC(2026, 10, 25, 10) }],
  ['DTSTART;VALUE=DATE:20261125', { local: '2026-11-25', timeZone: null, at: null }],
  ['DTSTART:20261125T100000', { local: '2026-11-25T10:00:00', timeZone: null, at: null }],
  ['DTSTART;TZID=Our time:20261125T100000', { local: '2026-11-25T10:00:00', timeZone: 'Our time', at: null }],
  [
    'DTSTART;TZID=America/New_York:20260308T033000',
    { local: '2026-03-08T03:30:00', timeZone: 'America/New_York', at: Date.UTC(2026, 2, 8, 7, 30) },
  ],
  ['DTSTART:20261325T100000Z', null],
  ['DTSTART:tomorrow', null],
])('%s is read as it is meant', (property, start) => {
  expect(event(property)?.start).toEqual(start);
});

test('local times of any zone come out at the moment when clocks there show them', () => {
  const zones = ['Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Chatham', 'UTC'];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 5_000 }), (timeZone, days) => {
      // Noon is never skipped or doubled by a change of clocks.
      const date = new Date(Date.UTC(2020, 0, 1 + days, 12));
      const stamp = `${date.toISOString().slice(0, 10).replaceAll('-', '')}T120000`;
      const at = event(`DTSTART;TZID=${timeZone}:${stamp}`)?.start?.at;
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
      expect(format.format(at ?? 0)).toBe(`${date.toISOString().slice(0, 10)} 12:00:00`);
    }),
  );
});

test('what is no calendar, or too much of one, is bounded', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => calendarEventsIn([file(text)]).length <= 20));
  const many = `${'BEGIN:VEVENT\nUID:x\nEND:VEVENT\n'.repeat(5_000)}`;
  expect(calendarEventsIn([file(many)]).length).toBeLessThanOrEqual(20);
  const [crowded] = calendarEventsIn([
    file(`BEGIN:VEVENT\n${'ATTENDEE:mailto:a@b.example\n'.repeat(5_000)}END:VEVENT\n`),
  ]);
  expect(crowded?.attendees).toHaveLength(200);
});
