/**
 * The tables as the query builder sees them. The driver gives `bigint` as string and `timestamptz` as Date;
 * jsonb columns are parsed where they are read, at the door of the module that owns the table.
 */
import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date, Date>;
type MaybeTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
type Identity = ColumnType<string, never, never>;
/** Written as JSON text, read as whatever it was. */
type Json = ColumnType<unknown, string, string>;

/** A message's identity, whatever announced it. */
export interface MessageKey {
  tenant_id: string;
  data_centre: string;
  account_id: string;
  message_id: string;
}

/** Work in progress is a lease: a state, its holder and its end. */
interface Leasable<State extends string> {
  state: Generated<State>;
  not_before: ColumnType<Date, Date | undefined, Date>;
  interruptions: Generated<number>;
  last_error: string | null;
  lease_boot_id: string | null;
  lease_until: MaybeTimestamp;
}

export type ScanCause = 'arrival' | 'late-result' | 'rescan';
export type ScanJobState = 'QUEUED' | 'LEASED' | 'DECIDED' | 'GONE' | 'CANCELLED';
/** `LEFT`: a person had moved the message meanwhile, and was respected. */
export type EffectState = 'INTENDED' | 'LEASED' | 'DONE' | 'FAILED' | 'SUPERSEDED' | 'LEFT';
/** Where a message shall be, or (`LABEL`) what it shall carry. */
export type Desired = 'QUARANTINE' | 'ORIGIN' | 'SPAM' | 'LABEL' | 'TRASH';
/** `TAKEN`: a person moved it out of the folder at Zoho. */
export type QuarantineState =
  | 'PENDING'
  | 'HELD'
  | 'RELEASING'
  | 'RELEASED'
  | 'FAILED'
  | 'DELETING'
  | 'DELETED'
  | 'TAKEN';
/** LEASED with `doubt_from` is a call under way. */
export type IntentState = 'INTENDED' | 'LEASED' | 'DONE' | 'FAILED' | 'UNKNOWN' | 'CANCELLED';
/** What the person who gave a grant is in the organisation. */
export type GrantRole = 'MEMBER' | 'ADMIN' | 'SUPER_ADMIN';
export type WorkState = 'WAITING' | 'LEASED' | 'PAUSED' | 'DONE' | 'CANCELLED';

/** What a rule of the house holds for: one mailbox, or the whole organisation where both are empty. */
export interface ScopeKey {
  tenant_id: string;
  data_centre: string;
  account_id: string;
}

export interface Tables {
  tenants: { id: string; name: string; created_at: Generated<Date> };
  apps: {
    id: string;
    tenant_id: string;
    name: string;
    scopes: string[];
    created_at: Generated<Date>;
    /** Calls at Zoho; null for what is usual. */
    max_price: number | null;
  };
  app_keys: {
    id: string;
    app_id: string;
    secret_hash: string;
    created_at: Generated<Date>;
    revoked_at: MaybeTimestamp;
  };
  grants: {
    id: string;
    tenant_id: string;
    data_centre: string;
    user_id: string;
    client_id: string;
    client_secret_sealed: string;
    refresh_token_sealed: string;
    access_token_sealed: string | null;
    access_token_expires_at: MaybeTimestamp;
    scopes: string[];
    revoked_at: MaybeTimestamp;
    revoked_because: string | null;
    created_at: Generated<Date>;
    organisation_id: string | null;
    role: Maybe<GrantRole>;
  };
  child_organisations: {
    tenant_id: string;
    data_centre: string;
    organisation_id: string;
    partner_id: string;
    made_at: Generated<Date>;
  };
  mailboxes: {
    tenant_id: string;
    data_centre: string;
    account_id: string;
    grant_id: string;
    user_id: string;
    address: string;
    display_name: string;
    observed_at: Timestamp;
    watched_from: Generated<Date>;
    polled_until: MaybeTimestamp;
    complete_as_of: MaybeTimestamp;
    next_poll_at: Generated<Date>;
    poll_boot_id: Maybe<string>;
    poll_lease_until: MaybeTimestamp;
    watched_folder_ids: Maybe<string[]>;
    unlisted_folder_ids: Generated<string[]>;
    reconciled_at: MaybeTimestamp;
    next_reconcile_at: Generated<Date>;
  };
  hooks: {
    id: string;
    tenant_id: string;
    data_centre: string;
    account_id: string;
    secret_sealed: string | null;
    armed_until: Timestamp;
    activated_at: MaybeTimestamp;
    created_at: Generated<Date>;
  };
  messages: MessageKey & {
    folder_id: string;
    thread_id: string | null;
    from_name: string;
    from_address: string;
    subject: string;
    summary: string;
    received_at: MaybeTimestamp;
    size: ColumnType<string | null, number | null, number | null>;
    is_read: boolean | null;
    has_attachments: boolean | null;
    internet_message_id: string | null;
    reference_ids: string[] | null;
    source: string;
    observed_at: Timestamp;
    gone_at: MaybeTimestamp;
    flag: string | null;
    flag_word: string | null;
    answered: string | null;
    answered_word: string | null;
    priority: number | null;
    has_inline_images: boolean | null;
    label_ids: ColumnType<string[] | null, string[] | null | undefined, string[] | null>;
    labels_as_of: MaybeTimestamp;
    moved_to: ColumnType<string | null, string | null | undefined, string | null>;
  };
  folders: {
    tenant_id: string;
    data_centre: string;
    account_id: string;
    folder_id: string;
    name: string;
    path: string;
    role: string;
    observed_at: Timestamp;
  };
  learnt_facts: { name: string; value: Json; learnt_at: Generated<Date> };
  epochs: { name: string; epoch: ColumnType<string, number, number> };
  call_marks: { name: string; calls: number; at: Timestamp };
  lock_outs: {
    key: string;
    unit: string;
    suspects: Json;
    since: Timestamp;
    until: Timestamp;
    times: number;
    reason: string;
  };
  instances: { boot_id: string; host: string; pid: number; seen_at: Timestamp };
  scan_jobs: MessageKey &
    Leasable<ScanJobState> & {
      id: Identity;
      cause: ScanCause;
      announced_by: string;
      filter_set: string;
      policy: string;
      queued_at: Generated<Date>;
      /** The lower, the sooner. */
      priority: Generated<number>;
      may_act: Generated<boolean>;
      give_up_at: MaybeTimestamp;
      work_id: Maybe<string>;
    };
  decisions: MessageKey & {
    id: Identity;
    job_id: string | null;
    cause: string;
    supersedes: string | null;
    live: Generated<boolean>;
    tier: string;
    filter_set: string;
    model: string;
    policy: string;
    verdict: string;
    p: Json;
    parts: Json;
    coverage: Json;
    findings: Json;
    unscanned: Json;
    action: string;
    shadow: boolean;
    received_at: MaybeTimestamp;
    decided_at: Timestamp;
    basis: Generated<string>;
    reason: Generated<string>;
    decided_by: Maybe<string>;
    list_entry_id: Maybe<string>;
    evidence: ColumnType<unknown, string | null | undefined, string | null>;
    /** Where the message was last seen when this was decided. */
    folder_id: Maybe<string>;
    zoho_says_spam: Maybe<boolean>;
    withheld: Maybe<string>;
  };
  effects: MessageKey &
    Leasable<EffectState> & {
      id: Identity;
      decision_id: string;
      fence: number;
      desired: Desired;
      intended_at: Generated<Date>;
      settled_at: MaybeTimestamp;
      item_id: Maybe<string>;
      /** Of `LABEL`; null takes our label away. */
      label: Maybe<string>;
      /** Found anywhere else, the message was moved by a person, and is left where it is. */
      expected_folder_id: Maybe<string>;
      from_folder_id: Maybe<string>;
      to_folder_id: Maybe<string>;
      exposure_ms: ColumnType<string | null, number | null | undefined, number | null>;
      was_read: Maybe<boolean>;
    };
  intents: Leasable<IntentState> & {
    id: Identity;
    tenant_id: string;
    app_id: string;
    data_centre: string;
    account_id: string;
    kind: string;
    /** What comes of it, for example `message`; ids are told apart by it. */
    makes: string;
    key: string;
    fingerprint: string;
    alike: string;
    input_sealed: string | null;
    on_unknown: 'REPORT' | 'RETRY';
    calls: Generated<number>;
    doubt_from: MaybeTimestamp;
    doubt_until: MaybeTimestamp;
    refused: string | null;
    result_id: string | null;
    /** What may be told of it without opening it. */
    about: Json;
    intended_at: Generated<Date>;
    expires_at: Timestamp;
    settled_at: MaybeTimestamp;
  };
  quarantine: MessageKey & {
    id: Identity;
    decision_id: string;
    state: QuarantineState;
    origin_folder_id: string | null;
    folder_id: string | null;
    held_at: MaybeTimestamp;
    exposure_ms: ColumnType<string | null, number | null | undefined, number | null>;
    read_before_held: boolean | null;
    released_at: MaybeTimestamp;
    released_by: string | null;
    created_at: Generated<Date>;
    /** Held only until it could be scanned. */
    awaiting_scan: Generated<boolean>;
    confirmed_at: MaybeTimestamp;
    confirmed_by: Maybe<string>;
    deleted_at: MaybeTimestamp;
  };
  coverage: ScopeKey & { reason: string; messages: number };
  policies: ScopeKey & {
    id: Identity;
    version: number;
    content: ColumnType<unknown, string | null, never>;
    author: string;
    reason: string;
    created_at: Generated<Date>;
  };
  list_entries: ScopeKey & {
    id: Identity;
    kind: 'ALLOW' | 'DENY';
    subject: 'SENDER' | 'DOMAIN';
    value: string;
    bound: boolean;
    author: string;
    reason: string;
    created_at: Generated<Date>;
    expires_at: MaybeTimestamp;
    removed_at: MaybeTimestamp;
    removed_by: Maybe<string>;
  };
  alerts: {
    id: Identity;
    tenant_id: string;
    kind: string;
    data_centre: string | null;
    account_id: string | null;
    message_id: string | null;
    says: string;
    raised_at: Timestamp;
    cleared_at: MaybeTimestamp;
  };
  work: Leasable<WorkState> & {
    id: Identity;
    tenant_id: string;
    kind: string;
    data_centre: string;
    account_id: string;
    arguments: Json;
    position: Generated<number>;
    listed: Generated<boolean>;
    found: Generated<number>;
    expected_calls: number | null;
    author: string;
    created_at: Generated<Date>;
    finished_at: MaybeTimestamp;
  };
}
