import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cab, iso, type Packed, rar4, rar5, tar, tarGz, tnef, zip } from '../fixtures/archives.ts';
import { docm, docx, pdf, TIDY } from '../fixtures/documents.ts';
import { buildMail } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { judge, judgeFile } from '../fixtures/scan.ts';

const disguised: Packed[] = [{ name: 'scans/invoice.pdf', bytes: windowsProgram() }];

describe('a disguised program inside a container', () => {
  it.each<[string, string, Buffer, string[]]>([
    ['ZIP', 'papers.zip', zip(disguised), ['scans/invoice.pdf']],
    [
      'ZIP in ZIP',
      'papers.zip',
      zip([{ name: 'inner.zip', bytes: zip(disguised) }]),
      ['inner.zip', 'scans/invoice.pdf'],
    ],
    ['tar', 'papers.tar', tar(disguised), ['scans/invoice.pdf']],
    ['tar.gz', 'papers.tar.gz', tarGz(disguised), ['papers.tar', 'scans/invoice.pdf']],
    ['gzip', 'invoice.pdf.gz', gzipSync(windowsProgram()), ['invoice.pdf']],
    ['RAR 4', 'papers.rar', rar4(disguised), ['scans/invoice.pdf']],
    ['RAR 5', 'papers.rar', rar5(disguised), ['scans/invoice.pdf']],
    ['ISO image', 'papers.iso', iso([{ name: 'INVOICE.PDF', bytes: windowsProgram() }]), ['INVOICE.PDF']],
    ['cabinet', 'papers.cab', cab(disguised), ['scans/invoice.pdf']],
    ['packed cabinet', 'papers.cab', cab(disguised, 'mszip'), ['scans/invoice.pdf']],
    ['winmail.dat', 'winmail.dat', tnef([{ name: 'invoice.pdf', bytes: windowsProgram() }]), ['invoice.pdf']],
    [
      'mail message',
      'forwarded.eml',
      buildMail({ files: [{ name: 'invoice.pdf', bytes: windowsProgram() }] }),
      ['invoice.pdf'],
    ],
  ])('is found in a %s, and evidence says where', async (_format, name, bytes, inside) => {
    const { decision, report } = await judgeFile(name, bytes);
    expect(decision).toMatchObject({ verdict: 'MALWARE', decidedBy: 'postern.attachments.disguised-program' });
    const finding = report.findings.find((one) => one.rule === decision.decidedBy);
    expect(finding?.evidence).toMatchObject([{ at: 'attachment', id: '2', inside }]);
  });

  it('is found under an attached message of its own type', async () => {
    const forwarded = buildMail({ files: [{ name: 'invoice.pdf', bytes: windowsProgram() }] });
    const { decision } = await judgeFile('', forwarded, {
      headers: ['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64'],
    });
    expect(decision.verdict).toBe('MALWARE');
  });
});

describe('a ZIP archive that strict readers refuse', () => {
  const plain = zip(disguised);
  it.each([
    ['data in front', Buffer.concat([Buffer.from('GIF89a junk'), plain])],
    ['data behind', Buffer.concat([plain, Buffer.alloc(70_000, 7)])],
    ['no directory', plain.subarray(0, plain.lastIndexOf('PK\x01\x02', undefined, 'latin1'))],
    [
      'a false encryption mark',
      zip([{ ...disguised[0], name: 'invoice.pdf', bytes: windowsProgram(), markedEncrypted: true }]),
    ],
  ])('is read all the same: %s', async (_what, bytes) => {
    const { decision } = await judgeFile('papers.zip', bytes);
    expect(decision).toMatchObject({ verdict: 'MALWARE', decidedBy: 'postern.attachments.disguised-program' });
  });

  it('is read and reported behind a picture', async () => {
    const { decision, rules } = await judgeFile('holiday.gif', Buffer.concat([Buffer.from('GIF89a picture'), plain]));
    expect(decision.verdict).toBe('MALWARE');
    expect(rules).toContain('archive-contradictory');
  });

  it('is reported when directory and local header disagree on the ending', async () => {
    const { rules } = await judgeFile(
      'papers.zip',
      zip([{ name: 'letter.txt', localName: 'letter.exe', bytes: Buffer.from('x') }]),
    );
    expect(rules).toContain('archive-contradictory');
  });
});

describe('an encrypted archive', () => {
  const secret = 'Blau7Wal';
  const text = `Please find the invoice attached.\nPassword: ${secret}\n`;

  it.each([
    'pkware',
    'aes',
  ] as const)('is opened with the password from the text, and a program in it decides (%s)', async (cipher) => {
    const bytes = zip([{ name: 'data.bin', bytes: windowsProgram(), password: secret, cipher }]);
    const { decision, report } = await judgeFile('invoice.zip', bytes, {}, { text });
    expect(decision).toMatchObject({
      verdict: 'MALWARE',
      action: 'quarantine',
      decidedBy: 'postern.attachments.encrypted-program',
    });
    expect(report.coverage['postern.attachments']).toBe('done');
  });

  it('with a macro in it is malware', async () => {
    const bytes = zip([{ name: 'order.docm', bytes: docm(TIDY), password: secret, cipher: 'pkware' }]);
    const { decision, rules } = await judgeFile('order.zip', bytes, {}, { text });
    expect(rules).toEqual(expect.arrayContaining(['macro', 'encrypted-active']));
    expect(decision).toMatchObject({ verdict: 'MALWARE', action: 'quarantine' });
    expect(decision.reason).toBe(
      'order.zip is encrypted with a password that stands in the same message, and holds something that can run code.',
    );
  });

  it.each([
    ['HTML', { html: `<p>The <b>password</b> is&nbsp;<b>${secret}</b></p>` }],
    ['German', { text: `Das Passwort lautet "${secret}".` }],
    ['the subject', { subject: `Invoice, password ${secret}` }],
    ['one word', { text: `password=${secret}` }],
    ['Japanese', { text: `パスワードは${secret}です` }],
  ])('is opened when the password stands in %s', async (_where, mail) => {
    const bytes = zip([{ name: 'data.bin', bytes: windowsProgram(), password: secret, cipher: 'aes' }]);
    const { decision } = await judgeFile('invoice.zip', bytes, {}, mail);
    expect(decision.decidedBy).toBe('postern.attachments.encrypted-program');
  });

  it('is judged by its names when no password opens it', async () => {
    const bytes = rar5([{ name: 'invoice.exe', bytes: Buffer.alloc(100, 1), password: 'x' }]);
    const { decision, report } = await judgeFile('invoice.rar', bytes, {}, { text });
    expect(decision.verdict).toBe('MALWARE');
    expect(report.unscanned).toMatchObject([
      { filter: 'postern.attachments', why: 'encrypted', what: 'invoice.rar > invoice.exe' },
    ]);
  });

  it('with honest papers and the password in the text is clean once opened', async () => {
    const bytes = zip([{ name: 'contract.pdf', bytes: pdf(), password: secret, cipher: 'aes' }]);
    const { decision } = await judgeFile('contract.zip', bytes, {}, { text });
    expect(decision.verdict).toBe('CLEAN');
  });

  it('that nobody can open is undetermined, and says why', async () => {
    const bytes = zip([{ name: 'contract.pdf', bytes: pdf(), password: secret, cipher: 'aes' }]);
    const { decision } = await judgeFile(
      'contract.zip',
      bytes,
      {},
      { text: 'The password follows in a separate message.' },
    );
    expect(decision).toMatchObject({ verdict: 'UNDETERMINED', action: 'none' });
    expect(decision.reason).toBe('Not everything could be looked at: contract.zip > contract.pdf (encrypted).');
  });
});

describe('an ordinary archive', () => {
  it.each<[string, Buffer]>([
    [
      'papers.zip',
      zip([
        { name: 'a.pdf', bytes: pdf() },
        { name: 'b.docx', bytes: docx() },
      ]),
    ],
    ['logs.tar.gz', tarGz([{ name: 'var/log/app.log', bytes: Buffer.from('started\n'.repeat(10_000)) }])],
    ['winmail.dat', tnef([{ name: 'letter.docx', bytes: docx() }])],
    ['papers.rar', rar5([{ name: 'a.pdf', bytes: pdf() }])],
  ])('is clean: %s', async (name, bytes) => {
    const { decision, rules } = await judgeFile(name, bytes);
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'CLEAN', rules: [] });
  });

  it('of source code is clean, and its scripts are only shown', async () => {
    const source: Packed[] = [
      'src/index.js',
      'src/page.html.js',
      'build.sh',
      'run.bat',
      'test/a.test.js',
      'README.md',
      'package.json',
    ].map((name) => ({ name, bytes: Buffer.from('export const answer = 42;\n') }));
    const { decision, rules } = await judgeFile('project.zip', zip(source));
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'CLEAN', rules: ['script-file'] });
  });

  it('with nothing but a program in it is held', async () => {
    const { decision } = await judge({
      files: [{ name: 'tool.zip', bytes: zip([{ name: 'setup.exe', bytes: windowsProgram() }]) }],
    });
    expect(decision.verdict).toBe('MALWARE');
  });
});
