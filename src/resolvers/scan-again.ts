import { setTimeout as delay } from 'node:timers/promises';
import { requireScope } from './context.ts';
import { decodeId } from './ids.ts';
import type { MutationResolvers } from './types.generated.ts';

/** How long a caller waits for the scan; what is not decided by then is decided later. */
const WAIT_MS = 10_000;
const LOOK_MS = 100;

export const scanMessage: NonNullable<MutationResolvers['scanMessage']> = async (_root, { input }, context) => {
  requireScope(context, 'quarantine.release');
  const { intake, decisions, mailboxes, index, now } = context.services;
  const { tenantId, appId } = context.principal;
  const ref = decodeId(input.id);
  const mailbox = ref?.type === 'Message' ? await mailboxes.find({ ...ref, tenantId }) : null;
  if (ref === null || mailbox === null) {
    const message = 'There is no such message, or it is not reachable with this app.';
    return { status: 'FAILED', scan: null, userErrors: [{ code: 'NOT_FOUND', message, path: ['id'] }] };
  }
  const place = { tenant_id: tenantId, data_centre: mailbox.dataCentre, account_id: mailbox.accountId };
  const [messageId = ref.entity] = (await index.firstIds(mailbox, [ref.entity])).values();
  const key = { ...place, message_id: messageId };
  await intake.lookAgain(place, [messageId], { askedBy: appId, mayAct: input.act, workId: null });
  const until = now() + WAIT_MS;
  let waiting = await intake.isWaiting(key);
  while (waiting && now() < until) {
    await delay(LOOK_MS);
    waiting = await intake.isWaiting(key);
  }
  const [scan = null] = await decisions.liveOf(place, [messageId]);
  // Settled without any decision, it was gone before it could be read.
  return { status: waiting ? 'PENDING' : scan === null ? 'FAILED' : 'VERIFIED', scan, userErrors: [] };
};
