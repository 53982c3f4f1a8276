/** How much the people of an organisation may keep, and what it has bought for that. */
import type { Mailbox } from '../../state/model.ts';
import type { Organisation } from '../../state/organisation.ts';
import { storageOf, storageOfPlan } from '../../state/user.ts';
import { badInput, badPattern, bare, invalidMode, missing, type Reply, success } from '../../wire/envelope.ts';
import { usedKbOf } from '../accounts/row.ts';
import { type Call, checkKeys } from '../rules.ts';
import { change } from '../users/change.ts';
import { textIn, userWithZuid } from '../users/find.ts';
import { PLAN_NAMES } from './details.ts';

const DEFAULT_LIMIT = 10;

export function listStorage({ world, organisation, query }: Call): Reply {
  const start = Number(query.start ?? 0);
  const most = Math.min(Number(query.limit ?? DEFAULT_LIMIT), world.facts.usersPerPage);
  const people = world.peopleOf(organisation).slice(start, start + most);
  return success({ userList: people.map(rowOf) });
}

export function storageOfUser(call: Call): Reply {
  return success(rowOf(userWithZuid(call)));
}

export function updateStorage(call: Call): Reply {
  const { body } = call;
  if (body.mode === undefined) throw missing('mode');
  const mailbox = userWithZuid(call);
  if (body.mode === 'updateBaseStorage') {
    checkKeys(body, ['mode', 'planType'], []);
    const basePlan = textIn(body, 'planType');
    if (storageOfPlan(basePlan) === null) throw badPattern('planType');
    change(call, mailbox, { basePlan });
  } else if (body.mode === 'updateExtraStorage') {
    checkKeys(body, ['mode', 'addOnType'], []);
    const extraStorage = addOnsIn(body.addOnType);
    checkBought(call, mailbox, extraStorage);
    change(call, mailbox, { extraStorage });
  } else throw invalidMode();
  return success();
}

export function subscriptionOf({ plan, licences, addOns }: Organisation): Record<string, unknown> {
  return {
    currencyType: 'USD',
    autoAllocation: false,
    autoAllocationPercentage: 90,
    addOns: [
      { PLANNAME: PLAN_NAMES[plan] ?? plan, planStorage: storageOfPlan(plan) ?? 5, PROPVALUE: licences },
      ...Object.entries(addOns).map(([size, units]) => ({
        ADDONNAME: `${size.toUpperCase()} Storage`,
        PROPVALUE: units,
      })),
    ],
  };
}

/** The size is written with a space here. */
function rowOf(mailbox: Mailbox): Record<string, unknown> {
  const { zuid, user } = mailbox;
  const extra = Object.entries(user.extraStorage).map(([size, units]) => [size.replace('gb', ' gb'), units]);
  return {
    zuid: bare(zuid),
    mailBox: user.mailboxEnabled,
    basicStorage: user.basePlan,
    totalStorage: storageOf(user),
    usedStorage: Math.floor(usedKbOf(mailbox) / 1_024),
    extraStorage: Object.fromEntries(extra),
  };
}

function addOnsIn(value: unknown): Record<string, number> {
  if (!Array.isArray(value)) throw badPattern('addOnType');
  const given = value.map((one: unknown): [string, number] => {
    const match = typeof one === 'string' ? /^((?:1|2|5|10|15|25|50|100|200)gb):(\d{1,4})$/.exec(one) : null;
    if (match === null) throw badPattern('addOnType');
    return [match[1] ?? '', Number(match[2])];
  });
  return Object.fromEntries(given.filter(([, units]) => units > 0));
}

/** No more than was bought, with what the others have. */
function checkBought({ world, organisation }: Call, mailbox: Mailbox, wanted: Readonly<Record<string, number>>): void {
  const others = world.peopleOf(organisation).filter((one) => one !== mailbox);
  for (const [size, units] of Object.entries(wanted)) {
    const given = others.reduce((sum, { user }) => sum + (user.extraStorage[size] ?? 0), 0);
    if (given + units > (organisation.addOns[size] ?? 0)) throw badInput('Storage add-on is not available');
  }
}
