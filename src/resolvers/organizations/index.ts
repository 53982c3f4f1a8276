/** Organisations and what administrators manage in them. */
import { groupChanges } from './group-changes.ts';
import { groups } from './groups.ts';
import { heldMail } from './held-mail.ts';
import { organization } from './organization.ts';
import { userChanges } from './user-changes.ts';
import { users } from './users.ts';

export const organizations = [organization, users, userChanges, groups, groupChanges, heldMail];
