import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/filtering/content/file-name.ts';
import { htmlToText } from '../../src/filtering/content/html-to-text.ts';
import { readContent } from '../../src/filtering/content/read-content.ts';

describe('text of HTML', () => {
  it.each([
    ['paragraphs', '<p>One\n line</p><p>Two<br>lines</p>', 'One line\n\nTwo\nlines'],
    ['links with their address', '<a href="https://x.example/a">Read it</a> now', 'Read it <https://x.example/a> now'],
    ['links that show their address', '<a href="https://x.example/">x.example</a>', 'x.example'],
    ['mail addresses', '<a href="mailto:a@b.example">Anna</a>', 'Anna <a@b.example>'],
    ['lists', '<ul><li>a<li>b<ul><li>c</ul></ul><ol><li>x<li>y</ol>', '- a\n- b\n  - c\n\n1. x\n2. y'],
    ['quotations', '<p>Hi</p><blockquote>one<p>two</p></blockquote><p>Bye</p>', 'Hi\n\n> one\n>\n> two\n\nBye'],
    ['tables', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', 'a  b\nc  d'],
    ['text that is laid out', '<pre>a\n  b\n</pre>', 'a\n  b'],
    ['what images say', 'x <img alt="Logo"> y', 'x Logo y'],
    ['entities', '1 &lt; 2&nbsp;&amp; &euro;', '1 < 2 & €'],
    ['headings', '<h1>Title</h1>Text', 'Title\n\nText'],
  ])('keeps %s', (_name, html, text) => expect(htmlToText(html)).toBe(text));
});

describe('names of files', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\evil.exe', 'evil.exe'],
    ['inv\u202efdp.exe', 'invfdp.exe'],
    ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie_ x.txt'],
    ['.htaccess', 'htaccess'],
    ['con.txt', '_con.txt'],
    ['a"b<c>|d?.txt', 'a_b_c__d_.txt'],
    ['', 'attachment-2'],
    ['...', 'attachment-2'],
    ['.pdf   ', 'pdf'],
    ['Rechnung März.pdf', 'Rechnung März.pdf'],
    ['\ud800x.pdf', '\ufffdx.pdf'],
  ])('%j becomes %j', (name, safe) => expect(safeFileName(name, '2')).toBe(safe));

  it('keep the extension that counts, however long they are', () => {
    const safe = safeFileName(`${'invoice.pdf '.repeat(40)}.exe`, '2');
    expect(safe).toMatch(/\.exe$/);
    expect(safe.length).toBeLessThanOrEqual(160);
  });
});

const mail = (headers: string[], body: Buffer | string) =>
  Buffer.concat([Buffer.from(`From: a@b.example\r\n${headers.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);

describe('the body of a message', () => {
  it.each([
    ['iso-8859-1', Buffer.from('caf\xe9', 'latin1'), 'café'],
    ['windows-1252', Buffer.from('\x80 5', 'latin1'), '€ 5'],
    ['koi8-r', Buffer.from([0xf0, 0xd2]), 'Пр'],
    ['shift_jis', Buffer.from([0x83, 0x65]), 'テ'],
    ['iso-2022-jp', Buffer.from('\x1b$B%F\x1b(B', 'latin1'), 'テ'],
    ['utf-8', Buffer.from('naïve'), 'naïve'],
    ['no-such-charset', Buffer.from('caf\xe9', 'latin1'), 'café'],
  ])('in %s is read', async (charset, bytes, text) => {
    const { body } = await readContent(mail([`Content-Type: text/plain; charset=${charset}`], bytes));
    expect(body).toEqual({ text, newText: text.trim(), quotedText: null, html: null, truncated: false });
  });

  it('in UTF-7 stays the letters it is written in', async () => {
    const source = mail(['Content-Type: text/html; charset=utf-7'], '+ADw-script+AD4-alert(1)+ADw-/script+AD4-');
    const { body } = await readContent(source);
    expect(body.html?.pieces.join('')).toBe('+ADw-script+AD4-alert(1)+ADw-/script+AD4-');
  });

  it('is made of the HTML when there is only that, without what a sanitiser drops', async () => {
    const html = '<style>p{}</style><script>x</script><p>Hi <a href="https://x.example/">there</a></p>';
    const { body } = await readContent(mail(['Content-Type: text/html'], html));
    expect(body.text).toBe('Hi there <https://x.example/>');
  });

  it('refuses what is no mail', async () => {
    await expect(readContent(Buffer.from('no mail at all'))).rejects.toMatchObject({ code: 'SOURCE_UNPARSABLE' });
  });
});
