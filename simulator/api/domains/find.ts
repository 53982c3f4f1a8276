import type { Domain, DomainSettings } from '../../state/domains.ts';
import { badInput, badPattern, unknownDomain } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';
import { textIn } from '../users/find.ts';

/** A domain of the organisation. @throws Refusal */
export function domainNamed({ world, organisation }: Pick<Call, 'world' | 'organisation'>, name: string): Domain {
  const wanted = name.toLowerCase();
  const found = world.domains.of(organisation).find((one) => one.name === wanted);
  if (found === undefined) throw unknownDomain(name);
  return found;
}

/** The one in the path. @throws Refusal */
export const domainOf = (call: Call): Domain => domainNamed(call, call.path.domainName ?? '');

/** @throws Refusal where nobody has shown yet whose it is */
export function checkVerified({ name, settings }: Domain): void {
  if (settings.verifiedAt === null) throw badInput(`${name} is not verified`);
}

/** Only what really changes is a change. */
export function change({ record }: Pick<Call, 'record'>, domain: Domain, wanted: Partial<DomainSettings>): void {
  const { dataCentre, zoid, name, settings } = domain;
  const isNew = JSON.stringify({ ...settings, ...wanted }) !== JSON.stringify(settings);
  if (isNew) record({ kind: 'domain.changed', dataCentre, zoid, name, change: wanted });
}

const NAME = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** @throws Refusal */
export function domainNameIn(body: Call['body'], key: string): string {
  const name = textIn(body, key, 253).toLowerCase();
  if (!NAME.test(name)) throw badPattern(key);
  return name;
}
