/**
 * Which declarations of a `style` attribute are kept. Every value is spelt out: no `url()`, no `expression()`, no
 * escapes, no negative sizes and no positions, so that a message can neither load anything nor cover what is around it.
 */
const LENGTH = String.raw`(?:0|\d{1,5}(?:\.\d{1,4})?(?:px|pt|em|rem|ex|ch|%|in|cm|mm)?)`;
const COLOR = String.raw`(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\))`;
const LINE = '(?:none|hidden|solid|dashed|dotted|double|groove|ridge|inset|outset)';
const WIDTH = `(?:${LENGTH}|thin|medium|thick)`;

const only = (...words: string[]): RegExp[] => words.map((word) => new RegExp(`^${word}$`, 'i'));
const lengths = only(`${LENGTH}(?:\\s+${LENGTH}){0,3}`);
const lengthOrAuto = only(`(?:${LENGTH}|auto)(?:\\s+(?:${LENGTH}|auto)){0,3}`);
const color = only(COLOR);
const border = only(`(?:(?:${WIDTH}|${LINE}|${COLOR})(?:\\s+|$)){1,3}`);

const sided = (name: string, rule: RegExp[]) =>
  Object.fromEntries(['', '-top', '-right', '-bottom', '-left'].map((side) => [`${name}${side}`, rule]));

export const ALLOWED_STYLES: Readonly<Record<string, RegExp[]>> = {
  color,
  'background-color': color,
  // The short form with a colour alone, which is what mail mostly has.
  background: color,
  ...sided('padding', lengths),
  ...sided('margin', lengthOrAuto),
  ...sided('border', border),
  'border-color': only(`${COLOR}(?:\\s+${COLOR}){0,3}`),
  'border-style': only(`${LINE}(?:\\s+${LINE}){0,3}`),
  'border-width': only(`${WIDTH}(?:\\s+${WIDTH}){0,3}`),
  'border-radius': lengths,
  'border-collapse': only('collapse', 'separate'),
  'border-spacing': lengths,
  width: lengthOrAuto,
  height: lengthOrAuto,
  'max-width': only(LENGTH, 'none'),
  'max-height': only(LENGTH, 'none'),
  'min-width': lengths,
  'min-height': lengths,
  display: only('none', 'block', 'inline', 'inline-block', 'table', 'table-row', 'table-cell', 'list-item'),
  overflow: only('hidden', 'visible', 'auto'),
  float: only('left', 'right', 'none'),
  clear: only('left', 'right', 'both', 'none'),
  'font-family': [/^[\w\s,'"-]{1,200}$/],
  'font-size': only(LENGTH, '(?:x{1,2}-)?(?:small|large)', 'medium', 'smaller', 'larger'),
  'font-style': only('normal', 'italic', 'oblique'),
  'font-weight': only('normal', 'bold', 'bolder', 'lighter', '[1-9]00'),
  'font-variant': only('normal', 'small-caps'),
  'line-height': only(LENGTH, 'normal'),
  'letter-spacing': only(LENGTH, 'normal'),
  'text-align': only('left', 'right', 'center', 'justify', 'start', 'end'),
  'text-decoration': only('none', 'underline', 'line-through', 'overline'),
  'text-indent': lengths,
  'text-transform': only('none', 'uppercase', 'lowercase', 'capitalize'),
  'vertical-align': only('baseline', 'top', 'middle', 'bottom', 'sub', 'super', 'text-top', 'text-bottom', LENGTH),
  'white-space': only('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'),
  'word-break': only('normal', 'break-all', 'break-word', 'keep-all'),
  'overflow-wrap': only('normal', 'break-word', 'anywhere'),
  direction: only('ltr', 'rtl'),
  'list-style-type': only('[a-z-]{3,30}'),
};
