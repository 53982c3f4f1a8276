/** SMTP in: mail from anywhere to the simulated mailboxes. */
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { deliverTo, takesMailFrom } from '../groups/deliver.ts';
import { judge } from '../spam/judge.ts';
import type { Addressee, World } from '../state/world.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import { checkSender } from './known-senders.ts';

const MAX_MESSAGE = 40 * 1024 * 1024;
const HOST_NAME = /^[A-Za-z0-9.[\]:-]{1,255}$/;

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
    maxClients: 100,
    closeTimeout: 1_000,
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, { envelope: { mailFrom }, remoteAddress }, done) {
      const addressee = world.addresseeOf(address);
      if (isBarred(world, addressee, senderIn(mailFrom), remoteAddress)) {
        done(refusal(550, 'Email blocked by the policy of the recipient'));
        return;
      }
      if (addressee === undefined) done(refusal(550, `No such user: ${address}`));
      else if (takesMailFrom(world, addressee, senderIn(mailFrom))) done(null);
      else done(refusal(550, 'mailbox' in addressee ? `Mailbox is not active: ${address}` : `${address} refuses it`));
    },
    onData(stream, { envelope, remoteAddress, hostNameAppearsAs }, done) {
      const receive = async () => {
        const source = await read(stream);
        if (source === null) throw refusal(552, 'The message is too large');
        const sender = senderIn(envelope.mailFrom);
        for (const { address } of envelope.rcptTo) {
          const addressee = world.addresseeOf(address);
          if (addressee === undefined || !takesMailFrom(world, addressee, sender)) continue;
          await deliverTo(world, webhooks, addressee, {
            source,
            sender,
            clientIp: remoteAddress,
            helo: HOST_NAME.test(hostNameAppearsAs) ? hostNameAppearsAs : 'unknown',
            receivedAt: world.now(),
            auth: checkSender(sender),
            silent: false,
          });
        }
      };
      receive().then(() => done(null, 'Message received'), done);
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

/** By the lists of the recipient's organisation, which know enough before anything of the mail is there. */
function isBarred(world: World, addressee: Addressee | undefined, sender: string, clientIp: string): boolean {
  const mailbox = addressee !== undefined && 'mailbox' in addressee ? addressee.mailbox : undefined;
  const organisation = mailbox === undefined ? undefined : world.organisation(mailbox);
  if (mailbox === undefined || organisation === undefined) return false;
  const { dataCentre, accountId, address: recipient } = mailbox;
  if (judge(organisation, { sender, recipient, clientIp, source: null }) !== 'reject') return false;
  world.record({ kind: 'mail.refused', dataCentre, accountId, verdict: 'reject', sender, recipient, mailId: null });
  return true;
}

/** The whole message; null when it is too large, of which no more is kept than the limit. */
async function read(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk);
  return stream.sizeExceeded ? null : Buffer.concat(chunks);
}

const senderIn = (mailFrom: false | { readonly address: string }) => (mailFrom === false ? '' : mailFrom.address);

function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}
