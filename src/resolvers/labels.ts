import type { LabelRow } from '../datasources/labels.ts';
import { isPosternError } from '../errors.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import { type OperationContext, requireScope } from './context.ts';
import { decodeId, encodeId } from './ids.ts';
import { listMessages } from './message-list.ts';
import { mailboxOf, mailboxWithId } from './reach.ts';
import type { MutationResolvers, Resolvers, UserError } from './types.generated.ts';
import { asUserError, invalid, nameFault, notFound } from './user-errors.ts';

type LabelMutation = 'createLabel' | 'updateLabel' | 'deleteLabel';

const COLOR = /^#[0-9a-f]{6}$/i;

export const labels: Pick<Resolvers, 'Label' | 'UpdateLabelPayload'> & {
  Mutation: Required<Pick<MutationResolvers, LabelMutation>>;
} = {
  Mutation: {
    createLabel: async (_root, { input }, context) => {
      requireScope(context, 'mail.modify');
      const mailbox = await mailboxWithId(input.accountId, context);
      const fault =
        mailbox === null ? notFound('account', ['accountId']) : (nameFault(input.name, ['name']) ?? colorFault(input));
      if (mailbox === null || fault !== null) return { label: null, userErrors: fault === null ? [] : [fault] };
      try {
        return { label: { mailbox, row: await createLabel(mailbox, input, context) }, userErrors: [] };
      } catch (error) {
        return { label: null, userErrors: [asUserError(error, 'account', ['name'])] };
      }
    },
    updateLabel: async (_root, { input }, context) => {
      const found = await labelWithId(input.id, context);
      const fault = found === null ? notFound('label', ['id']) : lookFault(input);
      if (found === null || fault !== null) return { changed: null, userErrors: fault === null ? [] : [fault] };
      const { mailbox, labelId } = found;
      const look = { name: input.name ?? undefined, color: input.color ?? undefined };
      return {
        changed: found,
        userErrors: await write(found, context, ({ labels: source }) =>
          source.update(context.callsFor(mailbox), { accountId: mailbox.accountId, labelId, ...look }),
        ),
      };
    },
    deleteLabel: async (_root, { input }, context) => {
      const found = await labelWithId(input.id, context);
      if (found === null) return { deletedId: null, userErrors: [notFound('label', ['id'])] };
      const { mailbox, labelId } = found;
      const userErrors = await write(found, context, ({ labels: source }) =>
        source.remove(context.callsFor(mailbox), { accountId: mailbox.accountId, labelId }),
      );
      return { deletedId: userErrors.length === 0 ? input.id : null, userErrors };
    },
  },
  UpdateLabelPayload: {
    label: async ({ changed, userErrors }, _args, context) => {
      if (changed === null || userErrors.length > 0) return null;
      const { mailbox, labelId } = changed;
      const place = { accountId: mailbox.accountId, labelId };
      return { mailbox, row: await context.services.datasources.labels.find(context.callsFor(mailbox), place) };
    },
  },
  Label: {
    id: ({ mailbox, row }) =>
      encodeId({ type: 'Label', dataCentre: mailbox.dataCentre, accountId: mailbox.accountId, entity: row.id }),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    color: ({ row }) => row.color,
    position: ({ row }) => row.position,
    account: ({ mailbox }) => mailbox,
    messages: ({ mailbox, row }, args, context) => {
      const everywhere = { folderId: null, labelId: row.id, includeSent: true, includeArchived: true };
      return listMessages(mailbox, everywhere, args, context);
    },
  },
};

interface LabelPlace {
  readonly mailbox: Mailbox;
  readonly labelId: string;
}

/** Makes it, or finds the one that a call with a lost answer has made: a mailbox has one label of a name. */
async function createLabel(
  mailbox: Mailbox,
  { name, color }: { name: string; color?: string | null | undefined },
  context: OperationContext,
): Promise<LabelRow> {
  const source = context.services.datasources.labels;
  const { accountId } = mailbox;
  try {
    return await source.create(context.callsFor(mailbox), { accountId, name, color: color ?? undefined });
  } catch (error) {
    if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    const made = (await source.list(context.callsFor(mailbox), accountId)).find((row) => row.name === name);
    if (made === undefined) throw error;
    return made;
  } finally {
    context.loadersOf(mailbox).labels.clear(accountId);
  }
}

async function labelWithId(id: string, context: OperationContext): Promise<LabelPlace | null> {
  requireScope(context, 'mail.modify');
  const ref = decodeId(id);
  const mailbox = ref?.type === 'Label' ? await mailboxOf(ref, context) : null;
  return ref === null || mailbox === null ? null : { mailbox, labelId: ref.entity };
}

async function write(
  { mailbox }: LabelPlace,
  { services, loadersOf }: OperationContext,
  call: (sources: OperationContext['services']['datasources']) => Promise<void>,
): Promise<UserError[]> {
  try {
    await call(services.datasources);
    return [];
  } catch (error) {
    return [asUserError(error, 'label', ['id'])];
  } finally {
    loadersOf(mailbox).labels.clear(mailbox.accountId);
  }
}

function lookFault({ name, color }: { name?: string | null | undefined; color?: string | null | undefined }) {
  if (name == null && color == null) return invalid('Give a name or a colour.', []);
  return (name == null ? null : nameFault(name, ['name'])) ?? colorFault({ color });
}

function colorFault({ color }: { color?: string | null | undefined }): UserError | null {
  return color == null || COLOR.test(color) ? null : invalid('A colour is written as `#rrggbb`.', ['color']);
}
