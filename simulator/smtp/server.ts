/** SMTP in: mail from anywhere to the simulated mailboxes. */
import { SMTPServer } from 'smtp-server';
import { deliver } from '../deliver.ts';
import type { World } from '../state/world.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

const MAX_MESSAGE = 40 * 1024 * 1024;

export interface SmtpListener {
  readonly port: number;
  close(): Promise<void>;
}

export async function listenSmtp(world: World, webhooks: Webhooks, port: number): Promise<SmtpListener> {
  const server = new SMTPServer({
    banner: 'mx.zohomail.com simulated',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_MESSAGE,
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(world.mailboxOf(address) === undefined ? refusal(550, `No such user: ${address}`) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(refusal(552, 'The message is too large'));
        const sender = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        const recipients = session.envelope.rcptTo.map(({ address }) => world.mailboxOf(address));
        const arrivals = recipients.map(async (mailbox) => {
          if (mailbox === undefined) return;
          await deliver(world, webhooks, {
            mailbox,
            source: Buffer.concat(chunks),
            sender,
            clientIp: session.remoteAddress,
            helo: /^[A-Za-z0-9.[\]:-]{1,255}$/.test(session.hostNameAppearsAs) ? session.hostNameAppearsAs : 'unknown',
            receivedAt: world.now(),
            // Nobody here can look up a domain: that is what a receiver without DNS would have to write.
            auth: { spf: 'none', dkim: 'none', dmarc: 'none' },
            silent: false,
          });
        });
        Promise.all(arrivals).then(
          () => done(null, 'Message received'),
          (error) => done(error),
        );
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  server.on('error', () => {}); // a client that breaks off is its own affair
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}
