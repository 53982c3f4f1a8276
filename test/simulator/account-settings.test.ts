import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, mail, startWorld, type World } from './harness.ts';
import { people } from './people.ts';

const DAY = 86_400_000;

const put = (world: World, mode: string, body: Record<string, unknown> = {}) =>
  world.call('PUT', world.at(''), { body: { mode, ...body } });
const row = async (world: World) => z.looseObject({}).parse(dataOf(await world.call('GET', world.at(''))));

const sentShape = z.object({
  outgoing: z.array(
    z.looseObject({ recipient: z.string(), subject: z.string(), why: z.string().optional(), source: z.string() }),
  ),
});

/** What went out by itself, with its source. */
async function relayed(world: World, why: string) {
  const { outgoing } = sentShape.parse((await world.control('GET', '/outgoing?sources=true')).json);
  return outgoing
    .filter((one) => one.why === why)
    .map(({ source, ...one }) => ({ ...one, source: Buffer.from(source, 'base64').toString() }));
}

const to = (address: string, more: Record<string, unknown> = {}) => ({
  mailForward: [{ mailForwardTo: address, ...more }],
});

async function forwarding(world: World, address: string): Promise<void> {
  await put(world, 'addMailForward', to(address));
  const notices = await relayed(world, 'notice');
  const confirmKey = /Confirmation code: ([0-9a-f]+)/.exec(notices.at(-1)?.source ?? '')?.[1];
  expect((await put(world, 'verifyMailForward', to(address, { confirmKey }))).status).toBe(200);
}

/** Month first, as the clock of Copenhagen shows it. */
function wall(at: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const [date = '', time = ''] = parts.format(at).split(', ');
  const [month = '', day = '', year = ''] = date.split('/');
  return `${month.padStart(2, '0')}/${day.padStart(2, '0')}/20${year} ${time}`;
}

const away = (world: World, more: Record<string, unknown> = {}) => ({
  vacationResponse: {
    subject: 'Away',
    content: '<p>Back soon.</p>',
    sendTo: 'all',
    fromDate: wall(world.clock.now - 1_000),
    toDate: wall(world.clock.now + 7 * DAY),
    sendingInt: 2,
    ...more,
  },
});

describe('forwarding', () => {
  it('begins when the address has told its code, and carries the mail as it came', async () => {
    const world = await startWorld();
    await put(world, 'addMailForward', to('backup@else.example'));
    await world.deliver(mail('Too early'));
    expect((await put(world, 'verifyMailForward', to('backup@else.example', { confirmKey: 'wrong' }))).status).toBe(
      400,
    );
    expect((await put(world, 'enableMailForward', to('backup@else.example'))).status).toBe(400);
    expect(await row(world)).toMatchObject({ mailForward: [{ status: 'UNCONFIRMED' }] });
    await put(world, 'deleteMailForward', to('backup@else.example'));
    await forwarding(world, 'backup@else.example');
    await world.deliver(mail('In time'));
    const [sent, ...others] = await relayed(world, 'forward');
    expect([sent?.subject, sent?.recipient, others]).toEqual(['In time', 'backup@else.example', []]);
    expect(sent?.source).toContain(mail('In time'));
    await put(world, 'disableMailForward', to('backup@else.example', { reason: 'Mailbox closing' }));
    await world.deliver(mail('Too late'));
    expect(await relayed(world, 'forward')).toHaveLength(1);
    expect(await world.violations()).toEqual([]);
  });

  it('comes to those who live here, does not go round, and goes on after a restart', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.ivo);
    const ivo = (mode: string, body: Record<string, unknown>) =>
      world.call('PUT', `/accounts/${world.ivo.accountId}`, { token, body: { mode, ...body } });
    await forwarding(world, world.ivo.address);
    await ivo('addMailForward', to(world.mira.address));
    const confirmKey = /code: ([0-9a-f]+)/.exec((await relayed(world, 'notice')).at(-1)?.source ?? '')?.[1];
    await ivo('verifyMailForward', to(world.mira.address, { confirmKey }));
    await world.close();
    const again = await startWorld({ data: world.data });
    await again.deliver(mail('Round and round'));
    const goneRound = async () =>
      (await relayed(again, 'forward')).filter(({ subject }) => subject === 'Round and round');
    await expect
      .poll(async () => (await goneRound()).map(({ recipient }) => recipient))
      .toEqual([world.ivo.address, world.mira.address]);
    const list = async () => {
      const answer = await again.call('GET', `/accounts/${again.ivo.accountId}/messages/view`, {
        token: await again.tokenFor(again.ivo),
      });
      return z.array(z.looseObject({ subject: z.string() })).parse(dataOf(answer));
    };
    await expect.poll(async () => (await list()).map(({ subject }) => subject)).toContain('Round and round');
  });

  it('leaves nothing behind where that is wanted', async () => {
    const world = await startWorld();
    await forwarding(world, 'backup@else.example');
    await put(world, 'deleteZohoMailCopy');
    const messageId = await world.deliver(mail('Gone'));
    expect((await world.control('GET', `/messages/${messageId}`)).status).toBe(404);
    await put(world, 'deleteZohoMailCopy', { deleteCopy: false });
    const kept = await world.deliver(mail('Kept'));
    expect((await world.control('GET', `/messages/${kept}`)).status).toBe(200);
    expect(await row(world)).toMatchObject({ mailForward: [{ status: 'CONFIRMED', deleteCopy: false }] });
  });

  it('is written in a list of objects, in a text, or in either', async () => {
    const world = await startWorld();
    const add = async (mailForward: unknown) => (await put(world, 'addMailForward', { mailForward })).status;
    expect(await add('a@else.example')).toBe(200);
    await world.facts({ forwardsWritten: 'list' });
    expect(await add('b@else.example')).toBe(400);
    await world.facts({ forwardsWritten: 'text' });
    expect(await add([{ mailForwardTo: 'b@else.example' }])).toBe(400);
    expect(await add('b@else.example')).toBe(200);
    expect(await add('b@else.example')).toBe(500);
    expect(await add(world.mira.address)).toBe(400);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('ends with a user who is disabled so', async () => {
    const world = await startWorld();
    const { create, put: change, row: shown } = people(world);
    const dana = await create('dana');
    await change('addMailForward', dana, to('dana@else.example'));
    expect(await shown(dana)).toHaveProperty('mailForward');
    await change('disableUser', dana, { removeMailforward: true });
    expect(await shown(dana)).not.toHaveProperty('mailForward');
  });
});

describe('a vacation reply', () => {
  it('answers whoever writes, once an interval, while it lasts', async () => {
    const world = await startWorld();
    expect((await put(world, 'addVacationReply', away(world))).status).toBe(200);
    const from = (sender: string) => world.deliver(mail('Are you there?'), { sender });
    await from('dana@sender.example');
    await from('dana@sender.example');
    await from('sam@else.example');
    const [first, second, ...others] = await relayed(world, 'vacation');
    expect([first?.recipient, second?.recipient, others]).toEqual(['dana@sender.example', 'sam@else.example', []]);
    expect(first?.source).toMatch(/^Auto-Submitted: auto-replied\r\n/);
    world.clock.now += 2 * DAY + 1;
    await from('dana@sender.example');
    expect(await relayed(world, 'vacation')).toHaveLength(3);
    world.clock.now += 7 * DAY;
    await from('new@else.example');
    expect(await relayed(world, 'vacation')).toHaveLength(3);
    expect(await world.violations()).toEqual([]);
  });

  it('answers no machine, no list, no bounce, and not the own addresses', async () => {
    const world = await startWorld();
    await put(world, 'addVacationReply', away(world));
    const marked = (header: string) => `${header}\r\n${mail('Automatic')}`;
    await world.deliver(marked('Auto-Submitted: auto-replied'), { sender: 'a@else.example' });
    await world.deliver(marked('Precedence: bulk'), { sender: 'b@else.example' });
    await world.deliver(marked('List-Id: <x.else.example>'), { sender: 'c@else.example' });
    await world.deliver(mail('Bounce'), { sender: '' });
    await world.deliver(mail('Own'), { sender: world.mira.address });
    expect(await relayed(world, 'vacation')).toEqual([]);
    await world.deliver(marked('Auto-Submitted: no'), { sender: 'd@else.example' });
    expect(await relayed(world, 'vacation')).toHaveLength(1);
  });

  it.each([
    ['org', ['ivo@zylker.example']],
    ['nonOrgAll', ['known@else.example', 'new@else.example']],
    ['contacts', ['known@else.example']],
    ['noncontacts', ['ivo@zylker.example', 'new@else.example']],
    ['nonOrgNonContacts', ['new@else.example']],
  ])('to %s answers %o', async (sendTo, answered) => {
    const world = await startWorld();
    const letter = { fromAddress: world.mira.address, toAddress: 'known@else.example', subject: 'x', content: 'x' };
    await world.call('POST', world.at('/messages'), { body: letter });
    await put(world, 'addVacationReply', away(world, { sendTo }));
    for (const sender of ['ivo@zylker.example', 'known@else.example', 'new@else.example'])
      await world.deliver(mail('Hello'), { sender });
    expect((await relayed(world, 'vacation')).map(({ recipient }) => recipient)).toEqual(answered);
  });

  it('is added once, changed and removed, with dates in the order and counts in the unit that hold', async () => {
    const world = await startWorld();
    expect((await put(world, 'updateVacationReply', away(world))).status).toBe(400);
    expect((await put(world, 'addVacationReply', away(world, { toDate: '13/13/2026 00:00:00' }))).status).toBe(400);
    await put(world, 'addVacationReply', away(world));
    expect((await put(world, 'addVacationReply', away(world))).status).toBe(500);
    await world.facts({ vacationDateOrder: 'DMY', vacationIntervalUnit: 'minutes' });
    const dates = { fromDate: '03/01/2026 12:00:00', toDate: '04/01/2026 12:00:00' };
    await put(world, 'updateVacationReply', { vacationResponse: { subject: 'Still away', ...dates } });
    expect(await row(world)).toMatchObject({
      vacationResponse: [{ subject: 'Still away', fromDate: String(Date.UTC(2026, 0, 3, 11)) }],
    });
    await world.facts({ vacationRemovalMode: 'disableVacationReply' });
    expect((await put(world, 'deleteVacationReply')).status).toBe(400);
    expect((await put(world, 'disableVacationReply')).status).toBe(200);
    expect(await row(world)).not.toHaveProperty('vacationResponse');
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });
});

describe('the addresses of an account', () => {
  it('may be written from once they are its own and named so, and the first of them is the usual one', async () => {
    const world = await startWorld();
    const send = async (fromAddress: string) => {
      const body = { fromAddress, toAddress: 'sam@else.example', subject: 'x', content: 'x' };
      return (await world.call('POST', world.at('/messages'), { body })).status;
    };
    const sender = (fromAddress: string) => ({ sendMailDetails: { fromAddress, displayName: 'Desk' } });
    await put(world, 'addsendmaildetails', sender('desk@zylker.example'));
    expect(await send('desk@zylker.example')).toBe(400);
    await people(world).putOf('addEmailAlias', world.mira, { emailAlias: ['desk@zylker.example'] });
    expect(await send('desk@zylker.example')).toBe(200);
    expect((await put(world, 'addsendmaildetails', sender('desk@zylker.example'))).status).toBe(500);
    expect((await put(world, 'emailupdate', { emailAddress: 'ivo@zylker.example' })).status).toBe(400);
    const named = { displayName: 'Mira H', emailAddress: 'desk@zylker.example' };
    expect((await put(world, 'displaynameemailupdate', named)).status).toBe(200);
    expect(await row(world)).toMatchObject({
      displayName: 'Mira H',
      primaryEmailAddress: 'desk@zylker.example',
      mailboxAddress: world.mira.address,
      emailAddress: [{ isPrimary: false }, { isPrimary: true, mailId: 'desk@zylker.example' }],
    });
    expect(await world.violations()).toEqual([]);
  });

  it('take answers elsewhere when whose that is has confirmed it', async () => {
    const world = await startWorld();
    const sent = async () => {
      const body = { fromAddress: world.mira.address, toAddress: 'sam@else.example', subject: 'x', content: 'x' };
      await world.call('POST', world.at('/messages'), { body });
      const { outgoing } = sentShape.parse((await world.control('GET', '/outgoing?sources=true')).json);
      return Buffer.from(outgoing.at(-1)?.source ?? '', 'base64').toString();
    };
    expect((await put(world, 'resendVerificationMailForReplyTo')).status).toBe(400);
    await put(world, 'updateReplyToStatus', { replyTo: 'answers@else.example' });
    expect(await sent()).not.toContain('Reply-To:');
    const { dataCentre, accountId } = world.mira;
    expect((await world.control('POST', '/console/reply-to/confirm', { dataCentre, accountId })).status).toBe(200);
    expect(await sent()).toContain('Reply-To: <answers@else.example>');
    expect((await put(world, 'resendVerificationMailForReplyTo')).status).toBe(400);
    await world.facts({ replyToMode: 'updateReplyTo' });
    expect((await put(world, 'updateReplyToStatus', { replyTo: 'b@else.example' })).status).toBe(400);
    expect((await put(world, 'updateReplyTo', { replyTo: 'b@else.example' })).status).toBe(200);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('and accounts of elsewhere stand in the order that was set; all of them have to be named', async () => {
    const world = await startWorld();
    const { dataCentre, accountId } = world.mira;
    const place = { dataCentre, accountId, address: 'mira@elsewhere.example' };
    const made = z.object({ accountId: z.string() });
    const added = made.parse((await world.control('POST', '/console/accounts', place)).json).accountId;
    const order = (accList: string) => put(world, 'mailaccountorderupdate', { accList });
    expect((await order(accountId)).status).toBe(400);
    expect((await order(`${accountId},${world.ivo.accountId}`)).status).toBe(400);
    expect((await order(`${added},${accountId}`)).status).toBe(200);
    const list = async (of: World) => z.array(z.looseObject({})).parse(dataOf(await of.call('GET', '/accounts')));
    const wanted = [
      { accountId: added, sequence: 1, type: 'POP_ACCOUNT', isDefaultAccount: false },
      { accountId, sequence: 2, type: 'ZOHO_ACCOUNT', isDefaultAccount: true },
    ];
    expect(await list(world)).toMatchObject(wanted);
    expect((await world.call('GET', `/accounts/${added}/folders`)).status).toBe(200);
    expect((await world.call('GET', `/accounts/${world.ivo.accountId}`)).status).toBe(404);
    expect(await world.violations()).toEqual([]);
    await world.close();
    expect(await list(await startWorld({ data: world.data }))).toMatchObject(wanted);
  });
});
