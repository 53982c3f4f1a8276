import type { SignatureText } from '../../datasources/signatures.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId, encodeId, type NodeRef } from '../ids.ts';
import { nullWhenMissing, userPlaceOf } from '../organizations/reach.ts';
import type { SignatureParent } from '../parents.ts';
import { mailboxOf } from '../reach.ts';
import type { MutationResolvers, Resolvers, UserError } from '../types.generated.ts';
import { asUserError, invalid, nameFault, notFound } from '../user-errors.ts';
import { changesAt, placeToChange, readsAt, type SettingsPlace } from './owner.ts';

type Mutations = 'createSignature' | 'updateSignature' | 'deleteSignature';

export const signatures: Pick<Resolvers, 'Signature'> & {
  Account: Pick<NonNullable<Resolvers['Account']>, 'signatures'>;
  User: Pick<NonNullable<Resolvers['User']>, 'signatures'>;
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Account: {
    signatures: (mailbox, _args, context) => signaturesAt({ mailbox }, context),
  },
  User: {
    signatures: ({ organisation, row }, _args, context) =>
      signaturesAt({ user: { organisation, zuid: row.id, accountId: row.accountId } }, context),
  },
  Mutation: {
    createSignature: async (_root, { input }, context) => {
      const place = await placeToChange(input.ownerId, context);
      if (place === null) return { signature: null, userErrors: [notFound('mailbox or user', ['ownerId'])] };
      const { name, content, useFor } = input;
      const { position } = input;
      const fault = textFault(input) ?? addressFault(useFor, 'useFor');
      if (fault !== null || position === 'UNKNOWN') return { signature: null, userErrors: [fault ?? UNKNOWN_POSITION] };
      return written(place, ['name'], context, (source, owner) =>
        source.create(owner, { name, content, position }, { useFor }),
      );
    },
    updateSignature: async (_root, { input }, context) => {
      const found = await signatureToChange(input.id, context);
      if (found === null) return { signature: null, userErrors: [notFound('signature', ['id'])] };
      const fault =
        textFault(input) ?? addressFault(input.useFor, 'useFor') ?? addressFault(input.stopUsingFor, 'stopUsingFor');
      if (fault !== null) return { signature: null, userErrors: [fault] };
      return written(found.place, ['id'], context, async (source, owner) => {
        const text = wholeText(input) ?? completed(input, await source.find(owner, found.zohoId));
        return source.replace(owner, found.zohoId, text, input);
      });
    },
    deleteSignature: async (_root, { input: { id } }, context) => {
      const found = await signatureToChange(id, context);
      if (found === null) return { deletedId: null, userErrors: [notFound('signature', ['id'])] };
      try {
        await context.services.datasources.signatures.remove(changesAt(found.place, context), found.zohoId);
        return { deletedId: id, userErrors: [] };
      } catch (error) {
        return { deletedId: null, userErrors: [asUserError(error, 'signature', ['id'])] };
      } finally {
        forget(found.place, context);
      }
    },
  },
  Signature: {
    id: signatureId,
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    content: ({ row }) => row.content,
    position: ({ row }) => row.position?.value ?? null,
    kind: ({ row }) => row.kind?.value ?? null,
  },
};

/** All that are seen from there. */
export async function signaturesAt(place: SettingsPlace, context: OperationContext): Promise<SignatureParent[]> {
  const rows =
    'mailbox' in place
      ? await context.loadersOf(place.mailbox).signatures.load(place.mailbox.accountId)
      : await context.services.datasources.signatures.list(readsAt(place, context));
  return rows.map((row) => ({ place, row }));
}

export async function findSignature(ref: NodeRef, context: OperationContext): Promise<SignatureParent | null> {
  const found = await signatureAt(ref, context);
  if (found === null) return null;
  const { place, zohoId } = found;
  const source = context.services.datasources.signatures;
  const row = await nullWhenMissing(source.find(readsAt(place, context), zohoId));
  return row === null ? null : { place, row };
}

/** Whether administrators see it and change it. */
export const isOfMember = ({ entity }: Pick<NodeRef, 'entity'>) => entity.includes('.');

/** Of a member it is named as of the user, whose own grant may not be there. */
function signatureId({ place, row }: SignatureParent): string {
  if ('mailbox' in place) {
    const { dataCentre, accountId } = place.mailbox;
    return encodeId({ type: 'Signature', dataCentre, accountId, entity: row.id });
  }
  const { organisation, zuid, accountId } = place.user;
  const { dataCentre, organisationId } = organisation;
  return encodeId({
    type: 'Signature',
    dataCentre,
    accountId: organisationId,
    entity: `${zuid}.${accountId}.${row.id}`,
  });
}

interface SignatureAt {
  readonly place: SettingsPlace;
  readonly zohoId: string;
}

async function signatureAt(ref: NodeRef, context: OperationContext): Promise<SignatureAt | null> {
  if (!isOfMember(ref)) {
    const mailbox = await mailboxOf(ref, context);
    return mailbox === null ? null : { place: { mailbox }, zohoId: ref.entity };
  }
  const [zuid = '', accountId = '', zohoId = ''] = ref.entity.split('.');
  const user = await userPlaceOf({ ...ref, entity: `${zuid}.${accountId}` }, context);
  return user === null ? null : { place: { user }, zohoId };
}

async function signatureToChange(id: string, context: OperationContext): Promise<SignatureAt | null> {
  const ref = decodeId(id);
  requireScope(context, ref?.type === 'Signature' && isOfMember(ref) ? 'org.manage' : 'mail.modify');
  return ref?.type === 'Signature' ? signatureAt(ref, context) : null;
}

type Source = OperationContext['services']['datasources']['signatures'];

async function written(
  place: SettingsPlace,
  path: readonly string[],
  context: OperationContext,
  write: (source: Source, owner: ReturnType<typeof changesAt>) => Promise<SignatureParent['row']>,
): Promise<{ signature: SignatureParent | null; userErrors: UserError[] }> {
  try {
    const row = await write(context.services.datasources.signatures, changesAt(place, context));
    return { signature: { place, row }, userErrors: [] };
  } catch (error) {
    return { signature: null, userErrors: [asUserError(error, 'signature', path)] };
  } finally {
    forget(place, context);
  }
}

function forget(place: SettingsPlace, { loadersOf }: OperationContext): void {
  if ('mailbox' in place) loadersOf(place.mailbox).signatures.clear(place.mailbox.accountId);
}

interface GivenText {
  readonly name?: string | null | undefined;
  readonly content?: string | null | undefined;
  readonly position?: SignatureText['position'] | 'UNKNOWN' | null | undefined;
}

const LONGEST_CONTENT = 20_000;
const UNKNOWN_POSITION = invalid('Nothing stands at `UNKNOWN`.', ['position']);

function textFault({ name, content, position }: GivenText): UserError | null {
  if (position === 'UNKNOWN') return UNKNOWN_POSITION;
  if (content != null && (content.trim() === '' || content.length > LONGEST_CONTENT))
    return invalid(`A signature has 1 to ${LONGEST_CONTENT} characters.`, ['content']);
  return name == null ? null : nameFault(name, ['name']);
}

const ADDRESS = /^[^\s@,]{1,64}@[^\s@,]{1,255}$/;
const MOST_ADDRESSES = 100;

function addressFault(addresses: readonly string[], key: string): UserError | null {
  if (addresses.length > MOST_ADDRESSES) return invalid(`Give at most ${MOST_ADDRESSES} addresses.`, [key]);
  const wrong = addresses.findIndex((address) => !ADDRESS.test(address));
  return wrong === -1 ? null : invalid('This is no whole address.', [key, String(wrong)]);
}

/** Null where something was left out. */
function wholeText({ name, content, position }: GivenText): SignatureText | null {
  if (name == null || content == null || position == null || position === 'UNKNOWN') return null;
  return { name, content, position };
}

function completed({ name, content, position }: GivenText, row: SignatureParent['row']): SignatureText {
  const kept = row.position?.value;
  const given = position === 'UNKNOWN' ? null : position;
  return {
    name: name ?? row.name,
    content: content ?? row.content,
    position: given ?? (kept === 'BELOW_QUOTED_TEXT' ? kept : 'ABOVE_QUOTED_TEXT'),
  };
}
