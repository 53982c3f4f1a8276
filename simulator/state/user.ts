/** A person of an organisation, as its administrators see and set it. */
export type Role = 'member' | 'admin' | 'super_admin';

export interface Alias {
  readonly aliasId: string;
  readonly address: string;
}

export interface User {
  readonly role: Role;
  readonly password: string;
  /** To be changed at the next sign-in. */
  readonly oneTimePassword: boolean;
  /** Epoch ms; null for never. */
  readonly passwordResetAt: number | null;
  readonly tfaEnabled: boolean;
  readonly displayName: string;
  /** In the order they were given. */
  readonly aliases: readonly Alias[];
  /** May sign in anywhere. */
  readonly isEnabled: boolean;
  /** The mail account is in use. */
  readonly mailboxEnabled: boolean;
  readonly incomingBlocked: boolean;
  readonly outgoingBlocked: boolean;
  readonly imapEnabled: boolean;
  readonly popEnabled: boolean;
  readonly activeSyncEnabled: boolean;
  readonly gender: string;
  readonly country: string;
  readonly language: string;
  readonly timeZone: string;
  readonly phone: string;
  readonly mobile: string;
  readonly postalAddress: Readonly<Record<string, string>>;
  /** Days until the account ends; null for never. */
  readonly expiryDays: number | null;
  readonly basePlan: string;
  /** Units by their size, for example 2 of `5gb`. */
  readonly extraStorage: Readonly<Record<string, number>>;
  /** Epoch ms. */
  readonly createdAt: number;
}

const CREATED_AT = 1_761_000_000_000;

/** What a person is who was there before anyone set anything. */
export const PLAIN_USER: User = {
  role: 'member',
  password: 'seed-Passw0rd!',
  oneTimePassword: false,
  passwordResetAt: null,
  tfaEnabled: false,
  displayName: '',
  aliases: [],
  isEnabled: true,
  mailboxEnabled: true,
  incomingBlocked: false,
  outgoingBlocked: false,
  imapEnabled: true,
  popEnabled: true,
  activeSyncEnabled: false,
  gender: 'NOT_SPECIFIED',
  country: 'dk',
  language: 'en',
  timeZone: 'Europe/Copenhagen',
  phone: '',
  mobile: '',
  postalAddress: {},
  expiryDays: null,
  basePlan: 'newMail5gb',
  extraStorage: {},
  createdAt: CREATED_AT,
};

/** GB of storage that a plan gives to each user; null for a word that is no plan. */
export function storageOfPlan(plan: string): number | null {
  return PLANS.get(plan) ?? null;
}

const PLANS: ReadonlyMap<string, number> = new Map([
  ['newMail5gb', 5],
  ['newMail10gb', 10],
  ['mailPremium', 50],
  ['basic', 5],
  ['professional', 100],
]);

/** GB that a user has, add-ons included. */
export function storageOf({ basePlan, extraStorage }: User): number {
  const extra = Object.entries(extraStorage).map(([size, units]) => Number.parseInt(size, 10) * units);
  return extra.reduce((sum, one) => sum + one, storageOfPlan(basePlan) ?? 0);
}
