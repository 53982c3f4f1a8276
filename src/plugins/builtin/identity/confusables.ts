/**
 * Letters that pass for others. Two names with the same skeleton look alike; a skeleton itself means nothing and is
 * never shown. After the idea of Unicode TS 39, with the few hundred characters that are used against mail readers.
 */

/** Foreign letters that look like the Latin one behind the colon. */
const LOOKALIKES = [
  'a:аɑαạąӑ⍺',
  'b:ьƅʙвßβЬ',
  'c:сϲċçƈ',
  'd:ԁɗđժ',
  'e:еёєҽęėẹ℮ε',
  'f:ϝƒք',
  'g:ɡցġģǥ',
  'h:һհнħ',
  'i:іїıιíìïỉɩі̇',
  'j:јʝϳ',
  'k:кκҝķ',
  'l:ӏⅼłļⵏ|ǀƖ',
  'm:мṃⅿ',
  'n:ոпηņńռ',
  'o:оοօөøọóòöơσ०௦๐໐〇ہ',
  'p:рρṗþ',
  'q:ԛգ',
  'r:гᴦяŗɼ',
  's:ѕʂṣşꜱ',
  't:тτţŧ',
  'u:υսцµùúüųụʋ',
  'v:νѵⅴ∨',
  'w:ԝшωѡŵա',
  'x:хχ×ҳ',
  'y:уүγʏýÿ',
  'z:ᴢżźžʐ',
] as const;

const TABLE: ReadonlyMap<string, string> = new Map(
  LOOKALIKES.flatMap((line) => [...line.slice(2)].map((char): [string, string] => [char, line.charAt(0)])),
);

/** Letters and digits of one script that pass for each other, at a glance. */
const TWINS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[1!|ij]/g, 'l'],
  [/0/g, 'o'],
  [/[5$]/g, 's'],
  [/3/g, 'e'],
  [/[4@]/g, 'a'],
];

const MAX_LENGTH = 300;

/** Full-width, mathematical and accented letters as plain ones; Cyrillic and Greek doubles as Latin. */
export function latinised(text: string): string {
  let plain = '';
  for (const char of text.slice(0, MAX_LENGTH).normalize('NFKD').toLowerCase()) {
    if (/\p{M}/u.test(char)) continue;
    plain += TABLE.get(char) ?? char;
  }
  return plain;
}

/** The same few names are compared with everything. */
const BONES = new Map<string, string>();
const MAX_BONES = 5_000;

export function skeleton(text: string): string {
  const known = BONES.get(text);
  if (known !== undefined) return known;
  const bones = TWINS.reduce((plain, [letters, twin]) => plain.replace(letters, twin), latinised(text));
  if (BONES.size >= MAX_BONES) BONES.clear();
  if (text.length <= MAX_LENGTH) BONES.set(text, bones);
  return bones;
}

/** Nothing of it is seen, but it keeps words apart for whoever compares them. */
const INVISIBLE = /\u00ad|\u034f|\u061c|\u115f|\u1160|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\ufeff|\uffa0/g;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Invisible letters or turns of direction inside text. Joiners are needed between emoji, Arabic and Indic letters. */
export function hidesLetters(text: string): boolean {
  return /[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]|[A-Za-z][\u200c\u200d][A-Za-z]/.test(text);
}

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
] as const;

/** Scripts whose letters pass for one another, as far as one word mixes them; empty when it does not. */
export function mixedScripts(word: string): readonly string[] {
  const scripts = SCRIPTS.filter(([, letters]) => letters.test(word)).map(([name]) => name);
  return scripts.length > 1 ? scripts : [];
}

/** Words of the text that mix scripts. */
export function mixedWords(text: string): readonly string[] {
  return (text.slice(0, MAX_LENGTH).match(/\p{L}+/gu) ?? []).filter((word) => mixedScripts(word).length > 0);
}
