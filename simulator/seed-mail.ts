/** The seed's mail: every message once in a world's life, also when its end came in the middle. */
import { deliver, ELSEWHERE, UNCHECKED } from './deliver.ts';
import { loadSeedMail } from './mail/index.ts';
import { liveIn } from './seed-life.ts';
import type { World } from './state/world.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

/** What lies there from before anyone watched: nobody is told of it. Finishes what an earlier start has begun. */
export async function fillMailboxes(world: World, webhooks: Webhooks): Promise<void> {
  if (world.entries.length === 0) world.record({ kind: 'mail.seeding' });
  if (world.seeding !== 'begun') return;
  await deliverSeed(world, webhooks, 'older');
  await liveIn(world, webhooks);
  world.record({ kind: 'mail.seeded' });
}

/** Lets the newest part arrive: once, and once however many ask at a time. */
export function createRecentMail(world: World, webhooks: Webhooks): () => Promise<number> {
  let underWay: Promise<number> | null = null;
  const arrive = async (): Promise<number> => {
    const delivered = await deliverSeed(world, webhooks, 'recent');
    world.record({ kind: 'mail.recent' });
    return delivered;
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

async function deliverSeed(world: World, webhooks: Webhooks, part: 'older' | 'recent'): Promise<number> {
  const recent = part === 'recent';
  let delivered = 0;
  for (const { name, mailbox: owner, source, receivedAt, auth = UNCHECKED, ...seed } of await loadSeedMail()) {
    const mailbox = world.mailboxOf(`${owner}@zylker.example`);
    if (seed.recent !== recent || mailbox === undefined || world.seededNames.has(name)) continue;
    await deliver(world, webhooks, {
      ...ELSEWHERE,
      mailbox,
      source,
      sender: 'sender@seed.example',
      receivedAt: recent ? world.now() : receivedAt,
      auth,
      silent: !recent,
      seedName: name,
    });
    delivered += 1;
  }
  return delivered;
}
