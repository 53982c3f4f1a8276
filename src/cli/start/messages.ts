/** What a started process tells the one that started it. */
import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../../errors.ts';

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const errorCode = z.custom<ErrorCode>((value) => typeof value === 'string' && value in ERRORS);

export const failed = z.object({ type: z.literal('failed'), code: errorCode, message: z.string(), details });
export const gatewayReady = z.object({ type: z.literal('ready'), endpoint: z.string(), port: z.number() });
export const simulatorReady = z.object({
  type: z.literal('ready'),
  simulator: z.string(),
  smtp: z.string(),
  controlKey: z.string(),
});

export type ChildMessage = z.infer<typeof failed> | z.infer<typeof gatewayReady>;

export function tellParent(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}
