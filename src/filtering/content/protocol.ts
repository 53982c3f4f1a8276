/** Messages between the content reader and its workers. */
import type { ErrorCode } from '../../errors.ts';
import type { AttachmentFile, MessageContent } from './message-content.ts';

/** What is wanted of a source: everything a person reads, or the bytes of one part. */
export type ContentJob =
  | { readonly kind: 'content'; readonly source: Uint8Array }
  | { readonly kind: 'attachment'; readonly source: Uint8Array; readonly part: string };

export type ContentAnswer =
  | { readonly kind: 'content'; readonly content: MessageContent }
  | { readonly kind: 'attachment'; readonly file: AttachmentFile | null }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string };
