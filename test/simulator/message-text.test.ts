import { describe, expect, it } from 'vitest';
import { dataOf, mail, startWorld } from './harness.ts';

const SOURCE = [
  'From: Dana <dana@sender.example>',
  'To: mira@zylker.example',
  'Subject: a subject',
  '\tthat is folded',
  'X-Note: one',
  'X-Note: two: three',
  '',
  'Text: not a header',
  '',
].join('\r\n');

async function withMessage(source: string) {
  const world = await startWorld();
  const messageId = await world.deliver(source);
  const read = (what: string) => world.call('GET', world.at(`/folders/1/messages/${messageId}/${what}`));
  return { world, messageId, read };
}

describe('the header of a message', () => {
  it('comes as text, with its id in quotes and without a line of the body', async () => {
    const { messageId, read } = await withMessage(SOURCE);
    const { text, json } = await read('header');
    expect(text).toContain(`"messageId":"${messageId}"`);
    expect(json).toHaveProperty('data.headerContent', expect.stringContaining('X-Note: two: three\r\n'));
    expect(text).not.toContain('not a header');
  });

  it('comes as lists by name, with a bare id, when asked without raw', async () => {
    const { messageId, read } = await withMessage(SOURCE);
    const answer = await read('header?raw=false');
    expect(answer.text).toContain(`"messageId":${messageId}`);
    expect(dataOf(answer)).toMatchObject({
      headerContent: {
        Subject: ['a subject\tthat is folded'],
        'X-Note': ['one', 'two: three'],
        'Delivered-To': ['mira@zylker.example'],
      },
    });
  });

  it('refuses a raw that is no boolean', async () => {
    const { read } = await withMessage(SOURCE);
    expect((await read('header?raw=1')).status).toBe(400);
  });
});

describe('the text of a message', () => {
  it('comes as HTML with a bare id', async () => {
    const { messageId, read } = await withMessage(mail('hello', 'Good morning'));
    const answer = await read('content');
    expect(answer.text).toContain(`"messageId":${messageId}`);
    expect(dataOf(answer)).toHaveProperty('content', expect.stringContaining('Good morning'));
  });

  it('leaves no mark, but does where that is taken for true', async () => {
    const { world, read } = await withMessage(mail('hello'));
    await read('content');
    expect(await world.journal('message.read')).toEqual([]);
    await world.facts({ readingMarksRead: true });
    await read('content');
    await read('content');
    expect(await world.journal('message.read')).toHaveLength(1);
  });

  it('is what the reference says, both ways', async () => {
    const { world, read } = await withMessage(SOURCE);
    for (const what of ['content', 'content?includeBlockContent=true', 'header', 'header?raw=false']) await read(what);
    expect(await world.violations()).toEqual([]);
  });
});

describe('the quoted part of a text', () => {
  it('is given beside it when it is asked for, and there is one', async () => {
    const quoted = '<blockquote>old</blockquote>';
    const { world, read } = await withMessage(`Content-Type: text/html\r\nSubject: x\r\n\r\n<p>new</p>${quoted}`);
    expect(dataOf(await read('content'))).not.toHaveProperty('blockContent');
    expect(dataOf(await read('content?includeBlockContent=true'))).toHaveProperty('blockContent', quoted);
    const plain = await world.deliver(mail('plain'));
    const answer = await world.call('GET', world.at(`/folders/1/messages/${plain}/content?includeBlockContent=true`));
    expect(dataOf(answer)).not.toHaveProperty('blockContent');
    expect(await world.violations()).toEqual([]);
  });
});
