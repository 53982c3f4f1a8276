import { deliver, ELSEWHERE, UNCHECKED } from '../deliver.ts';
import { loadSeedMail } from '../mail/index.ts';
import type { World } from '../state/world.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

/** Lets the newest of the seed's mail arrive: once in a world's life, and once however many ask at a time. */
export function createRecentMail(world: World, webhooks: Webhooks): () => Promise<number> {
  let underWay: Promise<number> | null = null;

  const arrive = async (): Promise<number> => {
    const recent = (await loadSeedMail()).filter((message) => message.recent);
    for (const { mailbox: name, source, auth = UNCHECKED } of recent) {
      const mailbox = world.mailboxOf(`${name}@zylker.example`);
      if (mailbox === undefined) continue;
      const sender = 'sender@seed.example';
      await deliver(world, webhooks, {
        ...ELSEWHERE,
        mailbox,
        source,
        sender,
        auth,
        receivedAt: world.now(),
        silent: false,
      });
    }
    world.record({ kind: 'mail.recent' });
    return recent.length;
  };

  return async () => {
    if (world.recentMailArrived || underWay !== null) {
      await underWay;
      return 0;
    }
    underWay = arrive().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
