/** Addresses that hide their host, or have none. */
import type { LinkFindings } from '../filter.ts';
import type { Letter } from '../letter.ts';
import { nameOf, type Target } from '../target.ts';

const USUAL_PORTS = new Set(['', '80', '443', '8080', '8443']);
const PROGRAM = /\.(?:exe|scr|com|pif|msi|bat|cmd|vbs|vbe|jse|wsf|hta|lnk|iso|img|vhdx?|apk|jar|ps1|cpl)$/i;

export function judgeAddress(
  { index, link, url, final, host, domain }: Target,
  letter: Letter,
  findings: LinkFindings,
): void {
  const at = [{ at: 'link', index, note: link.href } as const];
  const indicators = [{ kind: 'host', value: host } as const];
  const authority = writtenAuthority(link.href);
  if (domain.isIp && !isPrivate(nameOf(final))) {
    const written = authority.replace(/^.*@/, '').replace(/:\d*$/, '');
    const disguised =
      nameOf(url) === nameOf(final) && written !== '' && !written.includes('[') && decimal(written) !== nameOf(final);
    if (disguised) findings.add({ rule: 'ip-disguised', at, facts: { host, written }, indicators });
    else findings.add({ rule: 'ip-host', at, facts: { host }, indicators });
  }
  const secret = [url, final].find(({ username }) => username !== '');
  if (secret !== undefined) {
    const shown = decodeURIComponentSafely(secret.username);
    // Names to sign in with are short words; those that are made to be read as a host have a full stop.
    findings.add({
      rule: 'userinfo',
      strength: /[./]/.test(shown) ? 1 : 0.4,
      at,
      facts: { shown, host: nameOf(secret) },
      indicators,
    });
  }
  if (/%[0-9a-f]{2}/i.test(authority.replace(/^.*@/, '')))
    findings.add({ rule: 'encoded-host', at, facts: { host }, indicators });
  if (!USUAL_PORTS.has(final.port))
    findings.add({ rule: 'odd-port', at, facts: { host, port: final.port }, indicators });
  const name = final.pathname.slice(final.pathname.lastIndexOf('/') + 1);
  if (PROGRAM.test(name) && !letter.ours.has(domain.organisation)) {
    findings.add({ rule: 'program-link', at, facts: { name }, indicators: [{ kind: 'url', value: final.href }] });
  }
}

/** As it stands in the message, before any browser tidied it up. */
function writtenAuthority(href: string): string {
  return /^\s*https?:[/\\]+([^/\\?#\s]*)/i.exec(href)?.[1] ?? '';
}

/** Leading noughts and a last full stop are no disguise for anybody but a program. */
const decimal = (written: string): string =>
  /^\d{1,3}(?:\.\d{1,3}){3}\.?$/.test(written) ? written.replace(/\.$/, '') : '';

function isPrivate(host: string): boolean {
  const [a = -1, b = -1] = host.split('.').map(Number);
  return (
    a === 10 ||
    a === 127 ||
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 169 && b === 254) ||
    /^\[(?:::1|f[cde])/i.test(host)
  );
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
