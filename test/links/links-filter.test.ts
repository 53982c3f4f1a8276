import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/filtering/load/index.ts';
import { linksFilter } from '../../src/plugins/builtin/links/index.ts';
import { runFilters } from '../../src/plugins/host/index.ts';
import { buildMail, type FixtureMail, ZOHO_AUTHSERV } from '../fixtures/mail.ts';

async function look(mail: FixtureMail) {
  const message = await parseMessage(buildMail(mail), { authServ: ZOHO_AUTHSERV });
  const hosted = { spec: linksFilter, granted: linksFilter.permissions, settings: {} };
  const [outcome] = await runFilters([hosted], message, { now: 0, maxWallMs: 20_000 });
  if (outcome?.status !== 'done') throw new Error(`the filter is ${outcome?.status}: ${outcome?.reason}`);
  return outcome.findings;
}

const named = (findings: Awaited<ReturnType<typeof look>>) =>
  findings.map(({ rule }) => rule.replace('postern.links.', ''));
/** Facts are told of honest links, too. */
const FACTS = new Set(['shortener', 'free-hosting', 'many-owners', 'odd-port']);
const rules = async (html: string, mail: FixtureMail = {}) => named(await look({ ...mail, html }));
const threats = async (html: string, mail: FixtureMail = {}) =>
  (await rules(html, mail)).filter((rule) => !FACTS.has(rule));
const link = (href: string, text = 'here') => `<a href="${href}">${text}</a>`;

describe('a link that shows one address and leads to another', () => {
  it.each([
    ['https://www.paypal.com/signin', 'https://verify.example/x', 'text-brand'],
    ['www.zylker.example', 'https://verify.example/x', 'text-brand'],
    ['dropbox.com/plans', 'https://verify.example/x', 'text-brand'],
    ['https://brightmill.example/news', 'https://verify.example/x', 'text-elsewhere'],
    ['https://www.paypal.com', 'https://www.google.com/url?q=https%3A%2F%2Fverify.example%2F', 'text-brand'],
    ['https://www.google.com', 'https://www.google.com/url?q=https%3A%2F%2Fverify.example%2F', 'text-brand'],
  ])('as %s to %s is seen', async (shown, href, rule) => {
    expect(await rules(link(href, shown))).toContain(rule);
  });

  it.each([
    ['https://sender.example/news', 'https://click.sender.example/r/1'],
    ['www.sender.example', 'https://u1.ct.sendgrid.net/ls/click?upn=1'],
    [
      'https://www.ing.nl/documents',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ing.nl%2Fdocuments',
    ],
    ['https://www.ing.nl/d', 'https://urldefense.com/v3/__https://www.ing.nl/d__;!!x$'],
    ['https://www.ing.nl/d', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.ing.nl_d&d=x'],
    ['https://meet.google.com/a', 'https://www.google.com/url?q=https%3A%2F%2Fmeet.google.com%2Fa'],
    ['outlook.com', 'https://outlook.office.com/mail'],
    ['anna@other.example', 'https://sender.example/anna'],
    ['README.md', 'https://git.example/readme'],
    ['Read on at the end.of', 'https://git.example/readme'],
    ['http://brightmill.example', 'https://www.brightmill.example/en?next=https://other.example'],
  ])('as %s to %s is how it is done', async (shown, href) => {
    expect(await threats(link(href, shown))).toEqual([]);
  });

  it('is told by its place', async () => {
    const html = `${link('https://sender.example/1')}${link('https://verify.example/', 'https://www.paypal.com')}`;
    expect((await look({ html }))[0]).toMatchObject({
      evidence: [{ at: 'link', index: 1, note: 'https://www.paypal.com' }],
      explanation: 'A link shows www.paypal.com, but leads to verify.example.',
    });
  });
});

it('seen in text and page alike is one finding with two places', async () => {
  const href = 'https://paypal.com@verify.example/';
  const findings = await look({ html: link(href), text: `here: ${href}` });
  const [seen, ...more] = findings.filter(({ rule }) => rule === 'postern.links.userinfo');
  expect([seen?.evidence.length, more]).toEqual([2, []]);
});

describe('a host', () => {
  it.each([
    ['https://paypa1.com/', 'host-letters'],
    ['https://xn--pypal-4ve.com/', 'host-letters'],
    ['https://dhl-tracking.example/', 'host-words'],
    ['https://github-password.web.app/', 'host-words'],
    ['https://paypal.com.verify.example/', 'host-subdomain'],
    ['https://teams.microsoft.com-l.join.example/', 'host-subdomain'],
    ['https://zylker.example.mail-quota.example/', 'host-subdomain'],
    ['https://paypal.desk.example/', 'host-subdomain'],
    ['https://zyiker.example/', 'host-ours'],
    ['https://www.google.com/url?q=https%3A%2F%2Fpaypa1.com%2F', 'host-letters'],
  ])('as in %s is seen as %s', async (href, rule) => {
    expect(await rules(link(href))).toContain(rule);
  });

  it.each([
    ...['https://www.paypal.com/', 'https://northquay.sharepoint.com/x', 'https://netflix.zendesk.com/hc'],
    ...['https://wd5.myworkday.com/zylker', 'https://www.müller-bäder.example/', 'https://outlook.brightmill.example/'],
    ...[
      'https://news.example/2026/paypal-earnings',
      'https://github.com/anna/netflix-clone',
      'https://medium.com/@paypal',
    ],
  ])('as in %s is honest', async (href) => {
    expect(await threats(link(href))).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['http://203.0.113.7/x', 'ip-host'],
    ['http://[2001:db8::7]/x', 'ip-host'],
    ['http://3405803783/', 'ip-disguised'],
    ['http://0xcb007107/', 'ip-disguised'],
    ['http://0313.0.0161.07/', 'ip-disguised'],
    ['https://paypal.com@verify.example/', 'userinfo'],
    ['https://www.paypal.com%2Fsignin@verify.example/', 'userinfo'],
    ['http://w%77w.v%65rify.example/', 'encoded-host'],
    ['https://pay\u200bpal.verify.example/', 'text-hidden-letters'],
    ['https://verify.example/\u202egnp.exe', 'text-hidden-letters'],
    ['https://verify.example:4443/', 'odd-port'],
    ['https://a.b.c.d.e.verify.example/', 'deep-subdomains'],
    ['https://verify.example/setup.exe', 'program-link'],
    ['data:text/html,<h1>Sign in</h1>', 'script-link'],
    ['javascript:alert(1)', 'script-link'],
    ['https://verify.example/#dana@zylker.example', 'recipient-in-link'],
    [`https://verify.example/#${Buffer.from('dana@zylker.example').toString('base64')}`, 'recipient-in-link'],
    ['https://www.google.com/amp/s/verify.example/', 'through-redirect'],
    ['https://www.bing.com/ck/a?u=a1aHR0cHM6Ly92ZXJpZnkuZXhhbXBsZS8', 'through-redirect'],
    ['https://bit.ly/3abc', 'shortener'],
    ['https://page-1.netlify.app/', 'free-hosting'],
  ])('as %s is seen as %s', async (href, rule) => {
    expect(await rules(link(href))).toContain(rule);
  });

  it.each([
    ...[
      'http://192.168.1.4:3000/d',
      'http://10.0.0.1/',
      'javascript:void(0)',
      'mailto:a@b.example',
      '#top',
      'tel:+3120',
    ],
    ...['https://sender.example/u?e=dana@zylker.example', 'https://sender.example/#section'],
  ])('as %s is nothing to speak of', async (href) => {
    expect(await threats(link(href))).toEqual([]);
  });
});

describe('the name a message is written in', () => {
  const paypal = { from: 'PayPal <x@letters.example>' };

  it('counts when nothing leads to its owner', async () => {
    expect(await rules(link('https://verify.example/'), paypal)).toContain('brand-elsewhere');
    expect(await rules(link('https://page-1.netlify.app/'), paypal)).toContain('brand-hosting');
    expect(await threats(link('https://www.paypal.com/activity'), paypal)).toEqual([]);
  });

  it('counts by the subject only with a call to sign in', async () => {
    const about = { subject: 'New PayPal fees for shops' };
    expect(await threats(link('https://blog.example/fees', 'Read on'), about)).toEqual([]);
    expect(await rules(link('https://blog.example/fees', 'Verify your account'), about)).toContain('brand-elsewhere');
  });

  it.each([
    'Sign in',
    'Konto bestätigen',
    'Vérifier l’activité',
    'Actualizar los datos de pago',
    'ログイン',
    'Подтвердить данные',
  ])('is not that of a host behind “%s”, unless it is the sender’s', async (text) => {
    expect(await rules(link('https://verify.example/', text))).toContain('sign-in-elsewhere');
    expect(await threats(link('https://app.sender.example/', text))).toEqual([]);
  });
});

describe('what acts by itself', () => {
  it('is seen', async () => {
    expect(await rules('<form action="https://x.example"><input type="password"></form>')).toContain('form-password');
    expect(await rules('<form action="https://x.example"><input name="card-number"></form>')).toContain(
      'form-password',
    );
    expect(await rules('<meta http-equiv="refresh" content="0;url=https://x.example">')).toContain('refresh');
  });

  it('is not a form that asks how you liked it', async () => {
    const html = '<form action="https://x.example"><input type="radio" name="stars"><input type="submit"></form>';
    expect(await threats(html)).toEqual([]);
  });
});

describe('hostile pages', () => {
  const host = (n: number) => `h${n}-paypa1-login.verify${n}.example`;
  const PAGES: readonly [string, string][] = [
    [
      'thousands of hosts',
      Array.from({ length: 6_000 }, (_, n) => link(`https://${host(n)}/`, `www.x${n}.com`)).join(''),
    ],
    [
      'addresses inside addresses',
      link(`https://a.example/?u=${encodeURIComponent('https://a.example/?u=').repeat(90)}`).repeat(3_000),
    ],
    ['very long hosts', link(`https://${'a-'.repeat(120)}.example/`, 'x'.repeat(1_000)).repeat(2_000)],
    ['very long texts', link('https://a.example', 'a.'.repeat(500)).repeat(2_000)],
    ['escapes', link(`https://a.example/#${'%'.repeat(1_900)}`).repeat(2_000)],
    ['fields', `<form>${'<input name="a-a-a-a-a-a-a-a">'.repeat(50_000)}</form>`],
    ['letters that look like others', link('https://a.example', 'раураl.com '.repeat(90)).repeat(3_000)],
    ['names of brands', link('https://a.example', 'verify '.repeat(140)).repeat(3_000)],
  ];

  it.each(PAGES)('of %s are judged within the counts of the contract', async (_what, html) => {
    const findings = await look({
      html,
      subject: 'PayPal '.repeat(2_000),
      from: `"${'P a y p a l '.repeat(500)}" <a@b.example>`,
    });
    expect(findings.length).toBeLessThanOrEqual(80);
  });
});

it('looks at text without a page, too', async () => {
  expect(named(await look({ text: 'Sign in at https://paypa1.com/login today' }))).toContain('host-letters');
});
