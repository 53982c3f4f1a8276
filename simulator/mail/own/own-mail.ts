/** What every message of our own says about itself; all addresses are in the reserved `.example`. */
import type { Mailbox } from '../build/mime.ts';
import type { Authentication, SeedMailbox } from '../message.ts';

export interface OwnMail {
  readonly name: string;
  readonly mailbox: SeedMailbox;
  readonly auth: Authentication;
  /** Already there when the demo begins. */
  readonly older?: boolean;
  write(date: Date): Buffer;
}

export const MIRA: Mailbox = { name: 'Mira Holm', address: 'mira@zylker.example' };
export const IVO: Mailbox = { name: 'Ivo Brandt', address: 'ivo@zylker.example' };

export const PASSED: Authentication = { spf: 'pass', dkim: 'pass', dmarc: 'pass' };
export const FAILED: Authentication = { spf: 'fail', dkim: 'none', dmarc: 'fail' };
export const UNSIGNED: Authentication = { spf: 'pass', dkim: 'none', dmarc: 'none' };
/** A stranger's own, properly set up domain: proves nothing but that. */
export const STRANGER: Authentication = { spf: 'pass', dkim: 'pass', dmarc: 'none' };
