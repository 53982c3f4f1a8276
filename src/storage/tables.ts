/**
 * The tables as the query builder sees them. The driver gives `bigint` as string and `timestamptz` as Date;
 * jsonb columns are parsed where they are read, at the door of the module that owns the table.
 */
import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date, Date>;
type MaybeTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>;
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

export type ScanJobState = 'QUEUED' | 'LEASED' | 'DECIDED' | 'GONE';
export type EffectState = 'INTENDED' | 'LEASED' | 'DONE' | 'FAILED' | 'SUPERSEDED';
/** LEASED with `doubt_from` is a call under way. */
export type IntentState = 'INTENDED' | 'LEASED' | 'DONE' | 'FAILED' | 'UNKNOWN' | 'CANCELLED';
export type QuarantineState = 'PENDING' | 'HELD' | 'RELEASING' | 'RELEASED' | 'FAILED';

export interface Tables {
  tenants: { id: string; name: string; created_at: Generated<Date> };
  apps: { id: string; tenant_id: string; name: string; scopes: string[]; created_at: Generated<Date> };
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
      cause: string;
      announced_by: string;
      filter_set: string;
      policy: string;
      queued_at: Generated<Date>;
    };
  decisions: MessageKey & {
    id: Identity;
    job_id: string;
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
  };
  effects: MessageKey &
    Leasable<EffectState> & {
      id: Identity;
      decision_id: string;
      fence: number;
      desired: 'QUARANTINE' | 'ORIGIN';
      intended_at: Generated<Date>;
      settled_at: MaybeTimestamp;
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
  };
}
