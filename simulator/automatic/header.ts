/** All above the first empty line, folded lines joined; of a mail that is nothing but header all of it. */
export function headerOf(source: Buffer): string {
  const text = source.toString('latin1', 0, 256 * 1024);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return text.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
}
