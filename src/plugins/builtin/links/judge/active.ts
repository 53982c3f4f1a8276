/** What is no link to a page: pages and scripts inside the link, forms inside the message, pages that open by themselves. */
import type { Evidence } from '../../../sdk/contract.ts';
import { organisationOf } from '../../identity/domains.ts';
import type { LinkFindings } from '../filter.ts';
import type { Letter } from '../letter.ts';
import { isClickable, nameOf } from '../target.ts';

const SCRIPT =
  /^(?:javascript|vbscript|data:(?:text\/(?:html|xml)|application\/xhtml\+xml|image\/svg\+xml|application\/(?:x-)?javascript))(?=[:;,])/i;

export function judgeActive({ message, senders, ours }: Letter, findings: LinkFindings): void {
  for (const [index, link] of message.links.entries()) {
    const address = link.url === '' ? link.href : link.url;
    const at = [{ at: 'link', index, note: link.text || address } as const];
    const scheme = isClickable(link) ? (SCRIPT.exec(address.trim())?.[0] ?? '') : '';
    // `javascript:void(0)` is a habit of web pages, and does nothing.
    if (scheme !== '' && !/^javascript:(?:void\(0?\)|;|\/\/)?;?$/i.test(address)) {
      // Mail programs run no scripts; pages of their own in a link are opened by some.
      findings.add({ rule: 'script-link', strength: scheme.startsWith('data') ? 1 : 0.4, at, facts: { scheme } });
    }
    const target = URL.parse(link.url);
    const host = target === null ? 'nowhere' : nameOf(target);
    if (link.kind === 'form') judgeFields(link.fields, at, host, findings);
    if (link.kind === 'refresh' && target !== null && /^https?:$/.test(target.protocol)) {
      const own = senders.has(organisationOf(host)) || ours.has(organisationOf(host));
      findings.add({
        rule: 'refresh',
        strength: own ? 0.4 : 1,
        at,
        facts: { host },
        indicators: [{ kind: 'host', value: host }],
      });
    }
  }
}

const PASSWORD = /^password\b/;
/** Fields for which no honest message has a place. */
const SECRET =
  /(?:^|[\s_-])(?:pass(?:wor[dt]|wd|code)?|pwd|passe|clave|contrase|senha|kennwort|pin|tan|cvv|cvc|card.?(?:no|num(?:ber)?)|kreditkarte|ssn|seed|mnemonic|secret)(?:$|[\s_\d-])/;

function judgeFields(fields: readonly string[], at: readonly Evidence[], host: string, findings: LinkFindings): void {
  const password = fields.find((field) => PASSWORD.test(field));
  const secret = fields.find((field) => !/^(?:hidden|submit|button|image)\b/.test(field) && SECRET.test(field));
  if (password !== undefined) findings.add({ rule: 'form-password', at, facts: { field: 'a password', host } });
  else if (secret !== undefined)
    findings.add({ rule: 'form-password', strength: 0.8, at, facts: { field: 'a secret', host } });
}
