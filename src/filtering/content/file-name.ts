/** A file name that a person can be shown and a program can save under, whatever the sender wrote. */
import { readFileName } from '../../plugins/builtin/attachments/names/file-name.ts';

const LONGEST = 160;
const LONGEST_EXTENSION = 20;
/** Forbidden in names on Windows, and of meaning in paths elsewhere. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
/** Devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** `part` names the file when nothing is left of its name. The real extension is always at its end. */
export function safeFileName(name: string, part: string): string {
  const { shown, extension } = readFileName(name);
  const clean = tidy(shown);
  const ending = `.${tidy(extension).slice(0, LONGEST_EXTENSION)}`;
  // The reader cuts long names at their end, where the part that counts is.
  const cut = shown.length >= LONGEST && !clean.toLowerCase().endsWith(ending);
  const whole = cut ? clean.slice(0, LONGEST - ending.length) + ending : clean;
  if (whole === '') return `attachment-${part}`;
  return DEVICE.test(whole) ? `_${whole}` : whole;
}

const tidy = (text: string) =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
