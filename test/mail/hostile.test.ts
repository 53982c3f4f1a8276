import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOAD_LIMITS, parseMessage } from '../../src/filtering/load/index.ts';
import { pdf } from '../fixtures/documents.ts';
import { buildMail } from '../fixtures/mail.ts';

const parse = (source: Uint8Array) => parseMessage(source, { authServ: ['mx.zohomail.com'] });

/** Lines that have broken parsers: structure without content, content without structure. */
const lines = fc.constantFrom(
  'Content-Type: multipart/mixed; boundary=b',
  'Content-Type: multipart/mixed; boundary="',
  'Content-Type: multipart/mixed',
  'Content-Type: message/rfc822',
  "Content-Type: text/html; charset=utf-16; name*0*=x''%; name*99999999=y",
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Transfer-Encoding: x-uuencode',
  'Content-Disposition: attachment; filename="=?utf-8?B?gIA?="',
  'Subject: =?utf-8?Q?=FF?= =?x?y?z?=',
  'From: "<<<>>>(((:;,@@@',
  'Received: (((by mx.zohomail.com',
  'Authentication-Results: mx.zohomail.com; dkim=pass (((',
  'Date: Tue, 99 Foo 99999 99:99:99',
  'Message-ID: <<<<',
  '--b',
  '--b--',
  '--',
  '',
  '',
  ' folded',
  '\t',
  '=3D=',
  'TVqQ====',
  'M'.repeat(61),
  '\0\xff',
  ': no name',
  'no colon',
);

describe('hostile mail', () => {
  it('built from lines that break parsers is read without failing, within every limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 60 }), fc.constantFrom('\r\n', '\n', '\r'), async (chosen, end) => {
        const source = Buffer.from(chosen.join(end), 'latin1');
        const message = await parse(source);
        expect(message.defects.some((defect) => defect.detail.startsWith('the parser failed'))).toBe(false);
        expect(message.attachments.length + message.parts.length).toBeLessThanOrEqual(2 * LOAD_LIMITS.maxParts);
        for (const attachment of message.attachments)
          expect(attachment.bytes.length).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of random bytes is read without failing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        const message = await parse(bytes);
        expect(message.defects.some((defect) => defect.detail.startsWith('the parser failed'))).toBe(false);
        expect(message.size).toBe(bytes.length);
      }),
      { numRuns: 300 },
    );
  });

  it('cut anywhere is read without failing', async () => {
    const whole = buildMail({ html: '<p>', files: [{ name: 'a.pdf', bytes: pdf() }] });
    for (let length = 0; length < whole.length; length += 7) {
      const message = await parse(whole.subarray(0, length));
      expect(message.defects.some((defect) => defect.detail.startsWith('the parser failed'))).toBe(false);
    }
  });

  it('keeps every part id unique, so that evidence points at one place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 60 }), async (chosen) => {
        const { attachments, parts } = await parse(Buffer.from(chosen.join('\r\n'), 'latin1'));
        for (const ids of [attachments.map(({ id }) => id), parts.map(({ id }) => id)])
          expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
