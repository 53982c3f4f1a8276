/** From the inputs of mutations to letters. */
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { Letter } from '../../mailbox/outgoing/task.ts';
import type { AddressInput, BodyInput } from '../types.generated.ts';

type List = readonly AddressInput[] | null | undefined;

export interface LetterInput {
  readonly from?: AddressInput | null | undefined;
  readonly to?: List;
  readonly cc?: List;
  readonly bcc?: List;
  readonly replyTo?: AddressInput | null | undefined;
  readonly subject: string;
  readonly body: BodyInput;
  readonly requestReadReceipt?: boolean;
}

export function letterOf(input: LetterInput, mailbox: Mailbox): Letter {
  return {
    from: input.from == null ? { name: mailbox.displayName, address: mailbox.address } : addressOf(input.from),
    to: listOf(input.to),
    cc: listOf(input.cc),
    bcc: listOf(input.bcc),
    replyTo: input.replyTo == null ? null : addressOf(input.replyTo),
    subject: input.subject,
    body: bodyOf(input.body),
    askReceipt: input.requestReadReceipt ?? false,
  };
}

export const listOf = (list: List): Letter['to'] => (list ?? []).map(addressOf);

export function bodyOf({ html, text }: BodyInput): Letter['body'] {
  return html === undefined ? { format: 'text', content: text } : { format: 'html', content: html };
}

const addressOf = ({ name, address }: AddressInput): Letter['from'] => ({ name: name ?? '', address: address.trim() });
