/** The probe of a connected mailbox, as the running gateway makes it. */
import { z } from 'zod';
import { PROBE_CALLS } from '../../datasources/probe/look.ts';
import type { Surroundings } from '../main.ts';
import { say, visible } from '../output.ts';
import { connectedMailbox, runningGateway } from '../running-gateway.ts';

const report = z.object({
  calls: z.number(),
  atMost: z.number(),
  checks: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['ok', 'warn', 'fail', 'skip']),
      says: z.string(),
      fix: z.string().optional(),
    }),
  ),
  learnt: z.record(z.string(), z.unknown()),
  drift: z.array(z.object({ kind: z.string(), row: z.string(), key: z.string(), count: z.number() })),
});

export type ProbeReport = z.infer<typeof report> & { readonly address: string };

/** Says before what it may cost. Throws GATEWAY_NOT_RUNNING, NOT_FOUND or BAD_USER_INPUT. */
export async function probe(around: Surroundings, address: string, dataCentre?: string): Promise<ProbeReport> {
  const gateway = await runningGateway(around);
  const mailbox = await connectedMailbox(gateway, address, dataCentre);
  say(`Probing ${visible(mailbox.address)}: at most ${PROBE_CALLS} calls at Zoho, which change nothing.`);
  const { dataCentre: place, accountId } = mailbox;
  return { address: mailbox.address, ...(await gateway.post('/probes', { dataCentre: place, accountId }, report)) };
}

/** What is said below the checks. */
export function summaryOf({ calls, atMost, learnt, drift }: ProbeReport): string {
  const facts = Object.entries(learnt).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  const notes = drift.map(({ kind, row, key, count }) => `  ${kind} ${visible(`${row}.${key}`)}, ${count} times`);
  return [
    `\n${calls} calls at Zoho, of at most ${atMost}.`,
    facts.length === 0
      ? 'It showed nothing that was not known.'
      : `Learnt, and in use from now on: ${facts.join(', ')}.`,
    ...(notes.length === 0 ? [] : ['Zoho sent what this version does not know:', ...notes]),
  ].join('\n');
}
