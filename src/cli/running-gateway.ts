/** The gateway that serves the configured data folder, for the commands that need it. */
import { z } from 'zod';
import { loadConfig } from '../config.ts';
import { type AdminClient, createAdminClient } from './admin-client.ts';
import type { Surroundings } from './main.ts';

/** A mailbox as the administration names it. */
const mailbox = z.object({ dataCentre: z.string(), accountId: z.string(), address: z.string() });
export type ReachedMailbox = z.infer<typeof mailbox>;
export const mailboxList = z.object({ mailboxes: z.array(mailbox) });

/** Its calls throw GATEWAY_NOT_RUNNING when nobody answers. */
export async function runningGateway(around: Surroundings): Promise<AdminClient> {
  const { dataDir } = await loadConfig(around);
  // The gateway's module brings the whole product with it; `--help` shall not wait for that.
  const { adminSocketPath } = await import('../gateway.ts');
  return createAdminClient(adminSocketPath(dataDir));
}
