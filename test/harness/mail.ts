/** An ordinary SMTP client. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import { windowsProgram } from '../fixtures/programs.ts';

export interface MailSender extends Disposable {
  send(mail: SendMailOptions): Promise<void>;
  /** A program under the name of a document, which must be held. */
  sendAttack(to: string, subject: string): Promise<void>;
}

/** `smtp` as the product prints it, for example `smtp://127.0.0.1:2525`. */
export function createMailSender(smtp: string): MailSender {
  const { hostname, port } = new URL(smtp);
  const transport = createTransport({ host: hostname, port: Number(port), secure: false, ignoreTLS: true });
  const send = async (mail: SendMailOptions) => {
    await transport.sendMail(mail);
  };
  return {
    send,
    sendAttack: (to, subject) =>
      send({
        from: '"Accounts" <billing@supplier.example>',
        to,
        subject,
        text: 'Please find the invoice attached.',
        attachments: [{ filename: 'invoice.pdf', content: windowsProgram(), contentType: 'application/pdf' }],
      }),
    [Symbol.dispose]: () => transport.close(),
  };
}
