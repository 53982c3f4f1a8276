/** The links filter: where does the message lead, and does it say so? Nothing is ever fetched. */
import { CONTRACT, type FilterSpec, type ScanResult } from '../../sdk/contract.ts';
import type { MailMessage } from '../../sdk/message.ts';
import { Findings } from '../findings.ts';
import { judgeActive } from './judge/active.ts';
import { judgeAddress } from './judge/address.ts';
import { judgeClaims } from './judge/claim.ts';
import { judgeHosts } from './judge/host.ts';
import { judgeText } from './judge/text.ts';
import { letterOf } from './letter.ts';
import { type LinkRule, PREFIX, RULES } from './rules.ts';
import { targetsOf } from './target.ts';

export type LinkFindings = Findings<LinkRule>;

function scan(message: MailMessage): ScanResult {
  const findings: LinkFindings = new Findings(PREFIX);
  if (message.links.length === 0) return { status: 'done', findings: [] };
  const letter = letterOf(message);
  const targets = targetsOf(message.links);
  judgeActive(letter, findings);
  judgeText(targets, letter, findings);
  judgeHosts(targets, letter, findings);
  for (const target of targets) judgeAddress(target, letter, findings);
  judgeClaims(targets, letter, findings);
  return { status: 'done', findings: findings.all };
}

export const linksFilter: FilterSpec<object> = {
  contract: CONTRACT,
  id: 'postern.links',
  version: '1.0.0',
  needs: ['headers', 'auth', 'addresses', 'links'],
  uses: ['relations'],
  rules: RULES,
  settings: { parse: () => ({}) },
  permissions: [],
  hosts: [],
  limits: { cpuMs: 1_000, wallMs: 2_000, memoryMiB: 128 },
  scan,
};
