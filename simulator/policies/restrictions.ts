/** What restrictions keep people from, where mail or accounts meet them. */
import { domainOf } from '../sending/addresses.ts';
import type { Mailbox } from '../state/model.ts';
import type { OrganisationKey } from '../state/organisation.ts';
import type { DIRECTIONS, ListRule, MAIL_RULES, RestrictionRules } from '../state/policies.ts';
import type { World } from '../state/world.ts';

/** What is known of a mail. */
export interface Restrictable {
  /** Whom it goes to, or whom it comes from. */
  readonly addresses: readonly string[];
  readonly subject?: string;
  /** Names of its files. */
  readonly files?: readonly string[];
}

type Direction = (typeof DIRECTIONS)[number];
type Looked = (typeof MAIL_RULES)[number];

/** Why a mail is not let out of a mailbox or into one, or into a group (by zuid or zgid); null where it is. */
export function mailRestriction(
  { policies }: Pick<World, 'policies'>,
  member: OrganisationKey & { readonly id: string },
  direction: Direction,
  { addresses, subject, files = [] }: Restrictable,
): string | null {
  const { mail = {} } = policies.rulesOver(member, member.id, 'mail');
  const seen: Record<Looked, readonly string[]> = {
    Domain: addresses.map(domainOf),
    Email: addresses.map((address) => address.toLowerCase()),
    Subject: subject === undefined ? [] : [subject.toLowerCase()],
    Attachment: files.map((name) => name.toLowerCase()),
  };
  for (const looked of ['Domain', 'Email', 'Subject', 'Attachment'] as const) {
    const rule = mail[`${direction}${looked}`];
    if (rule !== undefined && seen[looked].some((value) => isKeptBack(rule, value, FITS[looked])))
      return `Mail restricted by policy: ${direction} ${looked.toLowerCase()}`;
  }
  return null;
}

const isSame = (value: string, named: string) => value === named;
/** Subjects by a part of them, files by how their names end. */
const FITS: Readonly<Record<Looked, typeof isSame>> = {
  Domain: isSame,
  Email: isSame,
  Subject: (value, named) => value.includes(named),
  Attachment: (value, named) => value.endsWith(named),
};

function isKeptBack({ status, values }: ListRule, value: string, fits: typeof isSame): boolean {
  if (status === 'noRestriction') return false;
  return values.some((named) => fits(value, named)) === (status === 'restrict');
}

/** Whether mail of a mailbox may go on to an address. */
export function mayForward({ policies }: Pick<World, 'policies'>, mailbox: Mailbox, address: string): boolean {
  const { forward } = policies.rulesOver(mailbox, mailbox.zuid, 'forward');
  return forward === undefined || !isKeptBack(forward, domainOf(address), isSame);
}

export function mayUseMode({ policies }: Pick<World, 'policies'>, mailbox: Mailbox, mode: unknown): boolean {
  const { accountModes = [] } = policies.rulesOver(mailbox, mailbox.zuid, 'account');
  return !accountModes.some((one) => one === mode);
}

export function mayReadBy(
  { policies }: Pick<World, 'policies'>,
  mailbox: Mailbox,
  protocol: NonNullable<RestrictionRules['protocols']>[number],
): boolean {
  const { protocols = [] } = policies.rulesOver(mailbox, mailbox.zuid, 'access');
  return !protocols.includes(protocol);
}
