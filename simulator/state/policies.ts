/** Mail policies of organisations: who is under which, and what the restrictions that they use keep people from. */
import type { Organisation, OrganisationKey } from './organisation.ts';
import type { PolicyEvent } from './policy-events.ts';

export const RESTRICTION_KINDS = ['mail', 'account', 'access', 'forward'] as const;
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number];

/** What is looked at in a mail. */
export const MAIL_RULES = ['Domain', 'Email', 'Subject', 'Attachment'] as const;
export const DIRECTIONS = ['incoming', 'outgoing'] as const;
export type MailRuleName = `${(typeof DIRECTIONS)[number]}${(typeof MAIL_RULES)[number]}`;

/** `restrict` keeps back what is named, `allow` everything else. */
export interface ListRule {
  readonly status: 'noRestriction' | 'restrict' | 'allow';
  /** In lower case. */
  readonly values: readonly string[];
}

export interface RestrictionRules {
  readonly mail?: Partial<Readonly<Record<MailRuleName, ListRule>>>;
  /** Modes of the own account that its owner may not use. */
  readonly accountModes?: readonly string[];
  /** Protocols that nobody is let read by. */
  readonly protocols?: readonly ('imap' | 'pop' | 'activeSync')[];
  /** Domains that mail may be forwarded to. */
  readonly forward?: ListRule;
}

export interface Restriction {
  readonly restrictionId: string;
  readonly kind: RestrictionKind;
  readonly name: string;
  readonly rules: RestrictionRules;
}

export interface Policy {
  readonly policyId: string;
  readonly name: string;
  readonly uses: Readonly<Record<RestrictionKind, string>>;
}

interface House {
  policies: readonly Policy[];
  restrictions: readonly Restriction[];
  /** Policies by the zuid or zgid that is under them. */
  readonly under: Map<string, string>;
}

export class Policies {
  readonly #houses = new Map<string, House>();

  /** The first is for whoever is under no other. */
  of(organisation: OrganisationKey): readonly Policy[] {
    return this.#house(organisation).policies;
  }

  restrictions(organisation: OrganisationKey, kind: RestrictionKind): readonly Restriction[] {
    return this.#house(organisation).restrictions.filter((one) => one.kind === kind);
  }

  /** Of a zuid or a zgid. */
  over(organisation: OrganisationKey, member: string): Policy {
    const { policies, under } = this.#house(organisation);
    const found = policies.find(({ policyId }) => policyId === under.get(member)) ?? policies[0];
    if (found === undefined) throw new Error('an organisation has no policy');
    return found;
  }

  rulesOver(organisation: OrganisationKey, member: string, kind: RestrictionKind): RestrictionRules {
    const { uses } = this.over(organisation, member);
    const used = this.#house(organisation).restrictions.find(({ restrictionId }) => restrictionId === uses[kind]);
    return used?.rules ?? {};
  }

  /** Whose a restriction is; undefined where there is none. */
  holderOf(restrictionId: string, organisations: readonly Organisation[]): Organisation | undefined {
    return organisations.find((one) =>
      this.#house(one).restrictions.some((restriction) => restriction.restrictionId === restrictionId),
    );
  }

  apply(event: PolicyEvent): void {
    const house = this.#house(event);
    switch (event.kind) {
      case 'policy.created': {
        const { policyId, name } = event;
        house.policies = [...house.policies, { policyId, name, uses: unrestricted(event) }];
        return;
      }
      case 'policy.changed': {
        const uses = { [event.restriction]: event.restrictionId };
        const isIt = ({ policyId }: Policy) => policyId === event.policyId;
        house.policies = house.policies.map((one) => (isIt(one) ? { ...one, uses: { ...one.uses, ...uses } } : one));
        return;
      }
      case 'policy.applied':
        for (const member of event.members) house.under.set(member, event.policyId);
        return;
      case 'restriction.created': {
        const { restrictionId, restriction: kind, name } = event;
        house.restrictions = [...house.restrictions, { restrictionId, kind, name, rules: {} }];
        return;
      }
      case 'restriction.changed':
        house.restrictions = house.restrictions.map((one) =>
          one.restrictionId === event.restrictionId ? { ...one, rules: event.rules } : one,
        );
    }
  }

  #house({ dataCentre, zoid }: OrganisationKey): House {
    const name = `${dataCentre} ${zoid}`;
    const known = this.#houses.get(name) ?? firstHouse({ dataCentre, zoid });
    this.#houses.set(name, known);
    return known;
  }
}

const idIn = ({ zoid }: OrganisationKey, part: string) => `${zoid.padEnd(12, '0')}${part}`;

function unrestricted(organisation: OrganisationKey): Policy['uses'] {
  const [mail, account, access, forward] = RESTRICTION_KINDS.map((_, i) => idIn(organisation, `52000${i + 1}`));
  return { mail: mail ?? '', account: account ?? '', access: access ?? '', forward: forward ?? '' };
}

/** One policy that keeps nobody from anything. */
function firstHouse(organisation: OrganisationKey): House {
  const uses = unrestricted(organisation);
  return {
    policies: [{ policyId: idIn(organisation, '510001'), name: 'Default Policy', uses }],
    restrictions: RESTRICTION_KINDS.map((kind) => ({
      restrictionId: uses[kind],
      kind,
      name: 'noRestriction',
      rules: {},
    })),
    under: new Map(),
  };
}

/** A number of its own for what is made. */
export const policyIdAt = (organisation: OrganisationKey, serial: number) =>
  idIn(organisation, String(600_000 + serial));
