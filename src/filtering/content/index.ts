export type { CalendarEvent, CalendarPerson, CalendarTime } from './calendar.ts';
export { Contents } from './contents.ts';
export type { DeliveryEvent } from './delivery.ts';
export { safeFileName } from './file-name.ts';
export type { MailingList } from './mailing-list.ts';
export type { AttachmentContent, AttachmentFile, BodyContent, MessageContent } from './message-content.ts';
export { type FilePiece, linkPartOf, Pieces, pieceInLink } from './pieces.ts';
export { ContentReader } from './reader.ts';
