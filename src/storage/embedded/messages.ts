/** What the embedded database's process tells the one that started it. */
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../../errors.ts';

const errorCode = z.custom<ErrorCode>((value) => typeof value === 'string' && value in ERRORS);

export const embeddedMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('failed'),
    code: errorCode,
    message: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
]);
export type EmbeddedMessage = z.infer<typeof embeddedMessage>;
