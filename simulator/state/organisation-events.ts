/** Changes that administrators make to their organisation and its people. */

import type { DnsEvent, DomainEvent } from './domain-events.ts';
import type { GroupEvent } from './group-events.ts';
import type { OrganisationSettings } from './organisation.ts';
import type { PolicyEvent } from './policy-events.ts';
import type { User } from './user.ts';

interface Of {
  readonly dataCentre: string;
  readonly zoid: string;
}

interface OfUser extends Of {
  readonly accountId: string;
}

export type UserEvent =
  | (OfUser & {
      readonly kind: 'user.created';
      readonly zuid: string;
      readonly address: string;
      readonly firstName: string;
      readonly lastName: string;
      readonly user: User;
    })
  | (OfUser & { readonly kind: 'user.changed'; readonly change: Partial<User> })
  /** A person adds an account of elsewhere to the own one. */
  | (OfUser & {
      readonly kind: 'account.added';
      readonly ownerAccountId: string;
      readonly address: string;
      readonly sequence: number;
    })
  /** With the mailbox and all that is in it. */
  | (OfUser & { readonly kind: 'user.deleted' });

export type HouseEvent = Of &
  (
    | { readonly kind: 'organisation.changed'; readonly change: Partial<OrganisationSettings> }
    /** By a partner; who owns it comes with an event of the own. */
    | {
        readonly kind: 'organisation.created';
        readonly zaid: string;
        readonly name: string;
        readonly primaryDomain: string;
        readonly parentZoid: string;
        readonly plan: string;
        readonly licences: number;
      }
  );

export type OrganisationEvent = UserEvent | HouseEvent | GroupEvent | PolicyEvent | DomainEvent | DnsEvent;
