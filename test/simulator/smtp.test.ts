import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, startWorld, type World } from './harness.ts';

const sourceOf = async (world: World, messageId: string) =>
  z
    .object({ content: z.string() })
    .parse(dataOf(await world.call('GET', world.at(`/messages/${messageId}/originalmessage`)))).content;
const subjectsOf = async (world: World) =>
  z
    .array(z.object({ subject: z.string() }))
    .parse(dataOf(await world.call('GET', world.at('/messages/view?limit=200'))))
    .map(({ subject }) => subject);
const newest = async (world: World) => {
  const rows = z
    .array(z.object({ messageId: z.string() }))
    .parse(dataOf(await world.call('GET', world.at('/messages/view'))));
  return sourceOf(world, String(rows[0]?.messageId));
};

async function send(world: World, source: string | Buffer, to = ['mira@zylker.example'], from = 'dana@sender.example') {
  const transport = createTransport(world.smtp);
  try {
    return await transport.sendMail({ envelope: { from, to }, raw: source });
  } finally {
    transport.close();
  }
}

/** A conversation word for word; gives the answers. */
function converse(world: World, ...said: string[]): Promise<string> {
  const { hostname, port } = new URL(world.smtp);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let heard = '';
    const lines = [...said];
    socket
      .setEncoding('latin1')
      .on('error', reject)
      .on('close', () => resolve(heard));
    socket.on('data', (answer) => {
      heard += answer;
      if (!/^[0-9]{3} .*\r\n$/m.test(String(answer))) return;
      const line = lines.shift();
      if (line === undefined) socket.end();
      else socket.write(line, 'latin1');
    });
  });
}

describe('mail by SMTP', () => {
  it('lies in the mailbox when it is accepted', async () => {
    const world = await startWorld();
    await send(world, 'From: Dana <dana@sender.example>\r\nSubject: one\r\n\r\nHello\r\n');
    expect(await subjectsOf(world)).toEqual(['one']);
  });

  it('reaches each recipient, whatever the case of the address', async () => {
    const world = await startWorld();
    await send(world, 'Subject: one\r\n\r\n', ['MIRA@Zylker.Example', 'ivo@zylker.example']);
    expect((await world.journal('message.delivered')).map(({ accountId }) => accountId)).toEqual([
      world.mira.accountId,
      world.ivo.accountId,
    ]);
  });

  it('for an unknown user is refused with 550', async () => {
    const world = await startWorld();
    await expect(send(world, 'Subject: x\r\n\r\n', ['nobody@zylker.example'])).rejects.toMatchObject({
      responseCode: 550,
    });
    expect(await world.journal('message.delivered')).toEqual([]);
  });

  it('larger than 40 MiB is refused with 552', async () => {
    const world = await startWorld();
    await expect(send(world, Buffer.alloc(40 * 1024 * 1024 + 1, 'x'))).rejects.toMatchObject({ responseCode: 552 });
    const declared = await converse(world, 'EHLO a\r\n', 'MAIL FROM:<a@b.example> SIZE=99999999\r\n', 'QUIT\r\n');
    expect(declared).toContain('\r\n552 ');
    expect(await world.journal('message.delivered')).toEqual([]);
  });

  it('keeps 8-bit bytes as they came', async () => {
    const world = await startWorld();
    await send(world, Buffer.from('Subject: x\r\n\r\nGr\xfc\xdfe\r\n', 'latin1'));
    expect(await newest(world)).toContain('Gr\xfc\xdfe');
  });

  it('takes a bounce, which names no sender', async () => {
    const world = await startWorld();
    await send(world, 'Subject: bounce\r\n\r\n', ['mira@zylker.example'], '');
    expect(await newest(world)).toContain('Return-Path: <>\r\n');
  });

  it('gets an id of its own when much comes at once', async () => {
    const world = await startWorld();
    await Promise.all(Array.from({ length: 40 }, (_, i) => send(world, `Subject: ${i}\r\n\r\n`)));
    const ids = (await world.journal('message.delivered')).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(40);
    expect(new Set(await subjectsOf(world)).size).toBe(40);
  });
});

describe("the receiver's fields", () => {
  const namesOf = (source: string) =>
    source
      .slice(0, source.search(/\r?\n\r?\n/))
      .split(/\r?\n/)
      .filter((line) => !/^\s/.test(line))
      .map((line) => line.split(':')[0]);
  const ABOVE = [
    'Delivered-To',
    'Received-SPF',
    'Authentication-Results',
    'ARC-Seal',
    'ARC-Message-Signature',
    'ARC-Authentication-Results',
    'Return-Path',
    'Received',
  ];
  const BELOW = ['X-Zoho-Virus-Status', 'X-Zoho-AV-Stamp'];

  it('stand above and below those of the sender, in the order Zoho writes', async () => {
    const world = await startWorld();
    await send(world, 'From: dana@sender.example\r\nSubject: one\r\n\r\nHello\r\n');
    expect(namesOf(await newest(world))).toEqual([...ABOVE, 'From', 'Subject', ...BELOW]);
  });

  it('say that nothing was checked, for who can look up no domain has nothing to say', async () => {
    const world = await startWorld();
    await send(world, 'From: dana@sender.example\r\n\r\n');
    const source = await newest(world);
    expect(source).toMatch(/^Authentication-Results: mx\.zohomail\.com;\r\n\tdkim=none;\r\n\tspf=none /m);
    expect(source).not.toContain('dmarc=');
  });

  it('say that the envelope passed, and no more, for a domain that lets anyone send', async () => {
    const world = await startWorld();
    await send(world, 'From: dana@sender.example\r\n\r\n', ['mira@zylker.example'], 'dana@Partner.example');
    const source = await newest(world);
    expect(source).toMatch(/^Received-SPF: pass .*envelope-from=dana@Partner\.example/im);
    expect(source).toMatch(/dkim=none;\r\n\tspf=pass .*designates 127\.0\.0\.1 /);
    expect(source).not.toContain('dmarc=');
  });

  it("name the author's domain and what the receiver found", async () => {
    const world = await startWorld();
    const auth = { spf: 'pass', dkim: 'pass', dmarc: 'fail' };
    const id = await world.deliver('From: Boss <boss@bank.example>\r\n\r\n', { sender: 'bulk@mailer.example', auth });
    const source = await sourceOf(world, id);
    expect(source).toContain('spf=pass (zohomail.com: domain of mailer.example designates');
    expect(source).toContain('smtp.mailfrom=bulk@mailer.example');
    expect(source).toContain('dmarc=fail(p=none dis=none) header.from=bank.example');
    expect(source).toContain('X-ZohoMail-DKIM: pass (identity @bank.example)\r\n');
  });

  it("take the name of the mailbox's data centre", async () => {
    const world = await startWorld();
    await world.deliver('Subject: x\r\n\r\n', { address: world.lena.address });
    const token = await world.tokenFor(world.lena);
    const [{ messageId }] = z
      .tuple([z.object({ messageId: z.string() })])
      .parse(await world.journal('message.delivered'));
    const path = `/accounts/${world.lena.accountId}/messages/${messageId}/originalmessage`;
    const answer = await world.call('GET', path, { token, dataCentre: 'eu' });
    expect(answer.text).toContain('Authentication-Results: mx.zohomail.eu;');
  });

  it.each([
    ['no end of its header block', 'Subject: x', ['Subject', ...BELOW], '\r\n\r\n'],
    ['no header at all', '\r\nSubject: in the body\r\n\r\nx', BELOW, '\r\n\r\nSubject: in the body\r\n\r\nx'],
    ['nothing in it', '', BELOW, '\r\n\r\n'],
    [
      'bare line feeds',
      'Subject: x\nFrom: a@b\n\nbody\r\n\r\nmore',
      ['Subject', 'From', ...BELOW],
      '\nbody\r\n\r\nmore',
    ],
    ['line ends of both kinds', 'Subject: x\n\r\nbody\n\nmore', ['Subject', ...BELOW], '\r\nbody\n\nmore'],
  ])('stand right around a message with %s', async (_name, sent, names, end) => {
    const world = await startWorld();
    const source = await sourceOf(world, await world.deliver(sent));
    expect(namesOf(source)).toEqual([...ABOVE, ...names]);
    expect(source.endsWith(end)).toBe(true);
  });
});
