/** Invitations that came with a message (RFC 5545, RFC 5546): what a person is asked to, as far as it is said plainly. */
import type { MailAttachment } from '../../plugins/sdk/message.ts';

export interface CalendarEvent {
  /** The sender's word, in capitals: `REQUEST`, `REPLY`, `CANCEL`, …; null when it does not say. */
  readonly method: string | null;
  /** The same in every message about one event; null when there is none. */
  readonly uid: string | null;
  /** Higher for a later version of the same. */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly start: CalendarTime | null;
  readonly end: CalendarTime | null;
  /** How it repeats, as RFC 5545 writes it; null when it does not. */
  readonly recurrence: string | null;
  readonly organizer: CalendarPerson | null;
  readonly attendees: readonly CalendarPerson[];
}

export interface CalendarTime {
  /** As on a clock at that place: `2026-11-25T10:00:00`, or the day alone. */
  readonly local: string;
  /** As the sender names it; null for UTC, and for a time that is meant wherever one is. */
  readonly timeZone: string | null;
  /** Epoch milliseconds; null for a day, and where the time zone is not known. */
  readonly at: number | null;
}

export interface CalendarPerson {
  readonly name: string | null;
  /** In lower case; empty when it is no mail address. */
  readonly address: string;
  /** The word of RFC 5545: `NEEDS-ACTION`, `ACCEPTED`, `DECLINED`, …; null when it does not say. */
  readonly status: string | null;
}

const MOST_CHARACTERS = 512 * 1024;
const MOST_LINES = 20_000;
const MOST_EVENTS = 20;
const MOST_ATTENDEES = 200;
const LONGEST = 10_000;

interface Property {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** Each event once, though a message often brings it as a part and as a file. */
export function calendarEventsIn(files: readonly Pick<MailAttachment, 'declaredType' | 'bytes'>[]): CalendarEvent[] {
  const texts = files
    .filter(({ declaredType }) => declaredType === 'text/calendar' || declaredType === 'application/ics')
    .map(({ bytes }) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MOST_CHARACTERS)).toString(),
    );
  const events = texts.flatMap(eventsIn);
  const known = new Set<string>();
  return events
    .filter((event) => {
      const name = JSON.stringify([event.uid, event.sequence, event.start, event.method]);
      return !known.has(name) && known.add(name);
    })
    .slice(0, MOST_EVENTS);
}

function eventsIn(text: string): CalendarEvent[] {
  const events: CalendarEvent[] = [];
  let method: string | null = null;
  let inside: Property[] | null = null;
  let depth = 0;
  for (const line of unfolded(text)) {
    const property = propertyIn(line);
    if (property === null) continue;
    const { name, value } = property;
    if (name === 'METHOD') method = value.trim().toUpperCase().slice(0, 40);
    if (name === 'BEGIN' && inside === null && value.trim().toUpperCase() === 'VEVENT') {
      inside = [];
      depth = 0;
    } else if (inside !== null && name === 'BEGIN') depth += 1;
    else if (inside !== null && name === 'END' && depth > 0) depth -= 1;
    else if (inside !== null && name === 'END') {
      if (events.length < MOST_EVENTS) events.push(eventOf(inside, method));
      inside = null;
    } else if (depth === 0) inside?.push(property);
  }
  return events;
}

/** Lines as they were before they were broken: a line that begins with a blank goes on the one before. */
function unfolded(text: string): string[] {
  const joined = text.slice(0, MOST_CHARACTERS).replace(/\r\n?|\n/g, '\n');
  return joined.replace(/\n[ \t]/g, '').split('\n', MOST_LINES);
}

/** `NAME;PARAMETER="a;b":value` */
function propertyIn(line: string): Property | null {
  const head = /^([A-Za-z0-9-]{1,60})((?:;[A-Za-z0-9-]{1,60}=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):/.exec(
    line,
  );
  if (head === null) return null;
  const [whole, name = '', parameters = ''] = head;
  const named = [...parameters.matchAll(/;([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)/g)].map(
    ([, key = '', value = '']) => [key.toUpperCase(), value.replace(/^"|"$/g, '')] as const,
  );
  return { name: name.toUpperCase(), parameters: new Map(named), value: line.slice(whole.length) };
}

function eventOf(properties: readonly Property[], method: string | null): CalendarEvent {
  const find = (name: string) => properties.find((property) => property.name === name) ?? null;
  const text = (name: string) => unescaped(find(name)?.value ?? '');
  const organizer = find('ORGANIZER');
  return {
    method,
    uid: text('UID') || null,
    sequence: Math.max(0, Number.parseInt(find('SEQUENCE')?.value ?? '', 10) || 0) % 2 ** 31,
    summary: text('SUMMARY'),
    description: text('DESCRIPTION'),
    location: text('LOCATION'),
    start: timeOf(find('DTSTART')),
    end: timeOf(find('DTEND')),
    recurrence: find('RRULE')?.value.trim().slice(0, 500) || null,
    organizer: organizer === null ? null : personOf(organizer),
    attendees: properties
      .filter(({ name }) => name === 'ATTENDEE')
      .slice(0, MOST_ATTENDEES)
      .map(personOf),
  };
}

const unescaped = (value: string): string =>
  value
    .slice(0, LONGEST)
    .replace(/\\([\\;,nN])/g, (_, what: string) => (what.toLowerCase() === 'n' ? '\n' : what))
    .trim();

function personOf({ parameters, value }: Property): CalendarPerson {
  const address = /^mailto:([^\s<>"]{3,320})$/i.exec(value.trim())?.[1]?.toLowerCase() ?? '';
  const name = parameters.get('CN')?.slice(0, 500) || null;
  return { name, address, status: parameters.get('PARTSTAT')?.toUpperCase().slice(0, 40) || null };
}

const TIME = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

function timeOf(property: Property | null): CalendarTime | null {
  const said = TIME.exec(property?.value.trim() ?? '');
  if (property === null || said === null) return null;
  const [, year, month, day, hour, minute, second, zulu] = said;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date))) return null;
  if (hour === undefined) return { local: date, timeZone: null, at: null };
  const local = `${date}T${hour}:${minute}:${second}`;
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  if (zulu === 'Z') return { local, timeZone: null, at: asUtc };
  const timeZone = property.parameters.get('TZID')?.slice(0, 100) ?? null;
  return { local, timeZone, at: timeZone === null ? null : instantIn(timeZone, asUtc) };
}

/** When clocks there show that time; null for a time zone that the tz database does not name. */
function instantIn(timeZone: string, shown: number): number | null {
  const first = offsetAt(timeZone, shown);
  if (first === null) return null;
  // On the day on which clocks change the first guess may be an hour off.
  return shown - (offsetAt(timeZone, shown - first) ?? first);
}

/** Milliseconds by which clocks there are ahead of UTC at an instant. */
function offsetAt(timeZone: string, at: number): number | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  if (sign === undefined) return name.startsWith('GMT') ? 0 : null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
