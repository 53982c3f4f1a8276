/** Attachments by signed link: handed out as files to save, never as pages to run. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileLinks, FileRef } from '../../access/file-links.ts';
import { noteFileInLink } from '../../datasources/note-file-link.ts';
import type { NotesSource } from '../../datasources/notes.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { PosternError } from '../../errors.ts';
import { type AttachmentFile, type Contents, type Pieces, pieceInLink } from '../../filtering/content/index.ts';
import type { Mailbox, Mailboxes } from '../../mailbox/mailboxes.ts';
import type { Route } from '../router.ts';

export interface FileRouteOptions {
  readonly links: FileLinks;
  readonly mailboxes: Pick<Mailboxes, 'find'>;
  readonly contents: Pick<Contents, 'file'>;
  readonly pieces: Pick<Pieces, 'open'>;
  readonly notes: Pick<NotesSource, 'openFile'>;
  readonly callsFor: (mailbox: Mailbox, requestId: string, signal: AbortSignal) => CallContext;
  readonly now: () => number;
}

/** Files handed out at once: those out of a source are held whole until their reader has them. */
const MAX_UNDER_WAY = 16;
/** A reader that takes nothing for so long is left. */
const IDLE_MS = 60_000;
const CHUNK = 64 * 1024;

export function fileRoutes({ links, mailboxes, contents, pieces, notes, callsFor, now }: FileRouteOptions): Route[] {
  let underWay = 0;
  const open = async ({ messageId, part }: FileRef, mailbox: Mailbox, calls: CallContext): Promise<Sent> => {
    const ofNote = noteFileInLink(part);
    if (ofNote !== null) {
      const { attachmentId, filename, groupId } = ofNote;
      const { size, body } = await notes.openFile(calls, { groupId, noteId: messageId }, attachmentId);
      return { filename, servedType: 'application/octet-stream', size, body };
    }
    const piece = pieceInLink(part);
    return piece === null
      ? fromSource(await contents.file(mailbox, messageId, part, calls))
      : pieces.open(mailbox, messageId, piece, calls);
  };
  return [
    {
      method: 'GET',
      path: '/files/:id',
      credential: 'signed-url',
      async handle({ response, id, requestId }) {
        const link = links.open(id);
        const mailbox = await mailboxes.find(link);
        if (mailbox === null) throw new PosternError('FILE_LINK_INVALID', 'The mailbox of this link is gone.');
        if (underWay >= MAX_UNDER_WAY)
          throw new PosternError('CONTENT_UNAVAILABLE', 'Too many files are being handed out now.');
        underWay += 1;
        try {
          const gone = new AbortController();
          response.once('close', () => gone.abort());
          const calls = callsFor(mailbox, requestId, gone.signal);
          await send(response, await open(link, mailbox, calls), Math.max(0, link.expiresAt - Math.ceil(now() / 1000)));
        } finally {
          underWay -= 1;
        }
      },
    },
  ];
}

type Sent = Awaited<ReturnType<Pieces['open']>>;

function fromSource({ filename, servedType, bytes }: AttachmentFile): Sent {
  return { filename, servedType, size: bytes.length, body: Readable.from(chunksOf(bytes)) };
}

async function send(response: ServerResponse, file: Sent, maxAge: number): Promise<void> {
  const { filename, servedType, size, body } = file;
  if (response.destroyed) {
    body.destroy();
    return;
  }
  response.writeHead(200, {
    'content-type': servedType,
    ...(size === null ? {} : { 'content-length': size }),
    'content-disposition': dispositionOf(filename),
    'cache-control': `private, max-age=${maxAge}, immutable`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.setTimeout(IDLE_MS, () => response.destroy());
  // A reader that leaves is no fault of ours.
  await pipeline(body, response).catch(() => {});
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}

/** RFC 6266: a plain name for old programs, the real one for all others. */
function dispositionOf(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
