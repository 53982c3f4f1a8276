/** By whose hand the settings of a mail account are changed: Zoho has a call for its owner, and a twin for administrators. */
import type { AdminCalls } from './source.ts';
import type { CallContext } from './zoho/call-context.ts';

export type AccountOwner =
  | { readonly by: 'OWNER'; readonly context: CallContext; readonly accountId: string }
  | {
      readonly by: 'ADMINISTRATOR';
      readonly calls: AdminCalls;
      readonly zoid: string;
      readonly zuid: string;
      readonly accountId: string;
    };
