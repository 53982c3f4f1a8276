/** The attachments filter: what is this file really, what is in it, and what would it do? */
import { CONTRACT, type FilterSpec, type ScanContext, type ScanResult } from '../../sdk/contract.ts';
import type { MailMessage } from '../../sdk/message.ts';
import { Budget } from './budget.ts';
import { Collector } from './collector.ts';
import { fromAttachment } from './file-node.ts';
import { inspectFile } from './inspect.ts';
import type { Inspection } from './inspection.ts';
import { findPasswords } from './passwords.ts';
import { RULES } from './rules.ts';

async function scan(message: MailMessage, { signal }: ScanContext<object>): Promise<ScanResult> {
  const collector = new Collector();
  const inspection: Inspection = {
    collector,
    budget: new Budget(),
    passwords: findPasswords(message),
    signal,
    inspect: (file, depth) => inspectFile(file, depth, inspection),
  };
  for (const attachment of message.attachments) await inspection.inspect(fromAttachment(attachment), 0);
  return collector.result();
}

export const attachmentsFilter: FilterSpec<object> = {
  contract: CONTRACT,
  id: 'postern.attachments',
  version: '1.0.0',
  needs: ['headers', 'text', 'html', 'attachments', 'attachment-bytes'],
  rules: RULES,
  settings: { parse: () => ({}) },
  permissions: ['conclusive'],
  hosts: [],
  limits: { cpuMs: 15_000, wallMs: 20_000, memoryMiB: 512 },
  scan,
};
