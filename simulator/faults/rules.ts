/** What goes wrong, for which calls, and when. */
import { z } from 'zod';

/** Name of an operation in the reference, or `oauth.token` and `oauth.revoke`; `*` is any letters but a dot. */
export const operations = z.string().regex(/^[\w.*]{1,100}$/);

const when = {
  operation: operations,
  /** Only the nth of the calls the rule fits, counted from 1. */
  nth: z.int().min(1).optional(),
  /** Not more often than this. */
  count: z.int().min(1).optional(),
  /** As chance has it, the same for the same seed. */
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().default(1),
};
/** Whether the call did what it says before the fault hid its answer. */
const effect = z.boolean().default(false);
const failure = z.int().min(500).max(599);

export const faultRule = z.discriminatedUnion('kind', [
  /** The call waits before it does anything, and does it also when nobody waits for it any more. */
  z.strictObject({ ...when, kind: z.literal('latency'), ms: z.int().min(0).max(600_000) }),
  /** The envelope of an error inside of Zoho. */
  z.strictObject({ ...when, kind: z.literal('error'), status: failure.default(500), effect }),
  /** A page of whatever stands before Zoho's servers. */
  z.strictObject({ ...when, kind: z.literal('html'), status: z.union([failure, z.literal(200)]).default(502), effect }),
  /** The connection ends without an answer. */
  z.strictObject({ ...when, kind: z.literal('cut'), effect }),
  /** HTTP 200 with the envelope of an error. */
  z.strictObject({ ...when, kind: z.literal('error-in-200'), effect }),
  /** An array where an envelope is expected. */
  z.strictObject({ ...when, kind: z.literal('array'), effect }),
  /** The access tokens of the caller's grant are worthless from this call on. */
  z.strictObject({ ...when, kind: z.literal('expired-token') }),
  /** The call did what it says, and its answer is spoilt: it ends in the middle, */
  z.strictObject({ ...when, kind: z.literal('half-body') }),
  /** or never, */
  z.strictObject({ ...when, kind: z.literal('endless-body') }),
  /** or is no JSON any more, */
  z.strictObject({ ...when, kind: z.literal('bad-json') }),
  /** or is called something else. */
  z.strictObject({ ...when, kind: z.literal('wrong-content-type') }),
]);

export type FaultRule = z.infer<typeof faultRule>;
export type FaultKind = FaultRule['kind'];

/** Reads a pattern of operations. */
export function fits(pattern: string): (operation: string) => boolean {
  const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^.]*')}$`);
  return (operation) => expression.test(operation);
}
