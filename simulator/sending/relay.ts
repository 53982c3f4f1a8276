/** Mail that goes out by itself, and lies in no folder of the mailbox it comes from. */
import type { Cause } from '../state/events.ts';
import { messageIdAt } from '../state/ids.ts';
import type { Mailbox, Relayed } from '../state/model.ts';
import type { World } from '../state/world.ts';

export interface Relaying {
  readonly mailbox: Mailbox;
  readonly source: Buffer;
  readonly mailId: string | null;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly why: Relayed;
  readonly cause?: Cause;
}

export function relay(world: World, { mailbox, source, to, cause, ...mail }: Relaying): void {
  const { dataCentre, accountId } = mailbox;
  const sourceId = messageIdAt(world.now(), world.nextSerial());
  world.saveSource(sourceId, source);
  const recipients = [{ address: to, kind: 'to' as const }];
  world.record({ kind: 'mail.relayed', dataCentre, accountId, sourceId, recipients, ...mail }, cause);
  world.onRelayed();
}
