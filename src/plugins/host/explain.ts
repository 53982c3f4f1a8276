/** Turns a rule's sentence and a finding's facts into text that is safe to show anywhere as plain text. */

const MAX_FACT = 200;
const MAX_EXPLANATION = 600;

type Facts = Readonly<Record<string, string | number | boolean>>;

/** Fills the `{fact}` holes of `says` once; what comes out of a fact is never taken for a hole. */
export function explain(says: string, facts: Facts): string {
  let text = '';
  let position = 0;
  while (position < says.length) {
    const open = says.indexOf('{', position);
    const close = open === -1 ? -1 : says.indexOf('}', open);
    if (close === -1) break;
    const name = says.slice(open + 1, close);
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    text += says.slice(position, open) + (fact === undefined ? '(unknown)' : plainText(String(fact), MAX_FACT));
    position = close + 1;
  }
  return plainText(text + says.slice(position), MAX_EXPLANATION);
}

/** One line without control, direction or invisible characters, cut with an ellipsis. */
export function plainText(value: string, maxLength: number): string {
  let text = '';
  for (const char of value.slice(0, maxLength * 4)) {
    const code = char.codePointAt(0) ?? 0;
    if (isBlank(code)) text += text.endsWith(' ') ? '' : ' ';
    else if (!isUnsafe(code)) text += char;
  }
  const characters = [...text.trim()];
  return characters.length <= maxLength ? characters.join('') : `${characters.slice(0, maxLength - 1).join('')}…`;
}

const isBlank = (code: number) =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2028 || code === 0x2029;

function isUnsafe(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  if (code === 0xad || code === 0x61c || code === 0x180e || code === 0xfeff) return true;
  if (code >= 0x200b && code <= 0x200f) return true;
  if (code >= 0x202a && code <= 0x202e) return true;
  if (code >= 0x2060 && code <= 0x206f) return true;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return code >= 0xe0000 && code <= 0xe0fff;
}
