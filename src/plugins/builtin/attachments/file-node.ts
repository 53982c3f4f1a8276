/** One file under inspection: an attachment, or something inside one. */
import type { MailAttachment } from '../../sdk/message.ts';
import { type FileName, readFileName } from './names/file-name.ts';

export interface FileNode {
  readonly attachmentId: string;
  /** Name of the attachment itself, for reports. */
  readonly topName: string;
  /** Names from the attachment down to this file; empty for the attachment itself. */
  readonly inside: readonly string[];
  readonly name: FileName;
  /** Every further name that a client may show. */
  readonly otherNames: readonly FileName[];
  /** Declared media type; empty inside containers. */
  readonly declaredType: string;
  /** Of the attachment only; files inside are not indexed by hash. */
  readonly sha256: string | null;
  readonly bytes: Buffer;
  /** `head`: enough was read to tell its kind, not its content. `unread`: there is only the name. */
  readonly read: 'whole' | 'head' | 'unread';
  /** Files that lie beside it in the same container; 0 for the attachment itself. */
  readonly siblings: number;
}

export function fromAttachment(attachment: MailAttachment): FileNode {
  const { bytes } = attachment;
  const name = readFileName(attachment.filename);
  return {
    attachmentId: attachment.id,
    topName: name.shown || `part ${attachment.id}`,
    inside: [],
    name,
    otherNames: attachment.otherNames.map(readFileName),
    declaredType: attachment.declaredType,
    sha256: attachment.sha256,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    read: 'whole',
    siblings: 0,
  };
}

/** A file found inside `parent`. */
export function childOf(
  parent: FileNode,
  name: string,
  bytes: Buffer,
  { read, siblings }: Pick<FileNode, 'read' | 'siblings'> = { read: 'whole', siblings: 0 },
): FileNode {
  const fileName = readFileName(name);
  return {
    attachmentId: parent.attachmentId,
    topName: parent.topName,
    inside: [...parent.inside, name.replaceAll('\0', '').slice(0, 200)],
    name: fileName,
    otherNames: [],
    declaredType: '',
    sha256: null,
    bytes,
    read,
    siblings,
  };
}
