import { interleave } from '../interleave.ts';
import type { SeedDraft } from '../message.ts';
import { ATTACK_MAIL } from './attacks.ts';
import { LANGUAGES } from './languages.ts';
import { NOTICES } from './notices.ts';
import { OFFICE_MAIL } from './office.ts';
import type { OwnMail } from './own-mail.ts';

const WANTED: readonly OwnMail[] = [...OFFICE_MAIL, ...NOTICES, ...LANGUAGES];

/** The messages written for the demo: everyday mail of today, and among it attacks with real files. */
export const OWN_MAIL: readonly SeedDraft[] = interleave(WANTED, ATTACK_MAIL).map(
  ({ name, older = false, write, ...mail }) => ({ ...mail, name: `own/${name}`, recent: !older, compose: write }),
);
