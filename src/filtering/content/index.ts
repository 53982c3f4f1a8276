export { Contents } from './contents.ts';
export { safeFileName } from './file-name.ts';
export type { AttachmentContent, AttachmentFile, BodyContent, MessageContent } from './message-content.ts';
export { type FilePiece, linkPartOf, Pieces, pieceInLink } from './pieces.ts';
export { ContentReader } from './reader.ts';
