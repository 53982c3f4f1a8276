/** The people of an organisation, by what names them. */
import type { Mailbox } from '../../state/model.ts';
import { addressesOf } from '../../state/world.ts';
import { badInput, badPattern, unknownAccount, unknownUser } from '../../wire/envelope.ts';
import { type Call, idOf } from '../rules.ts';

/** By zuid or by any address. @throws Refusal */
export function userNamed({ world, organisation }: Call, name: string): Mailbox {
  const wanted = name.toLowerCase();
  const found = world.peopleOf(organisation).find((one) => one.zuid === name || addressesOf(one).includes(wanted));
  if (found === undefined) throw unknownUser(name);
  return found;
}

/** Of the zuid in the path, under either of its names. @throws Refusal */
export function userWithZuid({ world, organisation, path }: Call): Mailbox {
  const zuid = path.zuid ?? path.accountId ?? '';
  const found = world.peopleOf(organisation).find((one) => one.zuid === zuid);
  if (found === undefined) throw unknownUser(zuid);
  return found;
}

/** Of the account in the path and the zuid in the body, which has to be its owner's. @throws Refusal */
export function userWithAccount({ world, organisation, path, body }: Call): Mailbox {
  const accountId = path.accountId ?? '';
  const found = world.peopleOf(organisation).find((one) => one.accountId === accountId);
  if (found === undefined) throw unknownAccount(accountId);
  if (idOf(body.zuid, 'zuid') !== found.zuid) throw badInput('The input passed is invalid');
  return found;
}

/** True or false, also in words. @throws Refusal */
export function booleanIn(body: Call['body'], key: string): boolean {
  const value = body[key];
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw badPattern(key);
}

/** A text of bounded length. @throws Refusal */
export function textIn(body: Call['body'], key: string, longest = 200): string {
  const value = body[key];
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest) throw badPattern(key);
  return value;
}

/** The text, or what holds where none was given. @throws Refusal */
export function textOr<T extends string | null>(body: Call['body'], key: string, otherwise: T): string | T {
  return body[key] === undefined ? otherwise : textIn(body, key);
}

/** A list of texts, each once. @throws Refusal */
export function textsIn(body: Call['body'], key: string, most = 500): string[] {
  const value = body[key];
  if (!Array.isArray(value) || value.length === 0 || value.length > most) throw badPattern(key);
  return [...new Set(value.map((one) => textIn({ [key]: one }, key, 320)))];
}
