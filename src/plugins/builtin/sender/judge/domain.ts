/** The domain of the address: whose it is made to look like, and what the receiver found of it. */
import { mixedScripts } from '../../identity/confusables.ts';
import { unicode } from '../../identity/domains.ts';
import { atField, isFromList } from '../../identity/fields.ts';
import { imitatedBrand, imitatedDomain } from '../../identity/lookalike.ts';
import type { SenderFindings } from '../filter.ts';
import { isOurs, type Sender } from '../sender.ts';

export function judgeDomain(sender: Sender, findings: SenderFindings): void {
  judgeLooks(sender, findings);
  judgeProof(sender, findings);
}

function judgeLooks(sender: Sender, findings: SenderFindings): void {
  const { message, author, domain, known } = sender;
  const at = [atField(message, 'from', author.address)];
  const shown = unicode(domain.host);
  const indicators = [{ kind: 'host', value: domain.host } as const];
  const ours = imitatedDomain(domain.host, known);
  if (ours !== null) {
    findings.add({
      rule: 'domain-ours',
      // Partners have second domains, too.
      strength: ours.strength * (ours.by === 'words' && !isOurs(sender, ours.domain) ? 0.5 : 1),
      at,
      facts: { domain: shown, real: ours.domain },
      indicators,
    });
  }
  if (isOurs(sender, domain.host) || sender.brand !== null) return;
  const imitation = imitatedBrand(domain.host);
  if (imitation !== null) {
    const rule = imitation.by === 'letters' || imitation.by === 'typing' ? 'domain-letters' : 'domain-words';
    const facts = { domain: shown, brand: imitation.brand.name };
    findings.add({ rule, strength: imitation.strength, at, facts, indicators });
  }
  const scripts = domain.label.split('-').flatMap((word) => mixedScripts(word));
  if (scripts.length > 0) {
    findings.add({
      rule: 'domain-mixed',
      at,
      facts: { domain: shown, scripts: [...new Set(scripts)].join(', ') },
      indicators,
    });
  }
}

function judgeProof(sender: Sender, findings: SenderFindings): void {
  const { message, domain, authenticity, brand } = sender;
  const { is, found, strength } = authenticity;
  const at = [atField(message, 'from', sender.author.address), atField(message, 'authentication-results', found)];
  const facts = { domain: domain.host, found, brand: brand?.name ?? '' };
  if (is === 'unknown') return;
  if (is === 'proven') {
    if (brand !== null && !sender.freeMail) {
      findings.add({ rule: 'brand-proven', strength: brand.open ? 0.4 : 1, at, facts });
    }
    return;
  }
  if (isOurs(sender, domain.host)) findings.add({ rule: 'ours-forged', strength, at, facts });
  else if (brand !== null && !sender.freeMail) findings.add({ rule: 'brand-forged', strength, at, facts });
  else if (message.trust.dmarc === 'fail' && !isFromList(message)) findings.add({ rule: 'dmarc-failed', at, facts });
}
