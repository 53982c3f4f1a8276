import { describe, expect, it } from 'vitest';
import { readFileName } from '../../src/plugins/builtin/attachments/names/file-name.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { judgeFile } from '../fixtures/scan.ts';

const script = Buffer.from('WScript.Echo("hello");');

describe('a name made to be misread', () => {
  it.each([
    ['invoice.pdf.exe', windowsProgram(), 'pdf', 'exe'],
    ['photo.jpg.scr', windowsProgram(), 'jpg', 'scr'],
    ['letter.docx.js', script, 'docx', 'js'],
    ['order.xlsx.lnk', Buffer.from([1, 2, 3]), 'xlsx', 'lnk'],
    ['statement.PDF.HTA', Buffer.from('<html>'), 'pdf', 'hta'],
    ['invoice.pdf.exe...', windowsProgram(), 'pdf', 'exe'],
  ])('is quarantined for its double extension: %s', async (name, bytes, shown, extension) => {
    const { decision, report } = await judgeFile(name, bytes);
    expect(decision).toMatchObject({
      verdict: 'MALWARE',
      action: 'quarantine',
      decidedBy: 'postern.attachments.double-extension',
    });
    expect(report.findings[0]?.facts).toMatchObject({ shown, extension });
  });

  it.each([
    ['invoice\u202efdp.exe', 'right-to-left override'],
    ['invoice.pdf                              .exe', 'a run of blanks'],
    ['invoice.pdf\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003.exe', 'a run of blanks'],
    ['invoice.pdf\u200b.exe', 'invisible characters'],
    ['invoice\u2024pdf.exe', 'look-alike dots'],
    ['invoice.pdf.ｅxe', 'look-alike letters'],
  ])('is quarantined for the trick that hides its ending: %j', async (name, trick) => {
    const { decision, report } = await judgeFile(name, windowsProgram());
    expect(decision.verdict).toBe('MALWARE');
    expect(report.findings[0]).toMatchObject({
      rule: 'postern.attachments.hidden-extension',
      facts: { trick, extension: 'exe' },
    });
  });

  it('never passes its tricks on to whoever reads the explanation', async () => {
    const { decision } = await judgeFile('invoice\u202efdp.exe', windowsProgram());
    expect(decision.reason).toBe('invoicefdp.exe hides its real ending .exe by right-to-left override.');
  });
});

describe('an ordinary name', () => {
  it.each([
    ['report.v2.final.docx'],
    ['Meeting notes 12.11.2026.txt'],
    ['backup.tar.gz'],
    ['\u200fדוח שנתי\u200f.txt'],
    ['a   b.txt'],
    ['Dr. Smith.txt'],
    ['.gitignore'],
    ['README'],
    ['minutes...txt'],
    ['archive.2024.01.csv'],
  ])('raises nothing: %j', async (name) => {
    const { rules } = await judgeFile(name, Buffer.from('plain words\n'));
    expect(rules.filter((rule) => rule !== 'type-mismatch')).toEqual([]);
  });

  it('is no program because it ends like a host name', async () => {
    const { decision, rules } = await judgeFile('Forwarded from example.com', Buffer.from('Hello,\nas agreed.\n'));
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'CLEAN', rules: [] });
  });
});

describe('reading a file name', () => {
  it('takes only what comes after the last separator', () => {
    expect(readFileName('C:\\temp\\..\\a.txt').shown).toBe('a.txt');
    expect(readFileName('../../etc/passwd').shown).toBe('passwd');
  });

  it('keeps to its length whatever comes in', () => {
    expect(readFileName('a'.repeat(1_000_000)).shown.length).toBe(160);
  });
});
