/** Connecting: a grant is put to use once, so that the gateway knows whose it is and which mailboxes it reaches. */
import type { Grants, NewGrant } from '../access/grants.ts';
import type { AccountRow, AccountsSource } from '../datasources/accounts.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import { PosternError } from '../errors.ts';
import type { Mailbox, Mailboxes } from './mailboxes.ts';

/** Which authorisation a call is made with. */
export type GrantRef = Pick<Mailbox, 'tenantId' | 'dataCentre' | 'grantId'>;

export interface ConnectOptions {
  readonly grants: Grants;
  readonly accounts: AccountsSource;
  readonly mailboxes: Mailboxes;
  readonly callsFor: (grant: GrantRef) => CallContext;
  readonly now: () => number;
}

/** Stores a grant and its mailboxes. Costs one call; a grant that Zoho refuses is not kept. */
export async function connectGrant(grant: NewGrant, options: ConnectOptions): Promise<Mailbox[]> {
  const { grants, accounts, callsFor } = options;
  const addedId = await grants.add(grant);
  try {
    const place = { tenantId: grant.tenantId, dataCentre: grant.dataCentre, grantId: addedId };
    return await putToUse(addedId, await accounts.list(callsFor(place)), grant, options);
  } catch (error) {
    await grants.remove(addedId);
    throw error;
  }
}

async function putToUse(
  addedId: string,
  rows: readonly AccountRow[],
  grant: NewGrant,
  { grants, mailboxes, now }: ConnectOptions,
): Promise<Mailbox[]> {
  const userId = rows.find((row) => row.userId !== null)?.userId;
  if (userId == null) {
    throw new PosternError('UPSTREAM_MALFORMED', 'Zoho did not say to which user this grant belongs.');
  }
  const { organisationId = null, role = null } = rows.find((row) => row.organisationId !== null) ?? {};
  const grantId = await grants.assignUser(addedId, { userId, organisationId, role });
  const connected = rows.map((row) => ({
    tenantId: grant.tenantId,
    dataCentre: grant.dataCentre,
    accountId: row.id,
    grantId,
    userId,
    address: row.primaryAddress,
    displayName: row.displayName,
    observedAt: new Date(now()),
  }));
  for (const mailbox of connected) await mailboxes.save(mailbox);
  return connected;
}
