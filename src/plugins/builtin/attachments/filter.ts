/** The attachments filter: what is this file really, what is in it, and what would it do? */
import { CONTRACT, type FilterSpec, type ScanContext, type ScanResult } from '../../sdk/contract.ts';
import type { MailMessage } from '../../sdk/message.ts';
import { Collector } from './collector.ts';
import { fromAttachment } from './file-node.ts';
import { judgeIdentity } from './judge/identity.ts';
import { RULES } from './rules.ts';
import { detectKind } from './types/detect.ts';

async function scan(message: MailMessage, _context: ScanContext<object>): Promise<ScanResult> {
  const collector = new Collector();
  for (const attachment of message.attachments) {
    const file = fromAttachment(attachment);
    judgeIdentity(file, detectKind(file.bytes), collector);
  }
  return collector.result();
}

export const attachmentsFilter: FilterSpec<object> = {
  contract: CONTRACT,
  id: 'postern.attachments',
  version: '1.0.0',
  needs: ['headers', 'text', 'attachments', 'attachment-bytes'],
  rules: RULES,
  settings: { parse: () => ({}) },
  permissions: ['conclusive'],
  hosts: [],
  limits: { cpuMs: 8_000, wallMs: 10_000, memoryMiB: 512 },
  scan,
};
