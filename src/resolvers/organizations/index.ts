/** Organisations and what administrators manage in them. */
import { dkimKeys } from './dkim-keys.ts';
import { domainChanges } from './domain-changes.ts';
import { domains } from './domains.ts';
import { groupChanges } from './group-changes.ts';
import { groups } from './groups.ts';
import { heldMail } from './held-mail.ts';
import { logs } from './logs.ts';
import { mailPolicies } from './mail-policies.ts';
import { mailPolicyChanges } from './mail-policy-changes.ts';
import { organization } from './organization.ts';
import { security } from './security.ts';
import { storage } from './storage.ts';
import { userChanges } from './user-changes.ts';
import { users } from './users.ts';

export const organizations = [
  organization,
  storage,
  security,
  logs,
  users,
  userChanges,
  domains,
  domainChanges,
  dkimKeys,
  groups,
  groupChanges,
  heldMail,
  mailPolicies,
  mailPolicyChanges,
];
