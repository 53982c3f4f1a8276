/** Whose notes and bookmarks: those of Mira herself, and those of a group that she is in. */
import { z } from 'zod';
import type { NodeType } from '../../../src/resolvers/ids.ts';
import type { Stage } from '../stage.ts';

export interface Owner {
  /** Where Zoho has what is theirs. */
  readonly path: string;
  readonly ownerId: string;
  /** The id in the graph of something of theirs. */
  readonly id: (type: NodeType, entity: string) => string;
  /** The owner's node, below which its lists are. */
  readonly type: 'Account' | 'NoteGroup' | 'BookmarkGroup';
}

export type OwnerOf = (stage: Stage) => Promise<Owner>;

export function ownersIn(
  place: 'notes' | 'links',
  group: 'NoteGroup' | 'BookmarkGroup',
): { readonly own: OwnerOf; readonly ofGroup: OwnerOf } {
  return {
    own: async (stage) => ({
      path: `/api/${place}/me`,
      ownerId: stage.account,
      id: (type, entity) => stage.id(type, entity),
      type: 'Account',
    }),
    ofGroup: async (stage) => {
      const groupId = await groupOf(stage);
      return {
        path: `/api/${place}/groups/${groupId}`,
        ownerId: stage.id(group, groupId),
        id: (type, entity) => stage.id(type, `${groupId}.${entity}`),
        type: group,
      };
    },
  };
}

const TWO_GROUPS = new WeakMap<Stage, Promise<string>>();

/** One of two groups that Mira is in, so that it has a neighbour. */
function groupOf(stage: Stage): Promise<string> {
  const known =
    TWO_GROUPS.get(stage) ?? makeGroup(stage, 'sharing').then((it) => makeGroup(stage, 'beside').then(() => it));
  TWO_GROUPS.set(stage, known);
  return known;
}

/** A new group with Streams that Mira is in: its zgid. */
export async function makeGroup(stage: Stage, name: string): Promise<string> {
  const emailId = `${name.toLowerCase()}@zylker.example`;
  const mailGroupMemberList = [{ memberEmailId: stage.address, role: 'member' }];
  const wanted = { emailId, name, mailGroupMemberList, streamsEnabled: true };
  const made = await stage.zoho('POST', stage.org('/groups'), wanted);
  return z.looseObject({ zgid: z.number().transform(String) }).parse(made).zgid;
}
