/** Every scenario, by the name of its operation in the reference. */
import type { Scenario } from '../scenario.ts';
import { accountSettings } from './account-settings.ts';
import { accounts } from './accounts.ts';
import { bookmarks } from './bookmarks.ts';
import { domains } from './domains.ts';
import { folders } from './folders.ts';
import { groups } from './groups.ts';
import { labels } from './labels.ts';
import { logs } from './logs.ts';
import { mailPolicies } from './mail-policies.ts';
import { notes } from './notes.ts';
import { organising, threads } from './organising.ts';
import { organization } from './organization.ts';
import { reading } from './reading.ts';
import { sending } from './sending.ts';
import { signatures } from './signatures.ts';
import { groupTasks } from './tasks/groups.ts';
import { personalTasks } from './tasks/personal.ts';
import { users } from './users.ts';

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  ...accounts,
  ...accountSettings,
  ...folders,
  ...labels,
  ...organising,
  ...threads,
  ...reading,
  ...logs,
  ...organization,
  ...signatures,
  ...notes,
  ...bookmarks,
  ...personalTasks,
  ...groupTasks,
  ...users,
  ...groups,
  ...domains,
  ...mailPolicies,
  ...sending,
};
