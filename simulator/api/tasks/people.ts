/** People, as tasks name them. */
import type { Mailbox } from '../../state/model.ts';
import { bare } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

/** Somebody of the organisation; null for who has left it. */
export function personNamed({ world, organisation }: Call, zuid: string): Mailbox | null {
  return world.peopleOf(organisation).find((one) => one.zuid === zuid) ?? null;
}

export function personRow(call: Call, zuid: string): Record<string, unknown> {
  return { name: personNamed(call, zuid)?.user.displayName ?? '', id: bare(zuid) };
}
