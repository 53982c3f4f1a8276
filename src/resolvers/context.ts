/** What every resolver of one operation shares. */
import type { Readable } from 'node:stream';
import type { Principal, Scope } from '../access/apps.ts';
import type { FileRef } from '../access/file-links.ts';
import type { Grants } from '../access/grants.ts';
import type { Datasources } from '../datasources/index.ts';
import type { Loaders } from '../datasources/loaders.ts';
import type { OrganisationLoaders } from '../datasources/organisation-loaders.ts';
import type { AdminCalls } from '../datasources/source.ts';
import type { CallContext, UpstreamMeter } from '../datasources/zoho/call-context.ts';
import { PosternError } from '../errors.ts';
import type { Actor } from '../filtering/act/actor.ts';
import type { Alerts } from '../filtering/alerts.ts';
import type { AttachmentFile, Pieces } from '../filtering/content/index.ts';
import type { Decisions } from '../filtering/decisions.ts';
import type { Policies } from '../filtering/house/policies.ts';
import type { SenderLists } from '../filtering/house/sender-lists.ts';
import type { Coverage } from '../filtering/intake/coverage.ts';
import type { FolderRescans } from '../filtering/intake/folder-rescans.ts';
import type { Intake } from '../filtering/intake/intake.ts';
import type { Held } from '../filtering/review/held.ts';
import type { Quarantine } from '../filtering/review/quarantine.ts';
import type { FolderIndex } from '../mailbox/folder-index.ts';
import type { Locator } from '../mailbox/locator.ts';
import type { Mailbox, Mailboxes } from '../mailbox/mailboxes.ts';
import type { MessageIndex } from '../mailbox/message-index.ts';
import type { Organisation, Organisations } from '../mailbox/organisations.ts';
import type { Organiser } from '../mailbox/organiser.ts';
import type { Outgoing } from '../mailbox/outgoing/outgoing.ts';
import type { Watch } from '../mailbox/watch.ts';
import type { ChangeFeed } from '../storage/change-feed.ts';
import type { ChangeLog } from '../storage/change-log.ts';
import type { Allowance } from './allowance.ts';
import type { ContentLoader } from './content-loader.ts';
import type { KnownLoader } from './known-loader.ts';
import type { MailboxLoader } from './mailbox-loader.ts';
import type { ScanLoader } from './scan-loader.ts';

/** A file that came with a request, on disk until the request is answered. */
export interface UploadedByCaller {
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** From the start each time. */
  readonly open: () => Readable;
}

/** What a request brings beside its document. */
export interface RequestExtras {
  readonly uploads?: ReadonlyMap<string, UploadedByCaller>;
  /** Milliseconds: how old an answer may be. Without it the gateway's own rules decide. */
  readonly maxAgeMs?: number;
}

/** The parts of the gateway that resolvers stand on; the same for every operation. */
export interface Services {
  readonly grants: Grants;
  readonly mailboxes: Mailboxes;
  readonly organisations: Organisations;
  readonly watch: Watch;
  readonly index: MessageIndex;
  readonly folderIndex: FolderIndex;
  readonly locator: Locator;
  readonly organiser: Organiser;
  readonly held: Held;
  readonly pieces: Pieces;
  readonly datasources: Datasources;
  readonly decisions: Decisions;
  readonly quarantine: Quarantine;
  readonly actor: Actor;
  readonly changeLog: ChangeLog;
  readonly changes: ChangeFeed;
  readonly policies: Policies;
  readonly lists: SenderLists;
  readonly alerts: Alerts;
  readonly coverage: Coverage;
  readonly intake: Intake;
  readonly folderRescans: FolderRescans;
  /** Zoho's limit for one mailbox, as the gateway keeps it. */
  readonly callsPerMinute: number;
  readonly now: () => number;
  readonly outgoing: Outgoing;
  /** Address of a file that works without a key for so many seconds. */
  readonly linkTo: (file: FileRef, seconds: number) => string;
}

export interface OperationContext extends Record<string, unknown> {
  readonly principal: Principal;
  readonly requestId: string;
  /** What this operation spent at Zoho. */
  readonly meter: UpstreamMeter;
  readonly allowance: Allowance;
  readonly services: Services;
  /** When the operation began. */
  readonly startedAt: Date;
  readonly mailboxes: MailboxLoader;
  readonly known: KnownLoader;
  readonly scans: ScanLoader;
  readonly contents: ContentLoader;
  /** The bytes of an attachment by its part. Throws NOT_FOUND when the message has no such part. */
  readonly fileOf: (mailbox: Mailbox, messageId: string, part: string) => Promise<AttachmentFile>;
  /** Files that came with the request, by the value of their variable. */
  readonly uploads: ReadonlyMap<string, UploadedByCaller>;
  /** Loaders of this operation for one mailbox. */
  readonly loadersOf: (mailbox: Mailbox) => Loaders;
  /** How calls for this operation are made, paid and given up. Zoho is asked: for whoever looks before he acts. */
  readonly callsFor: (mailbox: Mailbox) => CallContext;
  /** The same for what is shown: an answer from before will do, as far as the app lets it. */
  readonly readsFor: (mailbox: Mailbox) => CallContext;
  /** The same two for what administrators do. */
  readonly adminCalls: (organisation: Organisation) => AdminCalls;
  readonly adminReads: (organisation: Organisation) => AdminCalls;
  /** Loaders of this operation for one organisation. */
  readonly organisationLoaders: (organisation: Organisation) => OrganisationLoaders;
}

/** Throws FORBIDDEN when the app was not given the scope. */
export function requireScope(context: OperationContext, scope: Scope): void {
  if (context.principal.scopes.has(scope)) return;
  throw new PosternError('FORBIDDEN', `This app may not do that: it lacks the scope ${scope}.`, { details: { scope } });
}
