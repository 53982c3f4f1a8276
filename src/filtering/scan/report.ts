/** What a scan hands back: everything worth keeping of a message but its bytes. Structured-cloneable. */
import type { ReportedFinding } from '../../plugins/host/index.ts';
import type { CoverageStatus, Unscanned } from '../../plugins/sdk/contract.ts';
import type { MailAddress, MailAttachment, MailDefect, MailMessage, TrustBlock } from '../../plugins/sdk/message.ts';

export type AttachmentSummary = Omit<MailAttachment, 'bytes'>;

/** Strings are the sender's, decoded and cut, not made safe for display. */
export interface MessageSummary {
  readonly subject: string;
  readonly from: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  /** Without angle brackets; empty when there is none. */
  readonly messageId: string;
  readonly references: readonly string[];
  /** Epoch milliseconds by the Date header, or null. */
  readonly date: number | null;
  /** Bytes of the source. */
  readonly size: number;
  readonly attachments: readonly AttachmentSummary[];
  readonly trust: TrustBlock;
  readonly defects: readonly MailDefect[];
}

export interface FilterRun {
  readonly filter: string;
  readonly version: string;
  readonly status: CoverageStatus;
  /** Why there is no complete result; empty when all went well. */
  readonly reason: string;
  /** Wall milliseconds. */
  readonly tookMs: number;
}

export interface ScanReport {
  readonly tier: 'full';
  readonly message: MessageSummary;
  /** The loader first, then every filter in the order in which it ran. */
  readonly runs: readonly FilterRun[];
  readonly findings: readonly ReportedFinding[];
  readonly coverage: Readonly<Record<string, CoverageStatus>>;
  readonly unscanned: readonly (Unscanned & { readonly filter: string })[];
}

const MAX_SUBJECT = 1_000;
const MAX_ADDRESSES = 50;

export function summarize(message: MailMessage): MessageSummary {
  return {
    subject: message.subject.slice(0, MAX_SUBJECT),
    from: message.from.slice(0, MAX_ADDRESSES),
    to: message.to.slice(0, MAX_ADDRESSES),
    messageId: message.messageId,
    references: message.references,
    date: message.date,
    size: message.size,
    attachments: message.attachments.map(({ bytes: _bytes, ...rest }) => rest),
    trust: message.trust,
    defects: message.defects,
  };
}
