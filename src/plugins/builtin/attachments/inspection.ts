/** What goes along with every step of looking into one message's attachments. */
import type { Budget } from './budget.ts';
import type { Collector } from './collector.ts';
import type { FileNode } from './file-node.ts';
import type { Passwords } from './passwords.ts';

export interface Inspection {
  readonly collector: Collector;
  readonly budget: Budget;
  readonly passwords: Passwords;
  readonly signal: AbortSignal;
  /** Looks at a file found inside another; `depth` counts the containers around it. */
  readonly inspect: (file: FileNode, depth: number) => Promise<void>;
}
