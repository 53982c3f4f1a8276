/** `postern scan`: mail on disk through the built-in filters, as the gateway would judge it; nothing is changed. */
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { isPosternError } from '../errors.ts';
import { DEFAULT_POLICY, decide } from '../filtering/decide/index.ts';
import { LOAD_LIMITS } from '../filtering/load/index.ts';
import { ScanPool, UNPARSABLE } from '../filtering/scan/index.ts';
import { explain } from './help.ts';
import { endWithReader, print, printJson, say, visible } from './output.ts';
import { type FoundMail, findMail, type Unreadable } from './scan/find-mail.ts';
import { inOrder } from './scan/in-order.ts';
import { HEADING, type Judged, jsonOf, linesOf, nameOf } from './scan/present.ts';

const FOUND = 1;
const NOT_READ = 2;
const MAX_WORKERS = 4;

interface ScanOptions {
  readonly json?: boolean;
  readonly receiver?: readonly string[];
}

export function scanCommand(): Command {
  const command = new Command('scan')
    .description('judge mail on disk with the built-in filters, without Zoho, a gateway or a configuration')
    .argument('<path...>', '.eml files, mbox files, and folders of them (Maildir too)')
    .option('--json', 'one JSON object a message and line: path, verdict, p, findings')
    .option('--receiver <id>', 'believe what this mail server says of senders (repeatable)', collect)
    .action(scan);
  return explain(command, {
    notes: [
      'A message over 64 MiB is refused. In JSON, `p` is a probability by category, and `message` the number within an mbox file.',
      'Anybody can write an Authentication-Results field, so none is believed but those of the receivers named here:\nthe server that took the mail in, as it calls itself in its topmost Received field.',
    ],
    examples: [
      ['postern scan message.eml', 'one message, as a table'],
      ['postern scan ~/Maildir archive.mbox', 'every message of a Maildir and of an mbox file'],
      [
        'postern scan --json --receiver mx.zohomail.com mail/ | jq -r \'select(.verdict != "CLEAN") | .path\'',
        'the names of what is not clean, with the word of Zoho on who sent it',
      ],
    ],
    exits: {
      0: 'every message is CLEAN',
      1: 'at least one message is not CLEAN',
      2: 'something could not be read (said on stderr; the rest was scanned), or the command line is wrong',
    },
  });
}

const collect = (value: string, before: readonly string[] = []) => [...before, value];

async function scan(paths: readonly string[], { json = false, receiver = [] }: ScanOptions): Promise<void> {
  endWithReader();
  process.exitCode = NOT_READ; // until all was looked at: whatever ends this early must not pass for clean
  const workers = Math.min(MAX_WORKERS, availableParallelism());
  await using pool = new ScanPool({ size: workers });
  const judge = async (mail: FoundMail | Unreadable): Promise<Judged | Unreadable> => {
    if ('problem' in mail) return mail;
    const { path, number, source } = mail;
    try {
      const report = await pool.scan({ source, authServ: receiver, now: Date.now() });
      return { path, number, findings: report.findings, decision: decide({ report, policy: DEFAULT_POLICY }) };
    } catch (error) {
      if (isPosternError(error)) return { path, number, problem: `could not be scanned: ${error.message}` };
      throw error;
    }
  };

  const verdicts = new Map<string, number>();
  let notRead = 0;
  if (!json) await print(HEADING);
  for await (const result of inOrder(findMail(paths, { maxBytes: LOAD_LIMITS.maxSourceBytes }), workers + 1, judge)) {
    if ('problem' in result) {
      notRead += 1;
      say(`${nameOf(result)} ${visible(result.problem)}`);
      continue;
    }
    const { verdict } = result.decision;
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    // It stands among the others, undetermined; but whoever asks for mail wants to know that this is none.
    if (result.findings.some((finding) => finding.rule === UNPARSABLE.id)) {
      notRead += 1;
      say(`${nameOf(result)} is not mail that could be read`);
    }
    await (json ? printJson(jsonOf(result)) : print(linesOf(result)));
  }
  if (!json) say(summaryOf(verdicts, notRead));
  const allClean = [...verdicts.keys()].every((verdict) => verdict === 'CLEAN');
  process.exitCode = notRead > 0 ? NOT_READ : allClean ? 0 : FOUND;
}

function summaryOf(verdicts: ReadonlyMap<string, number>, notRead: number): string {
  const total = [...verdicts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`);
  const unread = notRead === 0 ? '' : `; ${notRead} could not be read`;
  return `${total} ${total === 1 ? 'message' : 'messages'}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}${unread}`;
}
