import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_LIMITS } from '../../src/filtering/content/limits.ts';
import { safeHtml } from '../../src/filtering/content/safe-html.ts';
import { BYPASSES } from './bypasses.ts';
import { liveIn } from './inert.ts';

const INLINE = 'https://gateway.example/files/';
const partOf = (contentId: string) => (contentId === 'logo@x' ? '1.2' : null);

function shown(html: string): string {
  const { pieces } = safeHtml(html, partOf);
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `${INLINE}${piece.part}`)).join('');
}

describe('hostile HTML comes out inert', () => {
  it.each(BYPASSES)('%s', (_name, html) => {
    expect(liveIn(shown(html), INLINE)).toEqual([]);
    // And so does what a browser makes of it in the middle of other mail.
    expect(liveIn(shown(`<p>Hello</p><table><tr><td>${html}</td></tr></table><p>Bye</p>`), INLINE)).toEqual([]);
  });

  it('any two together', () => {
    const one = fc.constantFrom(...BYPASSES.map(([, html]) => html));
    const cut = fc.tuple(one, fc.nat(60)).map(([html, at]) => html.slice(0, at));
    fc.assert(
      fc.property(fc.oneof(one, cut), fc.oneof(one, cut), fc.oneof(one, cut), (first, second, third) => {
        expect(liveIn(shown(first + second + third), INLINE)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('and the judge of it sees what is live', () => {
    // Nothing as they stand: they are for those who read them otherwise than a browser does.
    const harmless = new Set([
      'entities that spell a tag',
      'entities twice',
      'comment for old browsers',
      'doctype',
      'attribute that breaks out',
      'attribute that breaks out by an entity',
      'quote that is not closed',
    ]);
    const unseen = BYPASSES.filter(([name, html]) => !harmless.has(name) && liveIn(html, INLINE).length === 0);
    expect(unseen.map(([name]) => name)).toEqual([]);
  });
});

describe('what a message looks like is kept', () => {
  it.each([
    [
      '<p style="color:#c00;margin:0 auto">Hi <b>there</b></p>',
      '<p style="color:#c00;margin:0 auto">Hi <b>there</b></p>',
    ],
    [
      '<table width="600" bgcolor="#eee" cellpadding=4><tr><td colspan=2 align=center>x</td></tr></table>',
      '<table width="600" bgcolor="#eee" cellpadding="4"><tr><td colspan="2" align="center">x</td></tr></table>',
    ],
    ['<font color=red face="Arial, sans-serif">x</font>', '<font color="red" face="Arial, sans-serif">x</font>'],
    ['1 &lt; 2 &amp; 3 &copy;', '1 &lt; 2 &amp; 3 ©'],
    [
      '<a href=" HTTPS://x.example/?a=1&amp;b=2 " target=_blank>x</a>',
      '<a href="HTTPS://x.example/?a=1&amp;b=2" rel="noopener noreferrer nofollow">x</a>',
    ],
    ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example" rel="noopener noreferrer nofollow">x</a>'],
    ['<a href="javascript:x">still read</a>', '<a>still read</a>'],
    ['<form>Kept <input value=x> words</form>', 'Kept  words'],
  ])('%s', (html, expected) => expect(shown(html)).toBe(expected));

  it('leaves foreign images out, counts them and keeps their address where nothing loads it', () => {
    const html =
      '<img src="https://t.example/p.gif" alt="shop"><img src="//t.example/q"><td background="http://t.example/b">';
    const safe = safeHtml(html, partOf);
    expect(safe.blockedImages).toBe(3);
    expect(safe.pieces.join('')).toContain('<img alt="shop" data-blocked-src="https://t.example/p.gif" />');
    expect(liveIn(safe.pieces.join(''), INLINE)).toEqual([]);
  });

  it('tells images that came with the message apart, and drops those that did not', () => {
    const safe = safeHtml('a<img src="CID:logo%40x" alt="Logo">b<img src="cid:other@x">', partOf);
    expect(safe.pieces).toEqual(['a<img alt="Logo" src="', { part: '1.2' }, '" />b<img data-blocked-src />']);
    expect([...safe.shown]).toEqual(['1.2']);
    expect(safe.blockedImages).toBe(1);
  });
});

describe('what is too much is cut', () => {
  it.each([
    ['long', 'x'.repeat(CONTENT_LIMITS.htmlCharacters + 1)],
    ['made longer by escapes', '<'.repeat(CONTENT_LIMITS.htmlCharacters + 1)],
    ['deep', '<b>'.repeat(CONTENT_LIMITS.htmlCharacters / 4)],
  ])('%s', (_name, html) => {
    const { bare, truncated } = safeHtml(html, partOf);
    expect(truncated).toBe(true);
    expect(bare.length).toBeLessThanOrEqual(CONTENT_LIMITS.safeHtmlCharacters);
  });
});
