/** Mail as it comes to an office: short notes, newsletters, an invoice with its file, now and then an attack. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import { windowsProgram } from '../../test/fixtures/programs.ts';

const PARAGRAPH =
  'Thank you for your message. The figures of the last quarter are attached below, and we would be glad to hear by Friday whether the dates suit you. ';

const KINDS: readonly ((turn: number) => SendMailOptions)[] = [
  (turn) => ({ subject: `Note ${turn}`, text: PARAGRAPH.repeat(2) }),
  (turn) => ({
    subject: `Newsletter ${turn}`,
    text: PARAGRAPH.repeat(8),
    html: `<h1>News</h1>${`<p>${PARAGRAPH}<a href="https://partner.example/read/${turn}">Read on</a></p>`.repeat(20)}`,
  }),
  (turn) => ({
    subject: `Re: offer ${turn}`,
    text: `${PARAGRAPH.repeat(4)}\n\n> ${PARAGRAPH}`,
    inReplyTo: `<o${turn}@partner.example>`,
  }),
  (turn) => ({
    subject: `Invoice ${turn}`,
    text: PARAGRAPH,
    attachments: [{ filename: 'invoice.csv', content: 'item;price\r\n'.repeat(2_000) }],
  }),
];

const ATTACK = (turn: number): SendMailOptions => ({
  subject: `Documents ${turn}`,
  text: 'Please find the invoice attached.',
  attachments: [{ filename: 'invoice.pdf', content: windowsProgram(), contentType: 'application/pdf' }],
});

/** One in so many is an attack. */
const ATTACK_EVERY = 20;

/** The mail of a turn; the same turn gives the same mail. */
function mailOf(turn: number): SendMailOptions {
  const kind = KINDS[turn % KINDS.length];
  const mail = kind === undefined || turn % ATTACK_EVERY === ATTACK_EVERY - 1 ? ATTACK(turn) : kind(turn);
  return { from: `Sender ${turn % 50} <sender${turn % 50}@partner.example>`, ...mail };
}

/** Sends by `smtp`, as the product prints it. */
export function createPost(smtp: string) {
  const { hostname, port } = new URL(smtp);
  const transport = createTransport({
    host: hostname,
    port: Number(port),
    ignoreTLS: true,
    pool: true,
    maxConnections: 4,
  });
  return {
    send: (to: string, turn: number) => transport.sendMail({ to, ...mailOf(turn) }),
    [Symbol.dispose]: () => transport.close(),
  };
}
