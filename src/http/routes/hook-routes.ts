/** Zoho's outgoing webhooks: the handshake that brings the secret, then one signed body a message. */
import type { Hooks } from '../../access/hooks.ts';
import { parseMailWebhook } from '../../datasources/webhook-payload.ts';
import { PosternError } from '../../errors.ts';
import type { Intake } from '../../filtering/intake/intake.ts';
import type { MailboxRef, MessageIndex } from '../../mailbox/message-index.ts';
import { asWork } from '../../storage/lanes.ts';
import { headerOf, type Route, readBody, sendJson } from '../router.ts';

/** The body of a webhook carries the whole HTML of a message. */
const MAX_BODY = 32 * 1024 * 1024;
const MAX_HANDSHAKE = 64 * 1024;

export interface HookRouteOptions {
  readonly hooks: Hooks;
  readonly intake: Intake;
  readonly index: MessageIndex;
  /** To be told that mail has come into a folder. */
  readonly arrived: (mailbox: MailboxRef, folderId: string) => Promise<void>;
}

export function hookRoutes({ hooks, intake, index, arrived }: HookRouteOptions): Route[] {
  return [
    {
      method: 'POST',
      path: '/hooks/:id',
      credential: 'hook-signature',
      handle: (asked) =>
        asWork(async () => {
          const { request, response, id } = asked;
          const secret = headerOf(request, 'x-hook-secret');
          if (secret !== null) {
            await readBody(request, MAX_HANDSHAKE);
            await hooks.handshake(id, secret);
            return sendJson(response, 200, { ok: true });
          }
          const signature = headerOf(request, 'x-hook-signature');
          if (signature === null) {
            throw new PosternError('HOOK_SIGNATURE_INVALID', 'The webhook carries no signature.');
          }
          // Nobody's large body is read for an address that nobody was given.
          await hooks.expect(id);
          const body = await readBody(request, MAX_BODY);
          const hook = await hooks.verify(id, body, signature);
          const message = parseMailWebhook(body);
          index.observe(hook, 'webhook', [message]);
          // Only the webhook tells when it was received: known before the job is, or a kill in between loses it.
          await index.settle();
          const key = {
            tenant_id: hook.tenantId,
            data_centre: hook.dataCentre,
            account_id: hook.accountId,
            message_id: message.messageId,
          };
          // Answered only now: what Zoho hears 200 for is queued durably.
          if (await intake.announce(key, 'webhook')) await arrived(hook, message.folderId);
          sendJson(response, 200, { ok: true });
        }),
    },
  ];
}
