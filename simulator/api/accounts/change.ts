import type { Mailbox } from '../../state/model.ts';
import type { Settings } from '../../state/settings.ts';
import type { Call } from '../rules.ts';

/** Only what really changes is a change. */
export function changeSettings({ record }: Pick<Call, 'record'>, mailbox: Mailbox, change: Partial<Settings>): void {
  const { dataCentre, accountId, settings } = mailbox;
  const isNew = JSON.stringify({ ...settings, ...change }) !== JSON.stringify(settings);
  if (isNew) record({ kind: 'settings.changed', dataCentre, accountId, change });
}
