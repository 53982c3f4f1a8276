export { Contents } from './contents.ts';
export type { AttachmentContent, AttachmentFile, BodyContent, MessageContent } from './message-content.ts';
export { ContentReader } from './reader.ts';
