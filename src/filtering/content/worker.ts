/** A content worker: one source in, one answer out. Whatever a hostile message does to it, the gateway goes on. */
import { parentPort } from 'node:worker_threads';
import { toPosternError } from '../../errors.ts';
import type { ContentAnswer, ContentJob } from './protocol.ts';
import { readAttachment, readContent } from './read-content.ts';

async function answer(job: ContentJob): Promise<ContentAnswer> {
  try {
    if (job.kind === 'content') return { kind: 'content', content: await readContent(job.source) };
    return { kind: 'attachment', file: await readAttachment(job.source, job.part) };
  } catch (thrown) {
    const { code, message } = toPosternError(thrown);
    return { kind: 'failed', code, message };
  }
}

parentPort?.on('message', async (job: ContentJob) => {
  const answered = await answer(job);
  const bytes = answered.kind === 'attachment' ? answered.file?.bytes.buffer : undefined;
  parentPort?.postMessage(answered, bytes instanceof ArrayBuffer ? [bytes] : []);
});
