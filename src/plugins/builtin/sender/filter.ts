/** The sender filter: is the author who the message says, and what does that somebody want? */
import { CONTRACT, type FilterSpec, type ScanContext, type ScanResult } from '../../sdk/contract.ts';
import type { MailMessage } from '../../sdk/message.ts';
import { Findings } from '../findings.ts';
import { judgeDomain } from './judge/domain.ts';
import { judgeForm } from './judge/form.ts';
import { judgeName } from './judge/name.ts';
import { judgeReply } from './judge/reply.ts';
import { judgeRequest } from './judge/request.ts';
import { PREFIX, RULES, type SenderRule } from './rules.ts';
import { senderOf } from './sender.ts';
import { parseSettings, type SenderSettings } from './settings.ts';

export type SenderFindings = Findings<SenderRule>;

function scan(message: MailMessage, { settings }: ScanContext<SenderSettings>): ScanResult {
  const findings: SenderFindings = new Findings(PREFIX);
  judgeForm(message, findings);
  const sender = senderOf(message, settings);
  if (sender !== null) {
    judgeName(sender, findings);
    judgeDomain(sender, findings);
    judgeReply(sender, findings);
    judgeRequest(sender, findings);
  }
  return { status: 'done', findings: findings.all };
}

export const senderFilter: FilterSpec<SenderSettings> = {
  contract: CONTRACT,
  id: 'postern.sender',
  version: '1.0.0',
  needs: ['headers', 'auth', 'addresses', 'text', 'html'],
  uses: ['relations'],
  rules: RULES,
  settings: { parse: parseSettings },
  permissions: ['counter-evidence'],
  hosts: [],
  limits: { cpuMs: 1_000, wallMs: 2_000, memoryMiB: 128 },
  scan,
};
