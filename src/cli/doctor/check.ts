/** What the doctor looks at, and what it says of each. */
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { toPosternError } from '../../errors.ts';

export interface Check {
  readonly name: string;
  /** `skip`: it could not be looked at. */
  readonly state: 'ok' | 'warn' | 'fail' | 'skip';
  /** What was found, in one line. */
  readonly says: string;
  /** What to do; absent when all is well. */
  readonly fix?: string | undefined;
}

/** What the checks share: found out once, and only read. */
export interface Findings {
  readonly config: Config;
  /** Whether the gateway of this data folder answers on its administration socket. */
  readonly gatewayAnswers: boolean;
  /** Who holds the embedded database, alive; null for nobody. */
  readonly owner: FolderHolder | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Part of what the holder of a folder writes beside its lock. */
export const folderHolder = z.object({ pid: z.number().int().positive(), port: z.number().nullable() });
export type FolderHolder = z.infer<typeof folderHolder>;

export const ok = (name: string, says: string): Check => ({ name, state: 'ok', says });
export const warn = (name: string, says: string, fix: string): Check => ({ name, state: 'warn', says, fix });
export const fail = (name: string, says: string, fix: string): Check => ({ name, state: 'fail', says, fix });

/** A check that throws has found something. */
export async function guarded(name: string, look: () => Check | Promise<Check>): Promise<Check> {
  try {
    return await look();
  } catch (thrown) {
    const error = toPosternError(thrown);
    const cause = error.code === 'INTERNAL' && error.cause instanceof Error ? error.cause.message : error.message;
    return fail(
      name,
      cause,
      error.code === 'INTERNAL' ? 'Set right what the message names, and look again.' : error.fix,
    );
  }
}
