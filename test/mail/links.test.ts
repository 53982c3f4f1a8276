import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOAD_LIMITS, parseMessage } from '../../src/filtering/load/index.ts';
import type { MailLink } from '../../src/plugins/sdk/message.ts';

const load = (type: string, body: string, limits = LOAD_LIMITS) =>
  parseMessage(Buffer.from(`From: a@sender.example\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${body}`), {
    authServ: [],
    limits,
  });
const inHtml = async (html: string) => (await load('html', html)).links;
const inText = async (text: string) => (await load('plain', text)).links;
const short = ({ kind, url, text }: MailLink) => [kind, url, text];

describe('links of a page', () => {
  it('are read with the text their reader sees', async () => {
    const html =
      '<p><a href="https://a.example/x?one=1&amp;two=2">Read\n <b>the &quot;letter&quot;</b> <img src="cid:1" alt="now"></a></p>';
    expect((await inHtml(html)).map(short)).toEqual([
      ['anchor', 'https://a.example/x?one=1&two=2', 'Read the "letter" now'],
    ]);
  });

  it.each<[string, string, string, string]>([
    ['an area of a picture', '<area href="//area.example/" alt="Sign in">', 'area', 'https://area.example/'],
    ['a refresh', `<meta http-equiv="Refresh" content="0; URL='https://r.example/'">`, 'refresh', 'https://r.example/'],
    ['a frame', '<iframe src="https://f.example/"></iframe>', 'embed', 'https://f.example/'],
    ['a remote picture', '<img src="https://i.example/logo.png">', 'image', 'https://i.example/logo.png'],
    ['a background', '<td background="https://i.example/b.png">', 'image', 'https://i.example/b.png'],
    ['a style', `<p style="background: URL( 'https://c.example/' )">`, 'style', 'https://c.example/'],
    ['a style sheet', '<style>@import "https://c.example/s.css";</style>', 'style', 'https://c.example/s.css'],
    ['a script address', '<a href="java\tscript:alert(1)">x</a>', 'anchor', 'javascript:alert(1)'],
    ['a page in the address', '<a href="data:text/html,hello">x</a>', 'anchor', 'data:text/html,hello'],
    ['backslashes', '<a href="https:\\\\evil.example\\a">x</a>', 'anchor', 'https://evil.example/a'],
    ['an address in a drawing', '<svg><a xlink:href="https://s.example/">x</a></svg>', 'anchor', 'https://s.example/'],
    ['an address as text', '<p>see https://t.example/a?b=1&amp;c=2.</p>', 'text', 'https://t.example/a?b=1&c=2'],
  ])('include %s', async (_what, html, kind, url) => {
    const base = kind === 'area' ? '<base href="https://base.example/">' : '';
    expect((await inHtml(base + html)).map(short).map(([k, u]) => [k, u])).toContainEqual([kind, url]);
  });

  it('start from the base of the page, the first that it names', async () => {
    const links = await inHtml('<base href="https://b.example/x/"><base href="https://c.example/"><a href="y">z</a>');
    expect(links.map(short)).toEqual([
      ['base', 'https://b.example/x/', ''],
      ['anchor', 'https://b.example/x/y', 'z'],
    ]);
  });

  it('that lead nowhere have no address, and keep what was written', async () => {
    expect(await inHtml('<a href="page.html">z</a>')).toMatchObject([{ href: 'page.html', url: '' }]);
  });

  it('name the fields of a form, and buttons that send it elsewhere', async () => {
    const html =
      '<form><input type="PASSWORD" name="Pin"><select name="bank"></select><button formaction="https://g.example/">Go on</button></form>';
    expect(await inHtml(html)).toMatchObject([
      { kind: 'form', url: '', fields: ['password pin', 'select bank'] },
      { kind: 'button', url: 'https://g.example/', text: 'Go on' },
    ]);
  });

  it('are neither those in comments and scripts nor pictures that came along', async () => {
    const html =
      '<!-- <a href="https://no.example/">x</a> --><script>"<a href=https://no.example>"</script><title>https://no.example</title><img src="cid:1"><img src="data:image/png;base64,AA">';
    expect(await inHtml(html)).toEqual([]);
  });

  it('stand where they say', async () => {
    const html = '<p>a</p><a href="https://a.example/">one</a> https://b.example/ <b>&amp; https://c.example/</b>';
    const places = (await inHtml(html)).map(({ start, end }) => html.slice(start, end));
    expect(places).toEqual(['<a href="https://a.example/">', 'https://b.example/', '&amp; https://c.example/']);
  });
});

describe('links in text', () => {
  it.each([
    ['(see https://a.example/b).', 'https://a.example/b'],
    ['<https://a.example/b>', 'https://a.example/b'],
    ['https://a.example/wiki/Post_(mail), and', 'https://a.example/wiki/Post_(mail)'],
    ['www.a.example/x', 'http://www.a.example/x'],
    ['*https://a.example/*', 'https://a.example/'],
    ['「https://a.example/x」', 'https://a.example/x'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('are cut out of %s', async (text, url) => {
    expect((await inText(text)).map((link) => link.url)).toEqual([url]);
  });

  it('are none where nothing follows', async () => {
    expect(await inText('https:// and http://, awww.a.example')).toEqual([]);
  });
});

describe('limits', () => {
  it('keep the first links and say that there were more', async () => {
    const limits = { ...LOAD_LIMITS, maxLinks: 3, maxPassiveLinks: 1 };
    const pictures = '<img src="https://i.example/1"><img src="https://i.example/2">';
    const few = await load('html', `${pictures}<a href="https://a.example/">a</a>`, limits);
    expect([few.links.map(({ kind }) => kind), few.defects]).toEqual([['image', 'anchor'], []]);
    const many = await load('html', pictures + '<a href="https://a.example/">a</a>'.repeat(4), limits);
    expect([many.links.length, many.defects.map(({ kind }) => kind)]).toEqual([4, ['too-many-links']]);
    const text = await load('plain', 'https://a.example/ '.repeat(4), limits);
    expect([text.links.length, text.defects.map(({ kind }) => kind)]).toEqual([3, ['too-many-links']]);
  });

  it('hold, and places are true, whatever a page is made of', async () => {
    const piece = fc.constantFrom(
      ...[
        '<a href="',
        'https://a.example/',
        '">',
        '</a>',
        '<',
        '>',
        '&amp;',
        '&#x',
        '"',
        "'",
        'www.',
        '<base href=',
        ' ',
      ],
      ...[
        '<form>',
        '<input type=password formaction=x>',
        '<style>',
        'url(',
        ')',
        '<!--',
        '-->',
        '<meta http-equiv=refresh ',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const { links, parts } = await load('html', pieces.join(''));
        const length = parts[0]?.content.length ?? 0;
        for (const link of links) {
          expect(link.start).toBeLessThanOrEqual(link.end);
          expect(link.end).toBeLessThanOrEqual(length);
          expect(link.url === '' || URL.canParse(link.url)).toBe(true);
        }
      }),
    );
  });
});
