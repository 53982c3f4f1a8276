import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startWorld, temporaryFolder, type World } from './harness.ts';
import { LETTER, SENT, sender } from './sending.ts';

const handleShape = z.object({ storeName: z.string(), attachmentName: z.string(), attachmentPath: z.string() });
const BYTES = Uint8Array.from([0, 255, 13, 10, 128]);

async function uploading(given?: World) {
  const world = given ?? (await startWorld());
  const token = await world.tokenFor(world.mira);
  const upload = async (
    query: string,
    body: FormData | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(`${world.url}/us/api${world.at(`/messages/attachments${query}`)}`, {
      method: 'POST',
      headers: { authorization: `Zoho-oauthtoken ${token}`, ...headers },
      body,
    });
    const json: unknown = await answer.json();
    return { status: answer.status, data: Object(json).data };
  };
  const raw = async (name: string, bytes = BYTES, rest = '') => {
    const query = `?fileName=${encodeURIComponent(name)}${rest}`;
    return (await upload(query, bytes, { 'content-type': 'application/octet-stream' })).data;
  };
  const files = async (messageId: string) => {
    const at = `/folders/${SENT}/messages/${messageId}`;
    const info = Object((await world.call('GET', world.at(`${at}/attachmentinfo?includeInline=true`))).json).data;
    return { ...info, at };
  };
  return { world, token, upload, raw, files, ...sender(world) };
}

describe('a file that is handed over', () => {
  it('as bytes is answered with an object, and can be attached, more than once', async () => {
    const { world, token, raw, send, files } = await uploading();
    const handle = await raw('Zahlen für 2026.xlsx');
    expect(handle).toEqual({
      storeName: expect.any(String),
      attachmentName: 'Zahlen für 2026.xlsx',
      attachmentPath: expect.stringMatching(/^\/Mail\/[0-9a-f]{12}-Zahlen für 2026\.xlsx$/),
    });
    for (let i = 0; i < 2; i++) {
      const { messageId } = await send({ attachments: [handleShape.parse(handle)] });
      const { attachments, at } = await files(messageId);
      expect(attachments).toMatchObject([{ attachmentName: 'Zahlen für 2026.xlsx', attachmentSize: 5 }]);
      const path = world.at(`${at}/attachments/${attachments[0].attachmentId}`);
      const headers = { authorization: `Zoho-oauthtoken ${token}` };
      const answer = await fetch(`${world.url}/us/api${path}`, { headers });
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BYTES);
    }
    expect(await world.violations()).toEqual([]);
  });

  it('in a form is answered with a list that has sizes, which may be passed on', async () => {
    const { upload, send, files } = await uploading();
    const form = new FormData();
    form.append('attach', new Blob(['a;b']), 'a.csv');
    form.append('attach', new Blob([BYTES]), 'b.bin');
    const { data } = await upload('?uploadType=multipart', form);
    expect(data).toMatchObject([
      { attachmentName: 'a.csv', attachmentSize: '3' },
      { attachmentName: 'b.bin', attachmentSize: '5' },
    ]);
    const { messageId } = await send({ attachments: data });
    expect((await files(messageId)).attachments).toHaveLength(2);
  });

  it('as an inline image is shown where the text names its address', async () => {
    const { world, raw, send, files } = await uploading();
    const handle = await raw('logo.png', BYTES, '&isInline=true');
    expect(handle).toMatchObject({
      attachmentPath: `/compose/${handle.attachmentName}`,
      url: expect.stringMatching(/^\/zm\/ImageSignature\?fileName=/),
    });
    const written = handle.url.replaceAll('&', '&amp;');
    const content = `<p>see <img src="${handle.url}"> and <img src="${written}"></p>`;
    const { messageId } = await send({ content, attachments: [handleShape.parse(handle)] });
    const { attachments, inline, at } = await files(messageId);
    expect(attachments).toEqual([]);
    const image = await world.call('GET', world.at(`${at}/inline?contentId=${encodeURIComponent(inline[0].cid)}`));
    expect(image.headers.get('content-type')).toBe('image/png');
    const shown = await world.call('GET', world.at(`${at}/content`));
    expect(Object(shown.json).data.content.split(`src="cid:${inline[0].cid}"`)).toHaveLength(3);
  });

  it('can be attached for uploadKeptMs, also after a restart, and by its owner alone', async () => {
    const data = temporaryFolder();
    const before = await uploading(await startWorld({ data, facts: { uploadKeptMs: 1_000 } }));
    const handle = handleShape.parse(await before.raw('a.txt'));
    await before.world.close();
    const { world, post } = await uploading(await startWorld({ data, facts: { uploadKeptMs: 1_000 } }));
    const attached = async (changes = {}) =>
      (await post('/messages', { ...LETTER, attachments: [{ ...handle, ...changes }] })).status;
    expect(await attached()).toBe(200);
    expect(await attached({ storeName: '1' })).toBe(400);
    const token = await world.tokenFor(world.ivo);
    const theirs = { ...LETTER, fromAddress: world.ivo.address, attachments: [handle] };
    const path = `/accounts/${world.ivo.accountId}/messages`;
    expect((await world.call('POST', path, { token, body: theirs })).status).toBe(400);
    world.clock.now += 1_000;
    expect(await attached()).toBe(400);
  });

  it('never names a file of the disk', async () => {
    const { raw, upload } = await uploading();
    expect((await upload('?fileName=..%2F..%2Fa', BYTES)).status).toBe(400);
    expect(handleShape.parse(await raw('a"b\r\nX-Y: 1.txt')).attachmentName).toBe('a_b__X-Y: 1.txt');
  });

  it.each([
    ['bytes without a name', '', BYTES, 400],
    ['bytes where a form was announced', '?uploadType=multipart', BYTES, 400],
    ['an unknown way', '?uploadType=json&fileName=a', BYTES, 400],
    ['an unknown parameter', '?filename=a', BYTES, 400],
  ])('is refused as %s', async (_name, query, body, status) => {
    const { world, upload } = await uploading();
    expect((await upload(query, body)).status).toBe(status);
    expect(await world.journal('upload.stored')).toEqual([]);
  });

  it('is refused in a form without it, or under another name', async () => {
    const { upload } = await uploading();
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.txt');
    expect((await upload('?uploadType=multipart', form)).status).toBe(400);
    expect(
      (await upload('?uploadType=multipart', BYTES, { 'content-type': 'multipart/form-data; boundary=x' })).status,
    ).toBe(400);
  });

  it('may be of megabytes, which no other body may', async () => {
    const { raw, send, files } = await uploading();
    const handle = handleShape.parse(await raw('large.bin', new Uint8Array(5 * 1024 * 1024)));
    const { messageId } = await send({ attachments: [handle] });
    expect((await files(messageId)).attachments).toMatchObject([{ attachmentSize: 5 * 1024 * 1024 }]);
  });
});
