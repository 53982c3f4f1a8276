/** The gateway that serves the configured data folder, for the commands that need it. */
import { z } from 'zod';
import { adminSocketPath } from '../admin-socket.ts';
import { loadConfig } from '../config.ts';
import { PosternError } from '../errors.ts';
import { type AdminClient, createAdminClient } from './admin-client.ts';
import type { Surroundings } from './main.ts';

/** A mailbox as the administration names it. */
const mailbox = z.object({ dataCentre: z.string(), accountId: z.string(), address: z.string() });
type ReachedMailbox = z.infer<typeof mailbox>;
export const mailboxList = z.object({ mailboxes: z.array(mailbox) });

/** The connected mailbox of that address. Throws NOT_FOUND, or BAD_USER_INPUT when there are several. */
export async function connectedMailbox(
  gateway: AdminClient,
  address: string,
  dataCentre?: string,
): Promise<ReachedMailbox> {
  const { mailboxes } = await gateway.get('/mailboxes', mailboxList);
  const matching = mailboxes.filter(
    (mailbox) =>
      mailbox.address.toLowerCase() === address.toLowerCase() &&
      (dataCentre === undefined || mailbox.dataCentre === dataCentre),
  );
  const [mailbox] = matching;
  if (mailbox === undefined) {
    throw new PosternError('NOT_FOUND', `No mailbox ${address} is connected here; \`postern connect\` connects it.`);
  }
  if (matching.length > 1) {
    const places = matching.map((one) => one.dataCentre).join(', ');
    throw new PosternError('BAD_USER_INPUT', `${address} is connected in ${places}: name one with --data-centre.`);
  }
  return mailbox;
}

/** Its calls throw GATEWAY_NOT_RUNNING when nobody answers. */
export async function runningGateway(around: Surroundings): Promise<AdminClient> {
  const { dataDir } = await loadConfig(around);
  return createAdminClient(adminSocketPath(dataDir));
}
