/** Where answers go: the fraud goes on in a mailbox that is not the author's. */

import { sameOwner } from '../../identity/brands.ts';
import { hostOfAddress, isFreeMail, organisationOf } from '../../identity/domains.ts';
import { atField, isAutomatic, isFromList } from '../../identity/fields.ts';
import { imitatedDomain } from '../../identity/lookalike.ts';
import { isPlatform } from '../../identity/services.ts';
import type { SenderFindings } from '../filter.ts';
import { isOurs, type Sender } from '../sender.ts';

export function judgeReply(sender: Sender, findings: SenderFindings): void {
  const { message, author, domain, authenticity } = sender;
  const reply = message.replyTo.find(({ address }) => hostOfAddress(address) !== '')?.address ?? '';
  const host = hostOfAddress(reply);
  if (host === '' || reply === author.address) return;
  const at = [atField(message, 'reply-to', reply)];
  const facts = { reply, address: author.address };
  const indicators = [{ kind: 'address', value: reply } as const];

  const imitated = imitatedDomain(host, new Set([...sender.known, ...(sender.freeMail ? [] : [domain.organisation])]));
  if (imitated !== null && !sameOwner(host, domain.host)) {
    const strength = imitated.strength;
    findings.add({ rule: 'reply-lookalike', strength, at, facts: { ...facts, real: imitated.domain }, indicators });
    return;
  }
  if (organisationOf(host) === domain.organisation && !sender.freeMail) return;
  if (isOurs(sender, host) || (sameOwner(host, domain.host) && !sender.freeMail)) return;
  if (authenticity.is === 'refuted') {
    findings.add({ rule: 'reply-elsewhere', strength: authenticity.strength, at, facts, indicators });
    return;
  }
  const formOrList = isAutomatic(message, author.address) || isFromList(message) || isPlatform(domain.organisation);
  if (!isFreeMail(host) || formOrList) return;
  findings.add({ rule: 'reply-private', strength: sender.freeMail ? 0.7 : 1, at, facts, indicators });
}
