/** Whose settings are meant, and by whose hand: a mailbox by its owner's grant, or a user by an administrator's. */
import type { AccountOwner } from '../../datasources/account-owner.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId } from '../ids.ts';
import { type UserPlace, userPlaceOf } from '../organizations/reach.ts';
import { mailboxOf } from '../reach.ts';

export type SettingsPlace = { readonly mailbox: Mailbox } | { readonly user: UserPlace };

/** Null for what is neither, or can't be reached. Throws FORBIDDEN when the app may not change such settings. */
export async function placeToChange(id: string, context: OperationContext): Promise<SettingsPlace | null> {
  const ref = decodeId(id);
  if (ref?.type === 'User') {
    requireScope(context, 'org.manage');
    const user = await userPlaceOf(ref, context);
    return user === null ? null : { user };
  }
  requireScope(context, 'mail.modify');
  const mailbox = ref?.type === 'Account' ? await mailboxOf(ref, context) : null;
  return mailbox === null ? null : { mailbox };
}

/** How Zoho is asked to change something, or what it is before that. */
export function changesAt(place: SettingsPlace, { callsFor, adminCalls }: OperationContext): AccountOwner {
  return ownerOf(place, callsFor, adminCalls);
}

/** How Zoho is asked for what is shown. */
export function readsAt(place: SettingsPlace, { readsFor, adminReads }: OperationContext): AccountOwner {
  return ownerOf(place, readsFor, adminReads);
}

function ownerOf(
  place: SettingsPlace,
  callsFor: OperationContext['callsFor'],
  adminCalls: OperationContext['adminCalls'],
): AccountOwner {
  if ('mailbox' in place) return { by: 'OWNER', context: callsFor(place.mailbox), accountId: place.mailbox.accountId };
  const { organisation, zuid, accountId } = place.user;
  return { by: 'ADMINISTRATOR', calls: adminCalls(organisation), zoid: organisation.organisationId, zuid, accountId };
}
