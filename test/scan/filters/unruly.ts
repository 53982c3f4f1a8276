/** Filters that misbehave on purpose, told what to do by the subject of the message; `calm` is what has to survive them. */
import type { FilterSpec, ScanResult } from '../../../src/plugins/sdk/contract.ts';
import type { MailMessage } from '../../../src/plugins/sdk/message.ts';

type Behaviour = (message: MailMessage) => ScanResult | Promise<ScanResult>;

const DONE: ScanResult = { status: 'done', findings: [] };

function unruly(name: string, behaviour: Behaviour): FilterSpec {
  const id = `test.${name}`;
  return {
    contract: 1,
    id,
    version: '1.0.0',
    needs: ['headers'],
    rules: [{ id: `${id}.seen`, category: 'spam', sign: 'for', group: name, says: 'Seen by {who}.' }],
    settings: { parse: () => ({}) },
    permissions: [],
    hosts: [],
    limits: { cpuMs: 500, wallMs: 500, memoryMiB: 64 },
    scan: (message) => (message.subject.split(' ').includes(name) ? behaviour(message) : DONE),
  };
}

function spin(): never {
  for (;;) {
    // Never gives the thread back.
  }
}

function hoard(): ScanResult {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${index} of ${kept.length}`));
}

const calm: FilterSpec = {
  ...unruly('calm', () => DONE),
  scan: () => ({
    status: 'done',
    findings: [
      { rule: 'test.calm.seen', strength: 1, evidence: [{ at: 'message', note: '' }], facts: { who: 'calm' } },
    ],
  }),
};

export const filters: readonly FilterSpec[] = [
  unruly('spin', spin),
  unruly('hoard', hoard),
  unruly('exit', () => process.exit(3)),
  unruly('throw', () => {
    throw new TypeError('on purpose');
  }),
  unruly('never', () => new Promise(() => {})),
  calm,
];
