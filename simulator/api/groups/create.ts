/** A group is made, and takes mail at once. */
import { type GroupSettings, PLAIN_GROUP } from '../../state/groups.ts';
import { bare, created, internal, type Reply } from '../../wire/envelope.ts';
import { checkFreeAddress } from '../organization/addresses.ts';
import { type Call, checkKeys } from '../rules.ts';
import { booleanIn, textIn, textOr } from '../users/find.ts';
import { accessTypeIn, membersIn, newMember } from './find.ts';

export function createGroup(call: Call): Reply {
  const { world, organisation, body, record } = call;
  checkKeys(body, ['emailId', 'name', 'mailGroupMemberList'], ['groupDescription', 'accessType', 'streamsEnabled']);
  const address = textIn(body, 'emailId', 320).toLowerCase();
  const name = freeName(call, textIn(body, 'name'));
  const accessType = body.accessType === undefined ? PLAIN_GROUP.accessType : accessTypeIn(body);
  const members = membersIn(body, { optional: ['role'] }).map((one) => newMember(one, accessType));
  const settings: GroupSettings = {
    ...PLAIN_GROUP,
    name,
    description: textOr(body, 'groupDescription', ''),
    accessType,
    streamsEnabled: body.streamsEnabled === undefined ? false : booleanIn(body, 'streamsEnabled'),
    members: [...new Map(members.map((one) => [one.address, one])).values()],
  };
  checkFreeAddress(call, address);
  const { dataCentre, zoid } = organisation;
  const { zgid, mailboxId } = freshIds(dataCentre, world.nextSerial());
  record({ kind: 'group.created', dataCentre, zoid, zgid, mailboxId, address, settings });
  return created({ zgid: bare(zgid), name, emailId: address });
}

/** @throws Refusal where another group of the organisation has it */
export function freeName({ world, organisation }: Call, name: string, own?: string): string {
  const isTaken = world.groups.of(organisation).some((one) => one.zgid !== own && one.settings.name === name);
  if (isTaken) throw internal(`Group name ${name} already exists`);
  return name;
}

/** Apart from those of people and their accounts. */
function freshIds(dataCentre: string, serial: number): { zgid: string; mailboxId: string } {
  const [account, zgid] = dataCentre === 'eu' ? [8_430n, 20_070_900_000n] : [7_320n, 810_900_000n];
  const offset = BigInt(serial);
  return {
    zgid: String(zgid + offset),
    mailboxId: String(account * 1_000_000_000_000n + offset * 100_000n + 9_002n),
  };
}
