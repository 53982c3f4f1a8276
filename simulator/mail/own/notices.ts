/** Mail that programs send because somebody asked for it. */
import { type Mailbox, message, multipart, text } from '../build/mime.ts';
import { IVO, MIRA, type OwnMail, PASSED } from './own-mail.ts';

const LETTER: Mailbox = { name: 'The Typesetter', address: 'letter@typesetter.example' };
const ACCOUNTS: Mailbox = { name: 'Harbourbox', address: 'no-reply@harbourbox.example' };
const CARRIER: Mailbox = { name: 'Swiftpost', address: 'tracking@swiftpost.example' };
const CAFE: Mailbox = { name: 'Café Meridian', address: 'till@cafe-meridian.example' };

const newsletter: OwnMail = {
  name: 'newsletter',
  mailbox: 'mira',
  auth: PASSED,
  write: (date) =>
    message(
      {
        from: LETTER,
        to: MIRA,
        subject: 'The Typesetter 88: margins that breathe',
        date,
        id: 'issue-88.mira',
        headers: [
          'List-Id: The Typesetter <weekly.typesetter.example>',
          'List-Unsubscribe: <https://typesetter.example/leave?reader=4711>, <mailto:leave@typesetter.example>',
          'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
          'Precedence: bulk',
        ],
      },
      multipart('alternative', [
        text(
          'The Typesetter 88\n\nMargins that breathe: https://typesetter.example/88/margins\nA reader asks about small capitals: https://typesetter.example/88/small-caps\n\nYou get this letter because you subscribed in May 2025.\nLeave: https://typesetter.example/leave?reader=4711\n',
        ),
        text(
          '<h1>The Typesetter 88</h1><p><a href="https://typesetter.example/88/margins">Margins that breathe</a></p><p><a href="https://typesetter.example/88/small-caps">A reader asks about small capitals</a></p><p><small>You get this letter because you subscribed in May 2025. <a href="https://typesetter.example/leave?reader=4711">Leave</a></small></p>',
          'html',
        ),
      ]),
    ),
};

const passwordReset: OwnMail = {
  name: 'password-reset',
  mailbox: 'ivo',
  auth: PASSED,
  write: (date) =>
    message(
      {
        from: ACCOUNTS,
        to: IVO,
        subject: 'Reset your Harbourbox password',
        date,
        id: 'reset.5f02',
        headers: ['Auto-Submitted: auto-generated'],
      },
      multipart('alternative', [
        text(
          'Hello Ivo,\n\nsomebody, we hope you, asked for a new password. This link is good for 30 minutes:\n\nhttps://harbourbox.example/reset/9d41c2f7\n\nIf it was not you, do nothing: the old password stays.\n',
        ),
        text(
          '<p>Hello Ivo,</p><p>somebody, we hope you, asked for a new password. <a href="https://harbourbox.example/reset/9d41c2f7">This link</a> is good for 30 minutes.</p><p>If it was not you, do nothing: the old password stays.</p>',
          'html',
        ),
      ]),
    ),
};

const shipping: OwnMail = {
  name: 'shipping-notice',
  mailbox: 'mira',
  auth: PASSED,
  write: (date) =>
    message(
      {
        from: CARRIER,
        to: MIRA,
        subject: 'Your parcel SW-7730-118 arrives tomorrow',
        date,
        id: 'sw-7730-118.eta',
        headers: ['Auto-Submitted: auto-generated'],
      },
      text(
        'Good day,\n\nparcel SW-7730-118 from Halden Print is on its way and arrives tomorrow between 10:00 and 12:00.\n\nFollow it: https://swiftpost.example/t/SW-7730-118\n\nSwiftpost\n',
      ),
    ),
};

const receipt: OwnMail = {
  name: 'receipt',
  mailbox: 'mira',
  auth: PASSED,
  older: true,
  write: (date) =>
    message(
      { from: CAFE, to: MIRA, subject: 'Your receipt: €18.40', date, id: 'receipt-7719' },
      text(
        'Café Meridian\n\n2 × lunch    €14.90\n1 × coffee    €3.50\nTotal        €18.40\n\nThank you for your visit.\n',
      ),
    ),
};

export const NOTICES: readonly OwnMail[] = [newsletter, passwordReset, shipping, receipt];
