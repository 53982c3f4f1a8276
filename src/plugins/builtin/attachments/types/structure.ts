/** Looks behind magic numbers that are too short to be believed. */

/** A DOS header whose new-header offset leads to a PE (or NE, LE) signature. */
export function isPe(bytes: Buffer): boolean {
  if (bytes.length < 64) return false;
  const offset = bytes.readUInt32LE(0x3c);
  if (offset < 4 || offset + 4 > bytes.length) return false;
  const signature = bytes.toString('latin1', offset, offset + 4);
  return signature === 'PE\0\0' || ['NE', 'LE', 'LX'].some((old) => signature.startsWith(old));
}

/**
 * The two letters and bytes behind them that no text has. Programs that were cut or whose new header was
 * moved out of sight still count; a note that starts with "MZ" does not.
 */
export function isDos(bytes: Buffer): boolean {
  return bytes.length >= 28 && bytes.subarray(2, 64).includes(0);
}

/** Universal Mach-O and Java classes share a magic number: the next word is a count of architectures or a version. */
export function isMachO(bytes: Buffer): boolean {
  return bytes.length >= 8 && bytes.readUInt32BE(4) > 0 && bytes.readUInt32BE(4) < 40;
}

/** Old tar files have no magic; their header sums up to a number that it holds. */
export function isTar(bytes: Buffer): boolean {
  if (bytes.length < 512 || bytes[0] === 0) return false;
  const stated = Number.parseInt(bytes.toString('latin1', 148, 156).replaceAll('\0', ' ').trim(), 8);
  if (!Number.isFinite(stated) || stated === 0) return false;
  let sum = 0;
  for (let index = 0; index < 512; index += 1) sum += index >= 148 && index < 156 ? 0x20 : (bytes[index] ?? 0);
  return sum === stated;
}
