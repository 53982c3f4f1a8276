/**
 * The one MIME reader: the loader reads messages with it, filters read messages inside attachments.
 * It keeps part paths, places and every name, and stops at counts, which general parsers do not;
 * RFC 2047 words and address lists are left to postal-mime.
 */
export type { HeaderField } from './header-fields.ts';
export { firstValue, readHeaderBlock } from './header-fields.ts';
export { MIME_LIMITS, type MimeLimits } from './limits.ts';
export { stripComments } from './parameters.ts';
export { type MimeDefect, type MimeLeaf, type MimeTree, readMime } from './structure.ts';
export { decodeText } from './text.ts';
export { decodeTransfer, decodeUuencode } from './transfer.ts';
