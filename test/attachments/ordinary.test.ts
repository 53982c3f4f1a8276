import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, decide } from '../../src/filtering/decide/index.ts';
import { zip } from '../fixtures/archives.ts';
import { corpus } from '../fixtures/corpus.ts';
import { docx, jpeg, odt, pdf, png, xlsx } from '../fixtures/documents.ts';
import { buildMail, type FixtureFile } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { judge, scanSource } from '../fixtures/scan.ts';

const text = (content: string) => Buffer.from(content);
const file = (name: string, type: string, bytes: Uint8Array): FixtureFile => ({ name, type, bytes });

/** Just enough of RFC 5652: the type, and, for signed data, the content. */
function cms(type: number, content?: Uint8Array): Buffer {
  const oid = (last: number) => Buffer.from([6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]);
  const wrap = (tag: number, inner: Uint8Array) => {
    const head = Buffer.alloc(6);
    head.writeUInt8(tag, 0);
    head.writeUInt8(0x84, 1);
    head.writeUInt32BE(inner.length, 2);
    return Buffer.concat([head, inner]);
  };
  const data = content === undefined ? oid(1) : Buffer.concat([oid(1), wrap(0xa0, wrap(0x04, content))]);
  return wrap(0x30, Buffer.concat([oid(type), wrap(0xa0, data)]));
}

describe('mail under S/MIME or PGP', () => {
  it('that carries what it signs is looked into', async () => {
    const signed = cms(2, buildMail({ files: [file('invoice.pdf', '', windowsProgram())] }));
    const { decision, report } = await judge({ files: [file('smime.p7m', 'application/pkcs7-mime', signed)] });
    expect(decision.verdict).toBe('MALWARE');
    expect(report.findings[0]?.evidence).toMatchObject([{ inside: ['signed message', 'invoice.pdf'] }]);
  });

  it.each([
    ['smime.p7m', cms(3)],
    ['encrypted.asc', text('-----BEGIN PGP MESSAGE-----\n\nhQEMA')],
  ])('that is encrypted is undetermined, not clean: %s', async (name, bytes) => {
    const { decision, rules } = await judge({ files: [file(name, '', bytes)] });
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'UNDETERMINED', rules: ['encrypted'] });
  });
});

describe('ordinary mail stays where it is', () => {
  it.each<[string, FixtureFile[]]>([
    ['an invitation', [file('invite.ics', 'text/calendar', text('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'))]],
    ['a contact', [file('anna.vcf', 'text/vcard', text('BEGIN:VCARD\r\nEND:VCARD\r\n'))]],
    ['a signed message', [file('smime.p7s', 'application/pkcs7-signature', cms(2))]],
    ['a PGP message', [file('signature.asc', 'application/pgp-signature', text('-----BEGIN PGP SIGNATURE-----\n'))]],
    [
      'a forwarded message',
      [file('fwd.eml', 'message/rfc822', buildMail({ files: [file('a.pdf', 'application/pdf', pdf())] }))],
    ],
    [
      'papers',
      [
        file('a.pdf', 'application/pdf', pdf()),
        file('b.docx', 'application/octet-stream', docx()),
        file('c.odt', '', odt()),
      ],
    ],
    [
      'pictures',
      [
        file('a.jpg', 'image/jpeg', png()),
        file('image001.png', 'image/png', jpeg()),
        file('', 'image/gif', text('GIF89a...')),
      ],
    ],
    ['tables', [file('t.csv', 'application/vnd.ms-excel', text('a;b\n1;2\n')), file('t.xlsx', '', xlsx())]],
    ['a log', [file('server.log', 'text/plain', text('powershell.exe failed: rundll32 not found\n'))]],
    [
      'a zipped folder',
      [
        file(
          'papers.zip',
          'application/zip',
          zip([
            { name: 'a/b.pdf', bytes: pdf() },
            { name: 'a/', bytes: text('') },
          ]),
        ),
      ],
    ],
    ['an empty file', [file('empty.pdf', 'application/pdf', Buffer.alloc(0))]],
    ['a file of no known kind', [file('data.xyz', '', Buffer.from([1, 0, 2, 0, 3]))]],
    ['a note that starts like a program', [file('MZ.txt', 'text/plain', text('MZ is short for Mark Zbikowski.\n'))]],
    ['no files at all', []],
  ])('%s', async (_what, files) => {
    const { decision, rules } = await judge({ files });
    expect({ verdict: decision.verdict, action: decision.action, rules }).toEqual({
      verdict: 'CLEAN',
      action: 'none',
      rules: [],
    });
  });

  it('and of real mail, not one message in the sample is held', async () => {
    const sample = corpus(10, ['easy-ham-1', 'easy-ham-2', 'hard-ham-1']);
    expect(sample.length).toBeGreaterThan(400);
    for (const { name, source } of sample) {
      const decision = decide({ report: await scanSource(source), policy: DEFAULT_POLICY });
      expect([name, decision.verdict, decision.reason]).toEqual([name, 'CLEAN', 'Nothing suspicious was found.']);
    }
  });
});
