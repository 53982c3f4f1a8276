/** What is set for mail accounts, by their owners and by administrators. */
import { settings } from './settings.ts';
import { settingsChanges } from './settings-changes.ts';
import { signatures } from './signatures.ts';

export const accountSettings = [settings, settingsChanges, signatures];
