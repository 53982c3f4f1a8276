/** What every command's `--help` says beside its options: examples to copy, and what its exit codes mean. */
import type { Command } from 'commander';

export interface Explanation {
  /** Command lines, each with what it is for. */
  readonly examples: readonly (readonly [commandLine: string, purpose: string])[];
  readonly exits: Readonly<Record<number, string>>;
  /** Paragraphs between options and examples. */
  readonly notes?: readonly string[];
}

/** What is the same for every command. */
export const USAGE_EXIT = 2;

export function explain(command: Command, { examples, exits, notes = [] }: Explanation): Command {
  const sections = [
    ...notes,
    `Examples:\n${examples.map(([line, purpose]) => `  $ ${line}\n      ${purpose}`).join('\n')}`,
    `Exit codes:\n${Object.entries(exits)
      .map(([code, meaning]) => `  ${code}  ${meaning}`)
      .join('\n')}`,
  ];
  return command.addHelpText('after', `\n${sections.join('\n\n')}`);
}
