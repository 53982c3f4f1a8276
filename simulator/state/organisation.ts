/** An organisation: what its administrators manage beside its people. */

import type { IpRange, SpamLists } from './spam-lists.ts';

/** Levels of the spam check, as requests write them. */
export const SPAM_LEVELS = ['off', 'complete', 'content', 'sender', 'sender_header'] as const;
export type SpamLevel = (typeof SPAM_LEVELS)[number];

/** One for all of its people. */
export interface SharedSignature {
  readonly signatureId: string;
  readonly name: string;
  readonly content: string;
}

export interface OrganisationSettings {
  readonly spamLevel: SpamLevel;
  readonly signatures: readonly SharedSignature[];
  readonly spamLists: SpamLists;
  readonly allowedIps: readonly IpRange[];
}

export const PLAIN_ORGANISATION: OrganisationSettings = {
  spamLevel: 'complete',
  signatures: [],
  spamLists: {},
  allowedIps: [],
};

export interface Organisation {
  readonly dataCentre: string;
  readonly zoid: string;
  /** Of its accounts at the identity service. */
  readonly zaid: string;
  readonly name: string;
  /** The partner that made it; null for one that made itself. */
  readonly parentZoid: string | null;
  /** Its super administrator may make child organisations. */
  readonly isPartner: boolean;
  readonly plan: string;
  readonly licences: number;
  /** Units of storage bought, by their size, for example 20 of `5gb`. */
  readonly addOns: Readonly<Record<string, number>>;
  /** Epoch ms. */
  readonly createdAt: number;
  primaryDomain: string;
  settings: OrganisationSettings;
}

export interface OrganisationKey {
  readonly dataCentre: string;
  readonly zoid: string;
}
