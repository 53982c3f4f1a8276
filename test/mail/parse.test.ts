import { describe, expect, it } from 'vitest';
import { LOAD_LIMITS, parseMessage } from '../../src/filtering/load/index.ts';
import { buildMail, ZOHO_AUTHSERV } from '../fixtures/mail.ts';

const parse = (source: string | Uint8Array, limits = LOAD_LIMITS) =>
  parseMessage(typeof source === 'string' ? Buffer.from(source, 'latin1') : source, {
    authServ: ZOHO_AUTHSERV,
    limits,
  });

const crlf = (...lines: string[]) => lines.join('\r\n');

describe('reading a message', () => {
  it('keeps every header field in the order received', async () => {
    const message = await parse(crlf('X-One: 1', 'X-Two: 2', 'x-one: 3', '', 'body'));
    expect(message.headers).toEqual([
      { name: 'x-one', value: '1' },
      { name: 'x-two', value: '2' },
      { name: 'x-one', value: '3' },
    ]);
  });

  it('unfolds and decodes header values', async () => {
    const message = await parse(crlf('Subject: =?utf-8?B?UsOpc3Vtw6k=?=', '\t=?utf-8?Q?_de_Dana?=', '', ''));
    expect(message.subject).toBe('Résumé de Dana');
  });

  it('reads addresses, ids and date', async () => {
    const message = await parse(
      crlf(
        'From: "Anna, A." <Anna@Sender.example>',
        'To: group: Dana <dana@zylker.example>, bob@zylker.example;',
        'Message-ID: <1@sender.example>',
        'In-Reply-To: <0@zylker.example>',
        'References: <a@x> <b@x>',
        'Date: Tue, 3 Nov 2026 09:00:00 +0100 (CET)',
        '',
        '',
      ),
    );
    expect(message).toMatchObject({
      from: [{ name: 'Anna, A.', address: 'anna@sender.example' }],
      to: [
        { name: 'Dana', address: 'dana@zylker.example' },
        { name: '', address: 'bob@zylker.example' },
      ],
      messageId: '1@sender.example',
      references: ['a@x', 'b@x', '0@zylker.example'],
      date: Date.UTC(2026, 10, 3, 8),
    });
  });

  it('drops the line that mbox files put in front', async () => {
    const message = await parse(crlf('From anna@sender.example Tue Nov  3 09:00:00 2026', 'Subject: hi', '', 'body'));
    expect(message.headers).toEqual([{ name: 'subject', value: 'hi' }]);
    expect(message.defects).toEqual([]);
  });

  it('reads sources with bare line feeds or bare carriage returns', async () => {
    expect((await parse('Subject: a\n\nbody')).parts[0]?.content).toBe('body');
    expect((await parse('Subject: a\r\rbody')).parts[0]?.content).toBe('body');
  });

  it('decodes text by its charset, and by windows-1252 where that is unknown', async () => {
    const text = async (charset: string, body: string) =>
      (await parse(crlf(`Content-Type: text/plain; charset=${charset}`, '', body))).parts[0]?.content;
    expect(await text('iso-8859-2', '\xb1')).toBe('ą');
    expect(await text('x-nobody-knows', '\x80')).toBe('€');
    expect(await text('utf-8', 'caf\xc3\xa9')).toBe('café');
  });

  it('is immutable', async () => {
    const message = await parse(buildMail({ files: [{ name: 'a.txt', bytes: Buffer.from('x') }] }));
    const frozen = [
      message,
      message.headers,
      message.headers[0],
      message.attachments,
      message.attachments[0],
      message.trust,
      message.from[0],
    ];
    expect(frozen.every(Object.isFrozen)).toBe(true);
  });

  it('leaves the source as it was', async () => {
    const source = buildMail({ files: [{ name: 'a.txt', bytes: Buffer.from('x') }] });
    const before = Buffer.from(source);
    await parse(source);
    expect(source.equals(before)).toBe(true);
  });
});

describe('the name of an attachment', () => {
  const named = async (...headers: string[]) => {
    const message = await parse(
      crlf('Content-Type: multipart/mixed; boundary=b', '', '--b', ...headers, '', 'x', '--b--'),
    );
    return message.attachments.map(({ filename, otherNames }) => [filename, ...otherNames]);
  };

  it.each([
    [['Content-Disposition: attachment; filename=a.txt'], ['a.txt']],
    [['Content-Disposition: attachment; filename="a \\"b\\".txt"'], ['a "b".txt']],
    [["Content-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf"], ['résumé.pdf']],
    [["Content-Disposition: attachment; filename*0*=utf-8''r%C3%A9; filename*1=sum.pdf"], ['résum.pdf']],
    [['Content-Disposition: attachment; filename*1=sume.pdf; filename*0=re'], ['resume.pdf']],
    [['Content-Disposition: attachment; filename="=?utf-8?Q?r=C3=A9sum=C3=A9.pdf?="'], ['résumé.pdf']],
    [['Content-Type: application/pdf; name=b.pdf'], ['b.pdf']],
    [['Content-Disposition: attachment; filename=C:\\temp\\a.txt'], ['C:\\temp\\a.txt']],
    [
      ['Content-Type: application/pdf; name=b.exe', 'Content-Disposition: attachment; filename=a.pdf'],
      ['a.pdf', 'b.exe'],
    ],
    [['Content-Disposition: attachment; filename=a.pdf; filename=a.exe'], ['a.pdf', 'a.exe']],
  ])('is read from %j', async (headers, names) => {
    expect(await named(...headers)).toEqual([names]);
  });
});

describe('the parts of a message', () => {
  it('are numbered by their path', async () => {
    const message = await parse(
      crlf(
        'Content-Type: multipart/mixed; boundary=outer',
        '',
        '--outer',
        'Content-Type: multipart/alternative; boundary=inner',
        '',
        '--inner',
        '',
        'text',
        '--inner',
        'Content-Type: text/html',
        '',
        '<p>html',
        '--inner--',
        '--outer',
        'Content-Type: application/pdf; name=a.pdf',
        '',
        'x',
        '--outer--',
      ),
    );
    expect(message.parts.map(({ id, kind, content }) => [id, kind, content])).toEqual([
      ['1.1', 'text', 'text'],
      ['1.2', 'html', '<p>html'],
    ]);
    expect(message.attachments.map(({ id }) => id)).toEqual(['2']);
  });

  it.each([
    ['a closing boundary that never comes', crlf('--b', 'Content-Type: application/x; name=a', '', 'x')],
    ['parts after the closing boundary', crlf('--b--', '--b', 'Content-Type: application/x; name=a', '', 'x', '--b--')],
    ['blanks behind the boundary', crlf('--b \t', 'Content-Type: application/x; name=a', '', 'x', '--b--')],
  ])('are found with %s', async (_what, body) => {
    const message = await parse(crlf('Content-Type: multipart/mixed; boundary=b', '', body));
    expect(message.attachments.map(({ filename }) => filename)).toEqual(['a']);
  });

  it('are not split at a longer boundary or in the middle of a line', async () => {
    const message = await parse(
      crlf('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'x --b', '--bb', 'y', '--b--'),
    );
    expect(message.parts.map(({ content }) => content)).toEqual([crlf('x --b', '--bb', 'y')]);
  });

  it('are found without a declared boundary, as some clients find them', async () => {
    const message = await parse(
      crlf('Content-Type: multipart/mixed', '', '--guess', 'Content-Type: application/x; name=a', '', 'x', '--guess--'),
    );
    expect(message.attachments).toHaveLength(1);
  });

  it('are decoded leniently from base64 with noise and padding in the middle', async () => {
    const message = await parse(
      crlf(
        'Content-Type: application/x; name=a',
        'Content-Transfer-Encoding: BASE64 (yes)',
        '',
        'TV==',
        '!',
        'o=',
        'Wg==',
      ),
    );
    expect(Buffer.from(message.attachments[0]?.bytes ?? []).toString('latin1')).toBe('MZ');
  });

  it('are decoded from quoted-printable and uuencode', async () => {
    const decode = async (encoding: string, ...body: string[]) =>
      Buffer.from(
        (
          await parse(
            crlf('Content-Type: application/x; name=a', `Content-Transfer-Encoding: ${encoding}`, '', ...body),
          )
        ).attachments[0]?.bytes ?? [],
      ).toString('latin1');
    expect(await decode('quoted-printable', 'a=3D=', 'b=\t', 'c=zz')).toBe('a=bc=zz');
    expect(await decode('x-uuencode', 'begin 644 a', '#37H!', '`', 'end')).toBe('Mz\x01');
  });
});

describe('a uuencoded file inside the text', () => {
  it('is an attachment of its own', async () => {
    const message = await parse(crlf('Subject: a', '', 'Hello', 'begin 644 in voice.exe', '#37H!', '`', 'end', 'Bye'));
    expect(message.attachments).toMatchObject([{ id: '1.uu1', filename: 'in voice.exe', size: 3 }]);
  });

  it.each([
    ['begin 644 a.exe in the shell'],
    ['We begin 644 tests today'],
    ['begin 644 a.exe\r\nno data at all, just a sentence of words'],
  ])('is not seen in a text about it: %j', async (text) => {
    expect((await parse(crlf('Subject: a', '', text, 'end'))).attachments).toEqual([]);
  });
});

describe('limits', () => {
  const many = (count: number) =>
    crlf(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...Array.from({ length: count }, () => crlf('--b', '', 'x')),
      '--b--',
    );

  it.each<[string, Buffer, Partial<typeof LOAD_LIMITS>]>([
    ['too-large', buildMail({ text: 'x'.repeat(2_000) }), { maxSourceBytes: 1_000 }],
    ['too-many-headers', Buffer.from(`${'X: y\r\n'.repeat(50)}\r\nbody`), { maxHeaderFields: 10 }],
    ['too-many-headers', Buffer.from(`X: ${'y'.repeat(5_000)}\r\nY: z\r\n\r\nbody`), { maxHeaderBytes: 1_000 }],
    ['too-many-parts', Buffer.from(many(20)), { maxParts: 5 }],
  ])('are kept and noted: %s', async (kind, source, limits) => {
    const message = await parse(source, { ...LOAD_LIMITS, ...limits });
    expect(message.defects.map((defect) => defect.kind)).toContain(kind);
    expect(message.headers.length).toBeLessThanOrEqual(limits.maxHeaderFields ?? LOAD_LIMITS.maxHeaderFields);
  });

  it('keep the fields behind one that is too long', async () => {
    const message = await parse(`X: ${'y'.repeat(5_000)}\r\n folded\r\nSubject: here\r\n\r\nbody`, {
      ...LOAD_LIMITS,
      maxHeaderBytes: 1_000,
    });
    expect(message.subject).toBe('here');
  });

  it('stop at parts nested too deep', async () => {
    let body = 'deep';
    for (let depth = 40; depth > 0; depth -= 1)
      body = crlf(`Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`, body, `--b${depth}--`);
    expect((await parse(body)).defects).toMatchObject([{ kind: 'too-deep' }]);
  });

  it('cut long text and say so', async () => {
    const message = await parse(crlf('Subject: a', '', 'x'.repeat(500)), { ...LOAD_LIMITS, maxTextCharacters: 100 });
    expect(message.parts[0]).toMatchObject({ truncated: true, content: 'x'.repeat(100) });
  });
});

describe('what is no mail', () => {
  it.each([
    ['nothing', ''],
    ['words', 'just some words without any header'],
    ['binary data', '\x00\x01\x02\xff\xfe\n\x00'],
    ['empty lines', '\r\n\r\n'],
  ])('is a message with a fatal defect: %s', async (_what, source) => {
    const message = await parse(source);
    expect(message.defects).toMatchObject([{ kind: 'fatal' }]);
    expect(message.size).toBe(source.length);
  });
});
