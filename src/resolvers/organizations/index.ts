/** Organisations and what administrators manage in them. */
import { organization } from './organization.ts';
import { userChanges } from './user-changes.ts';
import { users } from './users.ts';

export const organizations = [organization, users, userChanges];
