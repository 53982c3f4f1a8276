import { describe, expect, it } from 'vitest';
import { zip } from '../fixtures/archives.ts';
import { javaClass, linuxProgram, macProgram, windowsProgram, windowsShortcut } from '../fixtures/programs.ts';
import { judgeFile } from '../fixtures/scan.ts';

describe('a program under the name of something harmless', () => {
  it('is quarantined as malware with a sentence that names file, claim and truth', async () => {
    const { decision, report } = await judgeFile('invoice.pdf', windowsProgram(), { type: 'application/pdf' });
    expect(decision).toMatchObject({
      verdict: 'MALWARE',
      action: 'quarantine',
      decidedBy: 'postern.attachments.disguised-program',
      reason: 'invoice.pdf claims to be a PDF document, but is a Windows program.',
    });
    expect(report.findings[0]?.evidence).toEqual([{ at: 'attachment', id: '2', note: 'invoice.pdf' }]);
  });

  it.each([
    ['photo.jpg', linuxProgram()],
    ['letter.docx', macProgram()],
    ['table.xlsx', windowsShortcut()],
    ['notes.txt', javaClass()],
    ['archive.zip', windowsProgram()],
    ['page.html', windowsProgram()],
  ])('is caught as %s', async (name, bytes) => {
    const { decision } = await judgeFile(name, bytes);
    expect(decision).toMatchObject({ verdict: 'MALWARE', decidedBy: 'postern.attachments.disguised-program' });
  });

  it('is caught when only the declared type lies', async () => {
    const { decision } = await judgeFile('scan0001', windowsProgram(), { type: 'image/jpeg' });
    expect(decision.verdict).toBe('MALWARE');
  });

  it('is caught when only one of two names lies', async () => {
    const headers = [
      'Content-Type: application/octet-stream; name="invoice.pdf"',
      'Content-Disposition: attachment; filename="invoice"',
      'Content-Transfer-Encoding: base64',
    ];
    const { decision } = await judgeFile('', windowsProgram(), { headers });
    expect(decision.verdict).toBe('MALWARE');
  });
});

describe('the test file of the antivirus industry', () => {
  // Put together here, so that no scanner takes this file for it.
  const eicar = Buffer.from(
    ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-'),
  );

  it.each([
    ['eicar.com', eicar],
    ['eicar.txt', eicar],
    ['eicar_com.zip', zip([{ name: 'eicar.com', bytes: eicar }])],
  ])('is caught as %s', async (name, bytes) => {
    const { decision } = await judgeFile(name, bytes);
    expect(decision).toMatchObject({ verdict: 'MALWARE', decidedBy: 'postern.attachments.test-virus' });
  });

  it('is not seen in a text about it', async () => {
    const { decision } = await judgeFile('howto.txt', Buffer.concat([Buffer.from('Save this as eicar.com: '), eicar]));
    expect(decision.verdict).toBe('CLEAN');
  });
});

describe('a program sent as what it is', () => {
  it.each([
    ['setup.exe', windowsProgram()],
    ['tool', linuxProgram()],
    ['Main.class', javaClass()],
    ['unknown.exe', Buffer.from([1, 0, 2, 0, 3])],
  ])('is suspicious, and left to the reader: %s', async (name, bytes) => {
    expect((await judgeFile(name, bytes)).decision).toMatchObject({ verdict: 'SUSPICIOUS', action: 'none' });
  });
});
