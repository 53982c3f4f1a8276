/** In whose name the message is written, against where it leads. */
import { belongsTo, brandOfHost, sameOwner } from '../../identity/brands.ts';
import { organisationOf } from '../../identity/domains.ts';
import { freeHostOf, isShortener, isTracker } from '../../identity/services.ts';
import type { LinkFindings } from '../filter.ts';
import type { Letter } from '../letter.ts';
import { nameOf, type Target } from '../target.ts';

export function judgeClaims(targets: readonly Target[], letter: Letter, findings: LinkFindings): void {
  judgeBrand(targets, letter, findings);
  for (const target of targets) {
    judgeRecipient(target, letter, findings);
    judgeRedirect(target, letter, findings);
  }
  judgeSignIn(targets, letter, findings);
  judgeServices(targets, findings);
  const owners = new Set(targets.map(({ domain }) => domain.organisation));
  if (owners.size > MANY_OWNERS)
    findings.add({ rule: 'many-owners', at: [{ at: 'message', note: 'links' }], facts: { count: owners.size } });
}

const MANY_OWNERS = 25;

const placeOf = ({ index, link }: Target) => [{ at: 'link', index, note: link.text || link.href } as const];

function judgeBrand(targets: readonly Target[], letter: Letter, findings: LinkFindings): void {
  const { claimed } = letter;
  const [first] = targets;
  if (claimed === null || first === undefined) return;
  const { brand, strength } = claimed;
  const facts = { brand: brand.name };
  const hosted = targets.find(({ host }) => freeHostOf(host) !== '' && !isPublishedBy(host, letter));
  if (hosted !== undefined) {
    findings.add({
      rule: 'brand-hosting',
      strength,
      at: placeOf(hosted),
      facts: { ...facts, host: hosted.host },
      indicators: [{ kind: 'host', value: hosted.host }],
    });
  }
  const honest = (target: Target) =>
    belongsTo(target.host, brand) &&
    freeHostOf(target.host) === '' &&
    target.wrappers.every(({ kind }) => kind !== 'open');
  if (targets.some(honest)) return;
  // A subject that names a brand is mostly about it: only a call to sign in makes it a claim.
  const calls = targets.find(isCall);
  if (strength < 0.5 && calls === undefined) return;
  const worst = hosted ?? calls ?? first;
  // A proven sender that leads to itself only is one oddity, not two.
  const themselves = letter.proven && targets.every(({ domain }) => letter.senders.has(domain.organisation));
  findings.add({
    rule: 'brand-elsewhere',
    strength: strength * (themselves ? 0.5 : 1),
    at: placeOf(worst),
    facts: { ...facts, host: worst.host },
    indicators: [{ kind: 'host', value: worst.host }],
  });
}

const isPublishedBy = (host: string, { senders }: Letter): boolean => senders.has(organisationOf(host));

/** What is to be done with an account, in the words of a button. */
const CALL =
  /\b(?:sign|log)[ -]?(?:in|on)\b|\b(?:verify|confirm|validate|unlock|restore|reactivate|secure|update)\b.{0,30}\b(?:account|identity|password|details|payment|information|card|wallet|mailbox|e-?mail)\b|\b(?:review|check)\b.{0,20}\bactivity\b|\breset\b.{0,20}\bpassword\b|\bkeep\b.{0,20}\bpassword\b|\b(?:release|view|retrieve)\b.{0,20}\bmessages?\b|anmelden|einloggen|online-banking|(?:konto|daten|identität|zahlung\w*|passwort).{0,30}(?:bestätigen|aktualisieren|verifizieren|prüfen|zurücksetzen)|iniciar sesión|acceder|(?:verificar|confirmar|actualizar|atualizar).{0,30}(?:cuenta|conta|datos|dados|pago|pagamento|identidad)|se connecter|connexion|(?:vérifier|confirmer|mettre à jour).{0,30}(?:compte|activité|identité|données|informations|paiement)|accedi|(?:verifica|conferma|aggiorna).{0,30}(?:account|conto|dati|identità|pagamento)|inloggen|(?:gegevens|account|betaalgegevens).{0,20}(?:bevestigen|bijwerken|controleren)|zaloguj|(?:zweryfikuj|potwierdź|zaktualizuj).{0,30}(?:konto|dane|płatnoś)|logga in|(?:bekräfta|verifiera|uppdatera).{0,30}(?:konto|uppgifter|betalning)|oturum aç|giriş yap|(?:hesab|bilgi|parola).{0,30}(?:doğrula|onayla|güncelle|sıfırla)|войти|вход|(?:подтвердить|обновить|проверить).{0,30}(?:аккаунт|данные|учётн|карт|кошел)|ログイン|サインイン|アカウント.{0,20}(?:確認|更新)|本人確認|お支払い方法.{0,10}更新|登录|验证/iu;

const isCall = ({ link }: Target): boolean => link.text.length <= 120 && CALL.test(link.text);

/** Those who keep accounts lead to themselves, or count the click first. */
function judgeSignIn(targets: readonly Target[], letter: Letter, findings: LinkFindings): void {
  for (const target of targets) {
    if (!isCall(target) || target.link.kind === 'text') continue;
    const { host, url, domain } = target;
    const own = [nameOf(url), host].some(
      (one) =>
        letter.senders.has(organisationOf(one)) ||
        letter.ours.has(organisationOf(one)) ||
        sameOwner(one, letter.author),
    );
    const brand = brandOfHost(host);
    if (own || isTracker(domain.organisation) || (brand !== null && freeHostOf(host) === '')) continue;
    const strength = freeHostOf(host) !== '' || isShortener(domain.organisation) || domain.isIp ? 1 : 0.6;
    findings.add({
      rule: 'sign-in-elsewhere',
      strength,
      at: placeOf(target),
      facts: { text: target.link.text, host },
      indicators: [{ kind: 'host', value: host }],
    });
  }
}

/** Pages that steal passwords fill in the address they were sent to, behind the `#` where no server sees it. */
function judgeRecipient(target: Target, letter: Letter, findings: LinkFindings): void {
  const { final, host, domain } = target;
  if (letter.ours.has(domain.organisation) || final.hash.length < 4) return;
  const fragment = readable(final.hash.slice(1));
  if (!letter.recipients.some((address) => fragment.includes(address))) return;
  const own = letter.senders.has(domain.organisation) && letter.proven;
  findings.add({
    rule: 'recipient-in-link',
    strength: own ? 0.4 : 1,
    at: placeOf(target),
    facts: { host },
    indicators: [{ kind: 'host', value: host }],
  });
}

/** Plain, escaped, or in base64. */
function readable(fragment: string): string {
  const cut = fragment.slice(0, 1_000);
  let plain = cut;
  try {
    plain = decodeURIComponent(cut);
  } catch {
    // What can't be decoded is read as it stands.
  }
  const packed = (cut.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? [])
    .slice(0, 5)
    .map((run) => Buffer.from(run, 'base64').toString('latin1'));
  return [plain, ...packed].join(' ').toLowerCase();
}

function judgeRedirect(target: Target, letter: Letter, findings: LinkFindings): void {
  const through = target.wrappers.find(({ kind }) => kind === 'open');
  if (through === undefined) return;
  const { host, domain } = target;
  if (
    letter.senders.has(domain.organisation) ||
    letter.ours.has(domain.organisation) ||
    (brandOfHost(host) !== null && freeHostOf(host) === '')
  )
    return;
  findings.add({
    rule: 'through-redirect',
    at: placeOf(target),
    facts: { host, through: through.host },
    indicators: [{ kind: 'host', value: host }],
  });
}

function judgeServices(targets: readonly Target[], findings: LinkFindings): void {
  const shortened = targets.find(({ url }) => isShortener(organisationOf(nameOf(url))));
  if (shortened !== undefined)
    findings.add({ rule: 'shortener', at: placeOf(shortened), facts: { host: nameOf(shortened.url) } });
  const hosted = targets.find(({ host }) => freeHostOf(host) !== '');
  if (hosted !== undefined) findings.add({ rule: 'free-hosting', at: placeOf(hosted), facts: { host: hosted.host } });
}
