/** The orders rows come in. */
import type { Message } from '../../state/model.ts';

export type Order = (a: Message, b: Message) => number;

export function orderBy(sortBy: string | undefined, isAscending: boolean): Order {
  const key = ({ size, receivedTime }: Message) =>
    sortBy === 'size' ? size : sortBy === 'messageId' ? 0 : receivedTime;
  const direction = isAscending ? 1 : -1;
  return (a, b) => direction * (key(a) - key(b) || byId(a.messageId, b.messageId));
}

/** By number: strings of digits, the longer one is the larger. */
const byId = (a: string, b: string) => a.length - b.length || (a < b ? -1 : Number(a > b));

export const newestFirst = orderBy('date', false);
