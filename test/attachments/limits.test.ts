import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompress } from '../../src/plugins/builtin/attachments/archives/inflate.ts';
import { listZip } from '../../src/plugins/builtin/attachments/archives/zip.ts';
import { LIMITS } from '../../src/plugins/builtin/attachments/budget.ts';
import { decompressVba } from '../../src/plugins/builtin/attachments/ole/vba.ts';
import { cab, iso, type Packed, rar4, rar5, tar, tarGz, tnef, zip } from '../fixtures/archives.ts';
import { ATTACK, doc97, docm, olePackage, pdf, rtf } from '../fixtures/documents.ts';
import { buildMail } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { judgeFile } from '../fixtures/scan.ts';

const deflated = (bytes: Uint8Array, name = 'a.bin') => zip([{ name, bytes }]);

describe('an archive made to exhaust its reader', () => {
  it('by size is read to the limit, reported, and not clean', async () => {
    const huge = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(LIMITS.maxMemberBytes)]);
    const { decision, report, rules } = await judgeFile('papers.zip', deflated(huge, 'a.pdf'));
    expect(rules).toContain('archive-bomb');
    expect(report.unscanned).toMatchObject([{ why: 'too-large' }]);
    expect(decision.verdict).not.toBe('CLEAN');
  });

  it('by nesting is read to the limit and not clean', async () => {
    let bytes: Buffer = windowsProgram();
    for (let depth = 0; depth < LIMITS.maxDepth + 3; depth += 1) bytes = deflated(bytes, `level${depth}.zip`);
    const { decision, report } = await judgeFile('papers.zip', bytes);
    expect(report.unscanned).toMatchObject([{ why: 'too-large' }]);
    expect(decision.verdict).toBe('UNDETERMINED');
  });

  it('by number is read to the limit and not clean', async () => {
    const files: Packed[] = Array.from({ length: LIMITS.maxEntries + 50 }, (_, index) => ({
      name: `${index}.txt`,
      bytes: Buffer.from('x'),
      stored: true,
    }));
    const { decision, report } = await judgeFile('papers.zip', zip(files));
    expect(report.unscanned).toMatchObject([{ why: 'too-large' }]);
    expect(decision.verdict).toBe('UNDETERMINED');
  });

  it('by members that overlap is reported', () => {
    const one = zip([{ name: 'a.txt', bytes: Buffer.alloc(5_000, 'ab'), stored: true }]);
    const start = one.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    const entry = one.subarray(start, one.length - 22);
    const end = Buffer.from(one.subarray(one.length - 22));
    end.writeUInt32LE(entry.length * 50, 12);
    const overlapping = Buffer.concat([one.subarray(0, start), ...Array(50).fill(entry), end]);
    expect(listZip(overlapping, 1_000).inconsistent).toBe(true);
  });

  it('never makes decompression give more than was asked for', async () => {
    const packed = deflated(Buffer.alloc(5_000_000));
    const member = listZip(packed, 10).members[0];
    const content = await member?.read(1_000);
    expect(content).toMatchObject({ truncated: true, bytes: { length: 1_000 } });
    expect(await decompress('deflate', Buffer.from('no deflate stream'), 1_000)).toBeNull();
  });

  it('is looked into although a program in it was blown up', async () => {
    const blown = Buffer.concat([windowsProgram(), Buffer.alloc(LIMITS.maxMemberBytes + 1)]);
    expect((await judgeFile('papers.zip', deflated(blown, 'invoice.pdf'))).decision.verdict).toBe('MALWARE');
  });
});

describe('damage of any kind', () => {
  const seeds: [string, Buffer][] = [
    [
      'a.zip',
      zip([
        { name: 'a.exe', bytes: windowsProgram() },
        { name: 'b.txt', bytes: Buffer.from('b'), password: 'x', cipher: 'aes' },
      ]),
    ],
    ['a.zip', zip([{ name: 'b.txt', bytes: Buffer.from('b'), password: 'x' }])],
    ['a.tar', tar([{ name: 'a.exe', bytes: windowsProgram() }])],
    ['a.tar.gz', tarGz([{ name: 'a.exe', bytes: windowsProgram() }])],
    ['a.rar', rar4([{ name: 'a.exe', bytes: windowsProgram() }])],
    ['a.rar', rar5([{ name: 'a.exe', bytes: windowsProgram() }])],
    ['a.iso', iso([{ name: 'A.EXE', bytes: windowsProgram() }])],
    ['a.cab', cab([{ name: 'a.exe', bytes: windowsProgram() }], 'mszip')],
    ['winmail.dat', tnef([{ name: 'a.exe', bytes: windowsProgram() }])],
    ['a.doc', doc97(ATTACK)],
    ['a.docm', docm(ATTACK)],
    ['a.doc', olePackage('a.exe', windowsProgram())],
    ['a.pdf', pdf(['<< /S /Launch >>'], [{ dictionary: '/Type /ObjStm', bytes: Buffer.from('<< /JS >>') }])],
    ['a.rtf', rtf('{\\objdata 0105 4d5a}')],
    ['a.eml', buildMail({ files: [{ name: 'a.exe', bytes: windowsProgram() }] })],
    ['a.7z', Buffer.concat([Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), Buffer.alloc(64, 0xff)])],
    [
      'a.one',
      Buffer.concat([
        Buffer.from('e4525c7b8cd8a74daeb15378d02996d3e716e3bd65261145a4c48d4d0b7a9eac', 'hex'),
        Buffer.alloc(32, 0xff),
      ]),
    ],
  ];
  const damaged = fc
    .record({
      seed: fc.constantFrom(...seeds),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      flips: fc.array(
        fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), to: fc.integer({ min: 0, max: 255 }) }),
        { maxLength: 12 },
      ),
    })
    .map(({ seed: [name, bytes], cut, flips }) => {
      const copy = Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * (cut < 0.5 ? 1 : cut))));
      for (const { at, to } of flips) copy[Math.floor(at * copy.length)] = to;
      return { name, bytes: copy };
    });

  it('never makes the filter fail, and every answer is valid', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ name, bytes }) => {
        const { report } = await judgeFile(name, bytes, {}, { text: 'password: x' });
        expect(['done', 'partial']).toContain(report.coverage['postern.attachments']);
        for (const { explanation } of report.findings) expect(explanation).not.toContain('(unknown)');
      }),
      { numRuns: 400 },
    );
  });

  it('in the form of random bytes under any name changes nothing about that', async () => {
    const heads = [
      '',
      'MZ',
      'PK\x03\x04',
      '%PDF-',
      'Rar!\x1a\x07\x01\0',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      'MSCF\0\0\0\0',
      '\x1f\x8b\x08',
      '\x78\x9f\x3e\x22',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 2_000 }),
        async (name, head, tail) => {
          const { report } = await judgeFile(name, Buffer.concat([Buffer.from(head, 'latin1'), tail]));
          expect(['done', 'partial']).toContain(report.coverage['postern.attachments']);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never makes the VBA reader give more than its limit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_000 }), (bytes) => {
        expect(decompressVba(Buffer.from([1, ...bytes])).length).toBeLessThanOrEqual(512 * 1024);
      }),
    );
  });
});
