/** Signatures: of the user whose grant it is, or those that administrators add to somebody. */
import { isPosternError, PosternError } from '../errors.ts';
import type { AccountOwner } from './account-owner.ts';
import { elementsOf } from './rows/read-row.ts';
import { readSignatureRow, type SignaturePosition, type SignatureRow } from './rows/signature-row.ts';
import type { SourceOptions } from './source.ts';
import { digits } from './zoho/operations.ts';

export type { SignatureRow } from './rows/signature-row.ts';

export interface SignatureText {
  readonly name: string;
  readonly content: string;
  readonly position: SignaturePosition;
}

/** Addresses that mail is sent from, which are to have it or to have it no longer. */
export interface SignatureUse {
  readonly useFor: readonly string[];
  readonly stopUsingFor: readonly string[];
}

const POSITIONS = { BELOW_QUOTED_TEXT: 0, ABOVE_QUOTED_TEXT: 1 } as const;

export class SignaturesSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** All that are seen by this hand: administrators are shown those that they added, and the organisation's. One call. */
  async list(owner: AccountOwner): Promise<readonly SignatureRow[]> {
    const { client } = this.#options;
    if (owner.by === 'OWNER')
      return this.#rowsOf((await client.call('listSignatures', { path: {} }, owner.context)).data);
    const { calls, zoid, zuid } = owner;
    const context = await calls('listMemberSignatures');
    return this.#rowsOf((await client.call('listMemberSignatures', { path: { zoid, zuid } }, context)).data);
  }

  /** One of them. One call; throws NOT_FOUND when there is no such signature. */
  async find(owner: AccountOwner, id: string): Promise<SignatureRow> {
    const found =
      owner.by === 'OWNER' ? await this.#findOwn(owner, id) : (await this.list(owner)).find((row) => row.id === id);
    if (found === undefined) throw new PosternError('NOT_FOUND', 'Zoho has no such signature.');
    return found;
  }

  /** Makes one. One call, and one more where its answer is lost: a name is given once. */
  async create(
    owner: AccountOwner,
    text: SignatureText,
    { useFor }: Pick<SignatureUse, 'useFor'>,
  ): Promise<SignatureRow> {
    const { client } = this.#options;
    const body = { ...wordsOf(text), ...listed(owner, 'assignUsers', useFor) };
    try {
      if (owner.by === 'OWNER') {
        const { data } = await client.call('createSignature', { path: {}, body }, owner.context);
        return this.#written(data, 'createSignature');
      }
      const { calls, zoid, zuid } = owner;
      const context = await calls('createMemberSignature');
      const { data } = await client.call('createMemberSignature', { path: { zoid, zuid }, body }, context);
      return this.#written(data, 'createMemberSignature');
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
      const made = (await this.list(owner)).find(({ name }) => name === text.name);
      if (made === undefined) throw error;
      return made;
    }
  }

  /** Puts all of it in place of what was. One call. */
  async replace(owner: AccountOwner, id: string, text: SignatureText, use: SignatureUse): Promise<SignatureRow> {
    const { client } = this.#options;
    const body = {
      id: digits('id', id),
      ...wordsOf(text),
      ...listed(owner, 'assignUsers', use.useFor),
      ...listed(owner, 'unassignUsers', use.stopUsingFor),
    };
    if (owner.by === 'OWNER') {
      const { data } = await client.call('updateSignature', { path: {}, body }, owner.context);
      return this.#written(data, 'updateSignature');
    }
    const { calls, zoid, zuid } = owner;
    const context = await calls('updateMemberSignature');
    const { data } = await client.call('updateMemberSignature', { path: { zoid, zuid }, body }, context);
    return this.#written(data, 'updateMemberSignature');
  }

  /** Deletes one. One call. */
  async remove(owner: AccountOwner, id: string): Promise<void> {
    const { client } = this.#options;
    if (owner.by === 'OWNER') {
      await client.call('deleteSignature', { path: {}, query: { id: digits('id', id) } }, owner.context);
      return;
    }
    const { calls, zoid, zuid } = owner;
    const input = { path: { zoid, zuid }, body: { id: digits('id', id) } };
    await client.call('deleteMemberSignature', input, await calls('deleteMemberSignature'));
  }

  /** One that is not there is refused like any other bad input. */
  async #findOwn({ context }: AccountOwner & { by: 'OWNER' }, id: string): Promise<SignatureRow | undefined> {
    try {
      const input = { path: {}, query: { id: digits('id', id) } };
      const [row] = this.#rowsOf((await this.#options.client.call('listSignatures', input, context)).data);
      return row?.id === id ? row : undefined;
    } catch (error) {
      if (isPosternError(error) && error.code === 'UPSTREAM_ERROR') return undefined;
      throw error;
    }
  }

  #rowsOf(data: unknown): SignatureRow[] {
    const { notes } = this.#options;
    return elementsOf(data, 'signature', notes).flatMap((entry) => readSignatureRow(entry, notes) ?? []);
  }

  #written(data: unknown, operation: string): SignatureRow {
    const row = readSignatureRow(data, this.#options.notes);
    if (row !== null) return row;
    throw new PosternError('OUTCOME_UNKNOWN', 'Zoho accepted the signature but did not show it.', {
      details: { operation },
    });
  }
}

const wordsOf = ({ name, content, position }: SignatureText) => ({ name, content, position: POSITIONS[position] });

/** In one text between commas for the owner, in a list for administrators. */
function listed({ by }: AccountOwner, key: string, addresses: readonly string[]): Readonly<Record<string, unknown>> {
  if (addresses.length === 0) return {};
  return { [key]: by === 'OWNER' ? addresses.join(',') : addresses };
}
