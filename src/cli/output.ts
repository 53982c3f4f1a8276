/** The one way to stdout and stderr: waits for a slow reader, and shows nothing that steers a terminal. */

/** Resolves once the reader has taken it, so that a fast producer does not fill the memory. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

export const printJson = (value: unknown): Promise<void> => print(JSON.stringify(value));

/** For what is said beside the answer. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A reader that went away (`| head`) has what it wanted: that is no failure, and nothing is left to say. */
export function endWithReader(): void {
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** File names and addresses are other people's words: control and direction characters become a visible mark. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
}

/** Columns as wide as their widest cell; the last one runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
