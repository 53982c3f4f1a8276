/** What people may keep, and what an organisation has bought. */
import { z } from 'zod';
import { count, flag, id, text } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

export interface AddOnRow {
  /** Gigabytes of one. */
  readonly gigabytes: number;
  readonly units: number;
}

/** Null is "Zoho did not say"; text is empty then. */
export interface StorageRow {
  /** zuid. */
  readonly userId: string;
  readonly hasMailbox: boolean | null;
  readonly plan: string;
  /** Gigabytes, add-ons included. */
  readonly total: number | null;
  /** In a unit that nobody states. */
  readonly used: number | null;
  readonly addOns: readonly AddOnRow[];
}

export interface SubscriptionRow {
  readonly currency: string;
  readonly allocatesByItself: boolean | null;
  /** Percent of what is allowed. */
  readonly allocatesAt: number | null;
  readonly plans: readonly {
    readonly name: string;
    readonly gigabytes: number | null;
    readonly units: number | null;
  }[];
  readonly addOns: readonly { readonly name: string; readonly units: number | null }[];
}

const STORAGE = {
  name: 'userStorage',
  shape: {
    zuid: id,
    mailBox: flag,
    basicStorage: text,
    totalStorage: count,
    usedStorage: count,
    extraStorage: z.record(z.string(), z.unknown()),
  },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

const SUBSCRIPTION = {
  name: 'subscription',
  shape: { currencyType: text, autoAllocation: flag, autoAllocationPercentage: count, addOns: z.unknown() },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Plans and add-ons in one list, told apart by the name that they have. */
const BOUGHT = {
  name: 'subscriptionItem',
  shape: { PLANNAME: text, ADDONNAME: text, planStorage: count, PROPVALUE: count },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readStorageRow(value: unknown, notes: RowNotes): StorageRow | null {
  const row = readRow(STORAGE, value, notes);
  if (row === null || row.zuid === null) return null;
  return {
    userId: row.zuid,
    hasMailbox: row.mailBox,
    plan: row.basicStorage ?? '',
    total: row.totalStorage,
    used: row.usedStorage,
    addOns: Object.entries(row.extraStorage ?? {}).flatMap(([size, units]) => readAddOn(size, units)),
  };
}

export function readSubscription(value: unknown, notes: RowNotes): SubscriptionRow | null {
  const row = readRow(SUBSCRIPTION, value, notes);
  if (row === null) return null;
  const bought = elementsOf(row.addOns, BOUGHT.name, notes).flatMap((entry) => readRow(BOUGHT, entry, notes) ?? []);
  return {
    currency: row.currencyType ?? '',
    allocatesByItself: row.autoAllocation,
    allocatesAt: row.autoAllocationPercentage,
    plans: bought.flatMap(({ PLANNAME: name, planStorage: gigabytes, PROPVALUE: units }) =>
      name === null ? [] : [{ name, gigabytes, units }],
    ),
    addOns: bought.flatMap(({ ADDONNAME: name, PROPVALUE: units }) => (name === null ? [] : [{ name, units }])),
  };
}

/** `5 gb` in the newest sample, `15gb` with its number in text in an older one. */
function readAddOn(size: string, value: unknown): AddOnRow[] {
  const units = count.safeParse(value).data;
  const gigabytes = /^(\d{1,4}) ?gb$/i.exec(size)?.[1];
  return units === undefined || gigabytes === undefined ? [] : [{ gigabytes: Number(gigabytes), units }];
}
