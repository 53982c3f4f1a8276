/** Keys that sign the mail of a domain. */
import { createHash } from 'node:crypto';
import { checkDkim } from '../../dns/checks.ts';
import type { DkimKey, Domain } from '../../state/domains.ts';
import { badInput, badPattern, internal } from '../../wire/envelope.ts';
import { type Call, idOf } from '../rules.ts';
import { booleanIn, textIn, textOr } from '../users/find.ts';
import { change, checkVerified } from './find.ts';
import { dkimRow } from './row.ts';

const SELECTOR = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/** It signs nothing before it is published, whatever was asked for. */
export function addKey(call: Call, domain: Domain): unknown {
  const { body, world } = call;
  checkVerified(domain);
  const selector = textIn(body, 'selector', 63);
  if (!SELECTOR.test(selector)) throw badPattern('selector');
  const size = body.keySize ?? 1024;
  if (size !== 1024 && size !== 2048) throw badPattern('keySize');
  if (body.isDefault !== undefined) booleanIn(body, 'isDefault');
  const { dkim } = domain.settings;
  if (dkim.some((one) => one.selector === selector)) throw internal(`Selector ${selector} already exists`);
  const dkimId = String(BigInt(domain.domainId) + BigInt(world.nextSerial()));
  const key: DkimKey = {
    dkimId,
    selector,
    publicKey: publicKey(`${domain.name} ${dkimId}`, size),
    hashType: textOr(body, 'hashType', 'sha256'),
    isDefault: false,
    isVerified: false,
  };
  change(call, domain, { dkim: [...dkim, key] });
  return dkimRow(domain, key);
}

/** No key that anybody could sign with: only what its record looks like. */
function publicKey(seed: string, bits: number): string {
  const blocks = Array.from({ length: bits / 256 + 1 }, (_, i) => createHash('sha256').update(`${seed} ${i}`).digest());
  return `v=DKIM1; k=rsa; p=${Buffer.concat(blocks).toString('base64').replace(/=+$/, '')}`;
}

export function makeDefault(call: Call, domain: Domain): void {
  const wanted = keyIn(call, domain);
  if (!wanted.isVerified) throw badInput('DKIM is not verified');
  change(call, domain, {
    dkim: domain.settings.dkim.map((one) => ({ ...one, isDefault: one.dkimId === wanted.dkimId })),
  });
}

/** The one before is in nobody's record any more. */
export function regenerate(call: Call, domain: Domain): unknown {
  const before = keyIn(call, domain);
  const size = before.publicKey.length > 300 ? 2048 : 1024;
  const seed = `${domain.name} ${before.dkimId} ${call.world.nextSerial()}`;
  const key = { ...before, publicKey: publicKey(seed, size), isDefault: false, isVerified: false };
  replace(call, domain, key);
  return dkimRow(domain, key);
}

export function verifyKey(call: Call, domain: Domain): unknown {
  const key = keyIn(call, domain);
  const dkimstatus = checkDkim(call.world.dns, domain, key);
  replace(call, domain, { ...key, isVerified: dkimstatus });
  return { dkimstatus };
}

export function deleteKey(call: Call, domain: Domain): void {
  const unwanted = keyIn(call, domain);
  change(call, domain, { dkim: domain.settings.dkim.filter(({ dkimId }) => dkimId !== unwanted.dkimId) });
}

function replace(call: Call, domain: Domain, key: DkimKey): void {
  change(call, domain, { dkim: domain.settings.dkim.map((one) => (one.dkimId === key.dkimId ? key : one)) });
}

function keyIn({ body }: Call, { settings }: Domain): DkimKey {
  const wanted = idOf(body.dkimId, 'dkimId');
  const key = settings.dkim.find(({ dkimId }) => dkimId === wanted);
  if (key === undefined) throw badInput('DKIM detail does not exist');
  return key;
}
