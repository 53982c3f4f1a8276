import { interleave } from '../interleave.ts';
import type { SeedDraft } from '../message.ts';
import { ATTACK_MAIL } from './attacks.ts';
import { IMPOSTOR_MAIL, TWIN_MAIL } from './impostors.ts';
import { LANGUAGES } from './languages.ts';
import { NOTICES } from './notices.ts';
import { OFFICE_MAIL } from './office.ts';
import type { OwnMail } from './own-mail.ts';

const WANTED: readonly OwnMail[] = [...OFFICE_MAIL, ...NOTICES, ...LANGUAGES, ...TWIN_MAIL];

/** The messages written for the demo: everyday mail of today, and among it attacks with real files, false names and false links. */
export const OWN_MAIL: readonly SeedDraft[] = interleave(WANTED, interleave(ATTACK_MAIL, IMPOSTOR_MAIL)).map(
  ({ name, older = false, write, ...mail }) => ({ ...mail, name: `own/${name}`, recent: !older, compose: write }),
);
