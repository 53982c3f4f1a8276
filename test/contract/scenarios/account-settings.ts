import { z } from 'zod';
import { encodeId } from '../../../src/resolvers/ids.ts';
import { type ChangeScenario, change } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

/** Somebody whose settings are changed: Mira by her own grant, or a new user by hers. */
interface Subject {
  /** In the graph. */
  readonly id: string;
  readonly address: string;
  readonly accountId: string;
  /** Another program's call, by the same hand. */
  readonly put: (mode: string, body: Record<string, unknown>) => Promise<{ status: number; json: unknown }>;
  /** As Zoho then shows it. */
  readonly row: () => Promise<Row>;
  readonly addAlias: (address: string) => Promise<unknown>;
}

const row = z.looseObject({
  accountId: z.string(),
  sequence: z.number(),
  replyTo: z.string().optional(),
  sendMailDetails: z.array(z.looseObject({ fromAddress: z.string(), displayName: z.string() })),
  mailForward: z
    .array(z.looseObject({ mailForwardTo: z.string(), status: z.string(), deleteCopy: z.boolean() }))
    .default([]),
  vacationResponse: z.array(z.looseObject({ subject: z.string() })).default([]),
});
type Row = z.output<typeof row>;

const made = z.looseObject({ zuid: z.number().transform(String), accountId: z.string() });

async function mira(stage: Stage): Promise<Subject> {
  const { accountId, address, account: id } = stage;
  return {
    ...{ id, address, accountId },
    put: (mode, body) => stage.ask('PUT', `/api/accounts/${accountId}`, { mode, ...body }),
    row: async () => row.parse(await stage.zoho('GET', '')),
    addAlias: (alias) =>
      stage.zoho('PUT', stage.org('/accounts/809400123'), { mode: 'addEmailAlias', emailAlias: [alias] }),
  };
}

async function somebody(stage: Stage, tag: Tag): Promise<Subject> {
  const address = `${tag.toLowerCase()}@zylker.example`;
  const body = { primaryEmailAddress: address, password: 'S3cret-phrase!' };
  const { zuid, accountId } = made.parse(await stage.zoho('POST', stage.org('/accounts'), body));
  const put = (mode: string, more: Record<string, unknown>) =>
    stage.ask('PUT', stage.org(`/accounts/${accountId}`), { mode, zuid, ...more });
  return {
    ...{ id: stage.orgId('User', `${zuid}.${accountId}`), address, accountId, put },
    row: async () => row.parse(await stage.zoho('GET', stage.org(`/accounts/${zuid}`))),
    addAlias: (alias) =>
      stage.zoho('PUT', stage.org(`/accounts/${zuid}`), { mode: 'addEmailAlias', emailAlias: [alias] }),
  };
}

const outside = (tag: Tag) => `${tag.toLowerCase()}@partner.example`;
const alias = (tag: Tag) => `as.${tag.toLowerCase()}@zylker.example`;
const forwards = (tag: Tag, more: Record<string, unknown> = {}) => ({
  mailForward: [{ mailForwardTo: outside(tag), ...more }],
});

function mutation(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { message } } }`;
}

const sent = z.object({
  outgoing: z.array(z.looseObject({ recipient: z.string(), why: z.string().optional(), source: z.string() })),
});

/** What Zoho itself has mailed to an address. */
async function noticesTo(stage: Stage, address: string): Promise<string[]> {
  const { outgoing } = sent.parse(await stage.control('GET', '/outgoing?sources=true'));
  const notices = outgoing.filter(({ recipient, why }) => recipient === address && why === 'notice');
  return notices.map(({ source }) => Buffer.from(source, 'base64').toString());
}

async function codeFor(stage: Stage, address: string): Promise<string> {
  const [notice = ''] = await noticesTo(stage, address);
  return /Confirmation code: ([0-9a-f]+)/.exec(notice)?.[1] ?? '';
}

/** Mail is not to go on from Mira when other scenarios deliver some. */
async function tidy(stage: Stage): Promise<void> {
  const { put, row: look, address } = await mira(stage);
  const { mailForward } = await look();
  const targets = mailForward.map(({ mailForwardTo }) => ({ mailForwardTo }));
  if (targets.length > 0) await put('deleteMailForward', { mailForward: targets });
  await put('deleteVacationReply', {});
  await put('displaynameemailupdate', { displayName: 'Mira Holm', emailAddress: address });
}

const VACATION = {
  content: 'Away.',
  sendTo: 'all',
  fromDate: '01/13/2026 00:00:00',
  toDate: '01/23/2026 00:00:00',
  sendingInt: 1,
};

function settingsBy(find: (stage: Stage, tag: Tag) => Promise<Subject>) {
  type Given = { readonly of: Subject };
  const changes = <More extends object>(
    name: string,
    scenario: {
      prepare?: (of: Subject, stage: Stage, tag: Tag) => Promise<More>;
      input: (tag: Tag, given: Given & More, stage: Stage) => Record<string, unknown>;
      seen: (given: Given & More, tag: Tag, stage: Stage) => Promise<unknown>;
      becomes: ChangeScenario<Given & More>['becomes'];
    },
  ) =>
    change<Given & More>({
      given: async (stage, tag) => {
        const of = await find(stage, tag);
        return Object.assign({ of }, await scenario.prepare?.(of, stage, tag));
      },
      ask: (stage, given, tag) =>
        stage.admin(mutation(name), { input: { id: given.of.id, ...scenario.input(tag, given, stage) } }),
      seen: (stage, given, tag) => scenario.seen(given, tag, stage),
      becomes: scenario.becomes,
      afterwards: tidy,
    });

  const withAlias = async (of: Subject, _stage: Stage, tag: Tag) => {
    await of.addAlias(alias(tag));
    return {};
  };
  const forwarding = async (of: Subject, stage: Stage, tag: Tag) => {
    await of.put('addMailForward', forwards(tag));
    return { code: await codeFor(stage, outside(tag)) };
  };
  const confirmed = async (of: Subject, stage: Stage, tag: Tag) => {
    const { code } = await forwarding(of, stage, tag);
    await of.put('verifyMailForward', forwards(tag, { confirmKey: code }));
    return {};
  };
  const stopped = async (of: Subject, stage: Stage, tag: Tag) => {
    await confirmed(of, stage, tag);
    await of.put('disableMailForward', forwards(tag));
    return {};
  };
  const statusOf = async ({ of }: Given, tag: Tag) =>
    (await of.row()).mailForward.find(({ mailForwardTo }) => mailForwardTo === outside(tag))?.status ?? null;
  const away = async (of: Subject, _stage: Stage, tag: Tag) => {
    await of.put('deleteVacationReply', {});
    await of.put('addVacationReply', { vacationResponse: { ...VACATION, subject: `before ${tag}` } });
    return {};
  };
  const vacation = (tag: Tag) => ({
    subject: tag,
    content: 'Away.',
    from: '2026-03-04T08:00:00Z',
    until: '2026-03-05T08:00:00Z',
  });
  const subjectOf = async ({ of }: Given) => (await of.row()).vacationResponse[0] ?? null;
  // Midnight and a day in Copenhagen or Los Angeles: the same moments, however Zoho's clock stands there.
  const asked = (tag: Tag) => ({
    subject: tag,
    fromDate: String(Date.UTC(2026, 2, 4, 8)),
    toDate: String(Date.UTC(2026, 2, 5, 8)),
  });

  return {
    UpdateAccountSequence: changes('orderAccounts', {
      prepare: async ({ accountId }, stage) => {
        const place = { dataCentre: 'us', accountId, address: 'pop@elsewhere.example' };
        const { accountId: added } = z
          .object({ accountId: z.string() })
          .parse(await stage.control('POST', '/console/accounts', place));
        const shown = z
          .array(z.looseObject({ accountId: z.string() }))
          .parse(accountId === stage.accountId ? await stage.zoho('GET', '/api/accounts') : []);
        const others = shown.map((one) => one.accountId).filter((one) => one !== added && one !== accountId);
        return { order: [added, ...others, accountId] };
      },
      input: (_tag, { order }) => ({
        accountIds: order.map((accountId) => encodeAccount(accountId)),
      }),
      seen: async ({ of }) => (await of.row()).sequence,
      becomes: ({ order }) => order.length,
    }),
    UpdateAccountDisplayNameAndEmail: changes('setDefaultAddress', {
      prepare: withAlias,
      input: (tag) => ({ address: alias(tag), displayName: tag }),
      seen: ({ of }) => of.row(),
      becomes: (_given, tag) => ({ displayName: tag, primaryEmailAddress: alias(tag) }),
    }),
    UpdateAccountEmail: changes('setDefaultAddress', {
      prepare: withAlias,
      input: (tag) => ({ address: alias(tag) }),
      seen: ({ of }) => of.row(),
      becomes: (_given, tag) => ({ primaryEmailAddress: alias(tag) }),
    }),
    AddAccountSendMailDetails: changes('addSenderIdentity', {
      prepare: withAlias,
      input: (tag) => ({ address: alias(tag), displayName: `As ${tag}` }),
      seen: async ({ of }, tag) =>
        (await of.row()).sendMailDetails.find(({ fromAddress }) => fromAddress === alias(tag)) ?? null,
      becomes: (_given, tag) => ({ displayName: `As ${tag}`, status: true }),
    }),
    UpdateAccountReplyTo: changes('setReplyTo', {
      input: (tag) => ({ address: outside(tag) }),
      seen: ({ of }) => of.row(),
      becomes: (_given, tag) => ({ replyTo: outside(tag) }),
    }),
    ResendAccountReplyToVerification: changes('resendReplyToConfirmation', {
      prepare: async (of, _stage, tag) => ({ ...(await of.put('updateReplyToStatus', { replyTo: outside(tag) })) }),
      input: () => ({}),
      seen: async (_given, tag, stage) => (await noticesTo(stage, outside(tag))).length,
      becomes: () => 2,
    }),
    AddAccountMailForward: changes('addForwarding', {
      input: (tag) => ({ address: outside(tag) }),
      seen: statusOf,
      becomes: () => 'UNCONFIRMED',
    }),
    VerifyAccountMailForward: changes('confirmForwarding', {
      prepare: forwarding,
      input: (tag, { code }) => ({ address: outside(tag), code }),
      seen: statusOf,
      becomes: () => 'CONFIRMED',
    }),
    ResendAccountMailForwardVerification: changes('resendForwardingCode', {
      prepare: forwarding,
      input: (tag) => ({ address: outside(tag) }),
      seen: async (_given, tag, stage) => (await noticesTo(stage, outside(tag))).length,
      becomes: () => 2,
    }),
    EnableAccountMailForward: changes('turnForwarding', {
      prepare: stopped,
      input: (tag) => ({ address: outside(tag), on: true }),
      seen: statusOf,
      becomes: () => 'CONFIRMED',
    }),
    DisableAccountMailForward: changes('turnForwarding', {
      prepare: confirmed,
      input: (tag) => ({ address: outside(tag), on: false }),
      seen: statusOf,
      becomes: () => 'DISABLED',
    }),
    DeleteAccountMailForward: changes('removeForwarding', {
      prepare: forwarding,
      input: (tag) => ({ address: outside(tag) }),
      seen: statusOf,
      becomes: () => null,
    }),
    SetAccountForwardDeleteCopy: changes('setForwardedMailDeletion', {
      prepare: async (of, _stage, tag) => {
        await of.put('addMailForward', forwards(tag));
        return { was: (await of.row()).mailForward[0]?.deleteCopy === true };
      },
      input: (_tag, { was }) => ({ deleteCopy: !was }),
      seen: async ({ of }) => (await of.row()).mailForward[0]?.deleteCopy,
      becomes: ({ was }) => !was,
    }),
    AddAccountVacationReply: changes('setVacationReply', {
      prepare: (of) => of.put('deleteVacationReply', {}),
      input: vacation,
      seen: subjectOf,
      becomes: (_given, tag) => asked(tag),
    }),
    UpdateAccountVacationReply: changes('setVacationReply', {
      prepare: away,
      input: vacation,
      seen: subjectOf,
      becomes: (_given, tag) => asked(tag),
    }),
    DeleteAccountVacationReply: changes('removeVacationReply', {
      // Refused where there is one, which is as good.
      prepare: (of, _stage, tag) => of.put('addVacationReply', { vacationResponse: { ...VACATION, subject: tag } }),
      input: () => ({}),
      seen: subjectOf,
      becomes: () => null,
    }),
  };
}

const encodeAccount = (accountId: string) => encodeId({ type: 'Account', dataCentre: 'us', accountId, entity: '' });

const named = (prefix: (name: string) => string, scenarios: ReturnType<typeof settingsBy>) =>
  Object.fromEntries(Object.entries(scenarios).map(([name, scenario]) => [prefix(name), scenario]));

export const accountSettings = {
  ...named((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`, settingsBy(mira)),
  ...named((name) => `admin${name}`, settingsBy(somebody)),
};
