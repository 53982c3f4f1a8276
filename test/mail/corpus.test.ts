import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/filtering/load/index.ts';
import { corpus } from '../fixtures/corpus.ts';

const sample = corpus(40);

/** Raw 8-bit headers are Latin-1 to us and replacement characters to the other reader. */
const ascii = (text: string) => text.replace(/[^\x20-\x7e]/g, '?');
/** The line break in front of a boundary belongs to the boundary; the other reader leaves it to the part. */
const trimmed = (bytes: Uint8Array | ArrayBuffer | string) =>
  (typeof bytes === 'string' ? bytes : Buffer.from(new Uint8Array(bytes)).toString('latin1')).trimEnd();

/** The other reader takes the line of the mbox format for a header. */
const withoutMboxLine = (source: Buffer) =>
  source.toString('latin1', 0, 5) === 'From ' ? source.subarray(source.indexOf('\n') + 1) : source;

describe('real mail, read by this loader and by an independent parser', () => {
  it('is a sample worth comparing', () => {
    expect(sample.length).toBeGreaterThan(100);
  });

  it('has the same header fields in the same order', async () => {
    for (const { name, source } of sample) {
      const [ours, theirs] = [
        await parseMessage(source, { authServ: [] }),
        await PostalMime.parse(withoutMboxLine(source)),
      ];
      expect([name, ours.headers.map((field) => field.name)]).toEqual([name, theirs.headers.map((field) => field.key)]);
      expect([name, ascii(ours.subject)]).toEqual([name, ascii(theirs.subject ?? '')]);
    }
  });

  it('has the same attachments', async () => {
    for (const { name, source } of sample) {
      const ours = await parseMessage(source, { authServ: [] });
      const theirs = await PostalMime.parse(source, { forceRfc822Attachments: true });
      expect([name, ours.attachments.map((one) => trimmed(one.bytes))]).toEqual([
        name,
        theirs.attachments.map((one) => trimmed(one.content)),
      ]);
    }
  });

  it('is no message without a defect worth mentioning', async () => {
    for (const { name, source } of sample) {
      const { defects } = await parseMessage(source, { authServ: [] });
      expect([name, defects.filter((defect) => defect.kind !== 'malformed')]).toEqual([name, []]);
    }
  });
});
