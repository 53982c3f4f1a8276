/** Mail between people who work together. */
import { file, type Mailbox, message, messageId, multipart, text } from '../build/mime.ts';
import { pdf } from '../build/pdf.ts';
import { png } from '../build/png.ts';
import { docx } from '../build/word.ts';
import { IVO, MIRA, type OwnMail, PASSED } from './own-mail.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SUPPLIER: Mailbox = { name: 'Halden Print Accounts', address: 'accounts@haldenprint.example' };
const TESS: Mailbox = { name: 'Tess Amari', address: 'tess.amari@northquay.example' };

const invoice: OwnMail = {
  name: 'invoice-with-pdf',
  mailbox: 'mira',
  auth: PASSED,
  write: (date) => {
    const subject = 'Invoice HP-20417 for October';
    const lines = [
      'Halden Print',
      'Invoice HP-20417',
      '',
      '500 leaflets A5, two colours',
      'EUR 312.40, due 30 November 2026',
    ];
    return message(
      { from: SUPPLIER, to: MIRA, subject, date, id: 'hp-20417.1' },
      multipart('mixed', [
        text(
          'Dear Ms Holm,\n\nplease find our invoice HP-20417 for the October leaflets attached: EUR 312.40, payable by 30 November to the account you know.\n\nKind regards\nHalden Print, Accounts\n',
        ),
        file('invoice-HP-20417.pdf', 'application/pdf', pdf(lines)),
      ]),
    );
  },
};

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Northquay//Calendar//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:8c1f5a7e-planning@northquay.example',
  'DTSTAMP:20261101T090000Z',
  'DTSTART:20261105T130000Z',
  'DTEND:20261105T140000Z',
  'SUMMARY:Planning for the spring catalogue',
  'LOCATION:Room 3',
  'ORGANIZER;CN=Tess Amari:mailto:tess.amari@northquay.example',
  'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:mira@zylker.example',
  'SEQUENCE:0',
  'STATUS:CONFIRMED',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const invitation: OwnMail = {
  name: 'calendar-invitation',
  mailbox: 'mira',
  auth: PASSED,
  write: (date) =>
    message(
      { from: TESS, to: MIRA, subject: 'Invitation: Planning for the spring catalogue', date, id: '8c1f5a7e.invite' },
      multipart('mixed', [
        multipart('alternative', [
          text('Planning for the spring catalogue\nThursday 5 November, 13:00 to 14:00 UTC, Room 3\n'),
          text(CALENDAR, 'calendar; method=REQUEST'),
        ]),
        file('invite.ics', 'text/calendar', Buffer.from(CALENDAR)),
      ]),
    ),
};

const draft: OwnMail = {
  name: 'contract-as-docx',
  mailbox: 'ivo',
  auth: PASSED,
  write: (date) => {
    const paragraphs = [
      'Service agreement',
      'between Northquay and Zylker, draft of 31 October 2026.',
      '1. Subject matter',
      '2. Term',
    ];
    return message(
      { from: TESS, to: IVO, subject: 'Draft of the service agreement', date, id: 'agreement.draft2' },
      multipart('mixed', [
        text(
          'Hi Ivo,\n\nhere is the second draft. I changed paragraph 2 as we said on the phone; the rest is untouched.\n\nTess\n',
        ),
        file('service-agreement-draft-2.docx', WORD_TYPE, docx(paragraphs)),
      ]),
    );
  },
};

const picture: OwnMail = {
  name: 'inline-image',
  mailbox: 'mira',
  auth: PASSED,
  write: (date) => {
    const html =
      '<p>Hi Mira,</p><p>the new colour of the cover, as promised:</p><p><img src="cid:cover@zylker.example" alt="a plain blue square" width="64" height="64"></p><p>Ivo</p>';
    return message(
      { from: IVO, to: MIRA, subject: 'The new cover colour', date, id: 'cover.colour' },
      multipart('related', [
        multipart('alternative', [
          text('Hi Mira,\n\nthe new colour of the cover, as promised: see the picture.\n\nIvo\n'),
          text(html, 'html'),
        ]),
        file('cover.png', 'image/png', png(64, 64, [38, 84, 160]), 'cover@zylker.example'),
      ]),
    );
  },
};

const QUESTION = messageId(TESS, 'warehouse.1');
const ANSWER = messageId(MIRA, 'warehouse.2');

/** Two replies; the question, from Tess to Mira, came before the demo's mail begins. */
const thread: readonly OwnMail[] = [
  {
    name: 'thread-answer',
    mailbox: 'ivo',
    auth: PASSED,
    write: (date) =>
      message(
        {
          from: MIRA,
          to: IVO,
          subject: 'Re: Warehouse visit in November',
          date,
          id: 'warehouse.2',
          references: [QUESTION],
        },
        text(
          'Ivo, can you come along on the 12th?\n\n> would the 12th or the 13th suit you for the visit to the warehouse?\n',
        ),
      ),
  },
  {
    name: 'thread-agreed',
    mailbox: 'mira',
    auth: PASSED,
    write: (date) =>
      message(
        {
          from: IVO,
          to: MIRA,
          subject: 'Re: Warehouse visit in November',
          date,
          id: 'warehouse.3',
          references: [QUESTION, ANSWER],
        },
        text(
          'The 12th is fine. I take the train at 8:04.\n\n> Ivo, can you come along on the 12th?\n>\n> > would the 12th or the 13th suit you\n',
        ),
      ),
  },
];

export const OFFICE_MAIL: readonly OwnMail[] = [invoice, invitation, draft, picture, ...thread];
