/** Administrators' calls that are answered for something else than they name. */
import type { Call } from '../../simulator/api/rules.ts';
import type { Mailbox } from '../../simulator/state/model.ts';

/** The newest other one of its kind in the organisation; where a call names nothing in it, another organisation. */
export function neighbourInOrganisation(call: Call): Call {
  return (
    otherUser(call) ??
    otherUsers(call) ??
    otherGroup(call) ??
    otherDomain(call) ??
    otherPolicy(call) ??
    otherOrganisation(call)
  );
}

function otherUser({ world, organisation, path, body, ...call }: Call): Call | null {
  const key = path.zuid === undefined ? 'accountId' : 'zuid';
  const name = path[key];
  if (name === undefined) return null;
  const other = newest(
    world.peopleOf(organisation),
    ({ zuid, accountId, address }) => ![zuid, accountId, address].includes(name),
  );
  if (other === undefined) return null;
  const { zuid, accountId, address } = other;
  const isAccount = world.peopleOf(organisation).some((one) => one.accountId === name);
  const named = name.includes('@') ? address : isAccount ? accountId : zuid;
  return {
    ...call,
    world,
    organisation,
    path: { ...path, [key]: named },
    body: body.zuid === undefined ? body : { ...body, zuid },
  };
}

function otherUsers(call: Call): Call | null {
  const { world, organisation, body } = call;
  for (const key of ['userList', 'accountList']) {
    const zuids = body[key];
    if (!Array.isArray(zuids)) continue;
    const other = newest(world.peopleOf(organisation), ({ zuid }) => !zuids.map(String).includes(zuid));
    if (other !== undefined) return { ...call, body: { ...body, [key]: [other.zuid] } };
  }
  return null;
}

/** With the newest mail that it holds. */
function otherGroup({ path, body, ...call }: Call): Call | null {
  const { world, organisation } = call;
  const ids: readonly string[] = Array.isArray(body.groupList) ? body.groupList.map(String) : [path.zgid ?? ''];
  if (ids[0] === '') return null;
  const other = world.groups
    .of(organisation)
    .filter(({ zgid }) => !ids.includes(zgid))
    .at(-1);
  if (other === undefined) return null;
  const held = [...other.held.keys()].at(-1) ?? '1';
  return {
    ...call,
    path: { ...path, zgid: other.zgid, ...(path.messageId === undefined ? {} : { messageId: held }) },
    body: {
      ...body,
      ...(body.groupList === undefined ? {} : { groupList: [other.zgid] }),
      ...(body.messageList === undefined ? {} : { messageList: [held] }),
    },
  };
}

/** With the newest of its keys. */
function otherDomain({ path, body, ...call }: Call): Call | null {
  const { world, organisation } = call;
  if (path.domainName === undefined) return null;
  const other = world.domains
    .of(organisation)
    .filter(({ name }) => name !== path.domainName)
    .at(-1);
  if (other === undefined) return null;
  const dkimId = other.settings.dkim.at(-1)?.dkimId ?? '1';
  return {
    ...call,
    path: { ...path, domainName: other.name },
    body: body.dkimId === undefined ? body : { ...body, dkimId },
  };
}

function otherPolicy({ path, ...call }: Call): Call | null {
  const { world, organisation } = call;
  if (path.policyId === undefined) return null;
  const other = world.policies
    .of(organisation)
    .filter(({ policyId }) => policyId !== path.policyId)
    .at(-1);
  return other === undefined ? null : { ...call, path: { ...path, policyId: other.policyId } };
}

function otherOrganisation(call: Call): Call {
  const { world, organisation } = call;
  const other = world.organisations.find((one) => one !== organisation && one.dataCentre === organisation.dataCentre);
  const [mailbox] = other === undefined ? [] : world.peopleOf(other);
  return other === undefined || mailbox === undefined ? call : { ...call, organisation: other, mailbox };
}

const newest = (people: readonly Mailbox[], isOther: (one: Mailbox) => boolean) => people.filter(isOther).at(-1);
