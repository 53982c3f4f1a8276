import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/filtering/load/index.ts';
import { senderFilter } from '../../src/plugins/builtin/sender/index.ts';
import { runFilters } from '../../src/plugins/host/index.ts';
import type { MailRelations } from '../../src/plugins/sdk/message.ts';
import { buildMail, type FixtureMail, ZOHO_AUTHSERV, zohoTrace } from '../fixtures/mail.ts';

interface Asked extends FixtureMail {
  readonly settings?: unknown;
  readonly relations?: MailRelations;
  readonly receivers?: readonly string[];
}

async function look({ settings = {}, relations, receivers = ZOHO_AUTHSERV, ...mail }: Asked) {
  const message = await parseMessage(buildMail(mail), {
    authServ: receivers,
    ...(relations === undefined ? {} : { relations }),
  });
  const hosted = { spec: senderFilter, granted: senderFilter.permissions, settings };
  const [outcome] = await runFilters([hosted], message, { now: 0, maxWallMs: 5_000 });
  if (outcome?.status !== 'done') throw new Error(`the filter is ${outcome?.status}: ${outcome?.reason}`);
  return outcome.findings;
}

const rules = async (mail: Asked) => (await look(mail)).map(({ rule }) => rule.replace('postern.sender.', ''));
const strengthOf = async (rule: string, mail: Asked) =>
  (await look(mail)).find((finding) => finding.rule === `postern.sender.${rule}`)?.strength ?? 0;

const passed = (address: string) => zohoTrace({ spf: 'pass', dkim: 'pass', dmarc: 'pass' }, address);
const failed = (address: string) => zohoTrace({ spf: 'fail', dkim: 'none', dmarc: 'fail' }, address);
const from = (name: string, address: string): Asked => ({ from: `"${name}" <${address}>`, trace: passed(address) });

describe('the name beside the address', () => {
  it.each([
    ['PayPal Service', 'x@shop-letters.example', 'name-brand'],
    ['Раураl', 'x@shop-letters.example', 'name-disguised'],
    ['service@paypal.com', 'x@shop-letters.example', 'name-address'],
    ['karin@zylker.example', 'x@shop-letters.example', 'name-own-address'],
    ['Karin Sommer, Managing Director', 'k.sommer@gmail.com', 'name-executive'],
    ['Karin Sommer', 'ceo.office@gmail.com', 'name-executive'],
  ])('%s <%s> is seen as %s', async (name, address, rule) => {
    expect(await rules(from(name, address))).toContain(rule);
  });

  it.each([
    ['PayPal', 'service@paypal.com'],
    ['PayPal Deutschland', 'service@paypal.de'],
    ['Anna Bell', 'anna@sender.example'],
    ['anna@sender.example', 'anna@mail.sender.example'],
    ['anna@brightmill.example (Jira)', 'jira@brightmill.atlassian.net'],
    ['anna@northquay.example (Google Calendar)', 'calendar-notification@google.com'],
    ['Karin Sommer', 'karin.sommer@gmail.com'],
    ['Orange Grove Farm', 'post@orangegrove.example'],
    ['Apple Blossom', 'apple@sender.example'],
  ])('%s <%s> is nothing to speak of', async (name, address) => {
    const against = ['brand-proven'];
    expect((await rules(from(name, address))).filter((rule) => !against.includes(rule))).toEqual([]);
  });

  it('of somebody in the settings counts at any other address, titles and brackets aside', async () => {
    const settings = { people: [{ name: 'Karin Sommer', addresses: ['karin@zylker.example'] }] };
    expect(await rules({ ...from('Karin Sommer (CEO)', 'x@desk.example'), settings })).toContain('name-person');
    expect(await rules({ ...from('Karin Sommer', 'karin@zylker.example'), settings })).toEqual([]);
  });

  it('of a colleague whom this mailbox knows counts, too', async () => {
    const relations = { seenBefore: 0, sameName: ['karin@zylker.example'], domains: [] };
    expect(await rules({ ...from('Karin Sommer', 'x@desk.example'), relations })).toContain('name-person');
  });

  it('of a partner at a first new address is a doubt, and none once it is known', async () => {
    const relations = { seenBefore: 0, sameName: ['jo@haldenprint.example'], domains: ['haldenprint.example'] };
    const mail = { ...from('Jo Halden', 'jo.halden@gmail.com'), text: 'Our bank details have changed.' };
    expect(await rules({ ...mail, relations })).toEqual(['name-person', 'asks-new-account']);
    expect(await strengthOf('asks-new-account', { ...mail, relations })).toBe(1);
    expect(await rules({ ...mail, relations: { ...relations, seenBefore: 3 } })).not.toContain('name-person');
  });

  it('weighs less when the name says that it is about a brand', async () => {
    const plain = await strengthOf('name-brand', from('Netflix', 'x@shop-letters.example'));
    const about = await strengthOf('name-brand', from('Netflix Fans Weekly', 'x@shop-letters.example'));
    expect([plain, about < 0.5]).toEqual([1, true]);
  });
});

describe('the domain of the address', () => {
  it.each([
    ['x@paypa1.com', 'domain-letters'],
    ['x@dhl-tracking.example', 'domain-words'],
    ['x@zyiker.example', 'domain-ours'],
    ['x@xn--a-7ubb.example', 'domain-mixed'],
  ])('of %s is seen as %s', async (address, rule) => {
    expect(await rules(from('Anna', address))).toContain(rule);
  });

  it('that looks like one we exchange mail with is seen', async () => {
    const relations = { seenBefore: 0, sameName: [], domains: ['haldenprint.example'] };
    expect(await rules({ ...from('Accounts', 'a@haldenprlnt.example'), relations })).toContain('domain-ours');
    // Both wrote before: the older one is no imitation of the newer.
    const both = { ...relations, domains: ['haldenprint.example', 'haldenprlnt.example'] };
    expect(await rules({ ...from('Accounts', 'a@haldenprlnt.example'), relations: both })).toContain('domain-ours');
    expect(await rules({ ...from('Accounts', 'a@haldenprint.example'), relations: both })).toEqual([]);
  });
});

describe('what the receiver found', () => {
  it('counts when a brand or our own domain was forged', async () => {
    expect(await rules({ from: 'PayPal <service@paypal.com>', trace: failed('service@paypal.com') })).toContain(
      'brand-forged',
    );
    expect(await rules({ from: 'IT <it@zylker.example>', trace: failed('it@zylker.example') })).toContain(
      'ours-forged',
    );
    expect(await rules({ from: 'Anna <a@sender.example>', trace: failed('a@sender.example') })).toContain(
      'dmarc-failed',
    );
  });

  it('counts less the less it says', async () => {
    const trace = (spf: string) => zohoTrace({ spf, dkim: 'none' }, 'it@zylker.example');
    const strengths = ['fail', 'softfail', 'none'].map((spf) =>
      strengthOf('ours-forged', { from: 'IT <it@zylker.example>', trace: trace(spf) }),
    );
    expect(await Promise.all(strengths)).toEqual([0.8, 0.6, 0.4]);
  });

  it('is silent where nobody checked', async () => {
    const mail = { from: 'IT <it@zylker.example>', trace: failed('it@zylker.example'), receivers: [] };
    expect(await rules(mail)).toEqual([]);
  });

  it('speaks for a brand that is proven, and only then', async () => {
    expect(await rules(from('Netflix', 'info@netflix.com'))).toEqual(['brand-proven']);
    const unchecked = { ...from('Netflix', 'info@netflix.com'), receivers: [] };
    expect(await rules(unchecked)).toEqual([]);
  });

  it('takes SPF and DKIM for proof only in line with the author', async () => {
    const other = zohoTrace({ spf: 'pass', dkim: 'none' }, 'bounce@elsewhere.example');
    expect(await rules({ from: 'IT <it@zylker.example>', trace: other })).toContain('ours-forged');
    const own = zohoTrace({ spf: 'pass', dkim: 'none' }, 'bounce@mail.zylker.example');
    expect(await rules({ from: 'IT <it@zylker.example>', trace: own })).toEqual([]);
    const signed = (...signers: string[]) => ({
      from: 'IT <it@zylker.example>',
      trace: zohoTrace({ spf: 'pass', dkim: 'pass' }, 'bounce@elsewhere.example'),
      headers: signers.map((domain) => `DKIM-Signature: v=1; d=${domain}; s=a; b=x`),
    });
    expect(await rules(signed('zylker.example'))).toEqual([]);
    // Which of the two passed is not said.
    expect(await rules(signed('zylker.example', 'elsewhere.example'))).toContain('ours-forged');
  });

  it('believes a chain only when the receiver found it whole and a known forwarder sealed it', async () => {
    const chain = (cv: string, sealer: string, dmarc = 'pass', more: readonly string[] = []) => ({
      from: 'PayPal <service@paypal.com>',
      trace: [
        ...zohoTrace({ spf: 'softfail', dkim: 'fail', dmarc: 'fail' }, 'srs0=x@forward.example').slice(0, 2),
        `ARC-Seal: i=2; a=rsa-sha256; cv=${cv}; d=zohomail.com; s=zohoarc; b=x`,
        ...zohoTrace({ spf: 'softfail', dkim: 'fail', dmarc: 'fail' }, 'srs0=x@forward.example').slice(2),
      ],
      headers: [
        ...more,
        `ARC-Seal: i=1; a=rsa-sha256; cv=none; d=${sealer}; s=arc; b=x`,
        `ARC-Authentication-Results: i=1; mx; spf=pass; dmarc=${dmarc} header.from=paypal.com`,
      ],
    });
    expect(await rules(chain('pass', 'google.com'))).toEqual(['brand-proven']);
    expect(await rules(chain('fail', 'google.com'))).toContain('brand-forged');
    expect(await rules(chain('pass', 'my-own-sealer.example'))).toContain('brand-forged');
    expect(await rules(chain('pass', 'google.com', 'fail'))).toContain('brand-forged');
    // Whoever sealed last may have changed what the one before had seen.
    const later = ['ARC-Seal: i=2; cv=pass; d=evil.example; s=zohoarc; b=x'];
    expect(await rules(chain('pass', 'google.com', 'pass', later))).toContain('brand-forged');
  });

  it('lets a list break it, if the list sends in its own name', async () => {
    const trace = zohoTrace({ spf: 'pass', dkim: 'fail', dmarc: 'fail' }, 'kiln-bounces@lists.potters.example');
    const list = (id: string) => ({ from: 'Piet <piet@sender.example>', trace, headers: [`List-Id: <${id}>`] });
    expect(await rules(list('kiln.lists.potters.example'))).toEqual([]);
    expect(await rules(list('kiln.other-list.example'))).toContain('dmarc-failed');
  });
});

describe('where answers go', () => {
  const replying = (address: string, reply: string, more: Asked = {}): Asked => ({
    ...from('Anna', address),
    headers: [`Reply-To: ${reply}`],
    ...more,
  });

  it.each([
    ['anna@haldenprint.example', 'anna@haldenprlnt.example', 'reply-lookalike'],
    ['anna@sender.example', 'anna.sender@gmail.com', 'reply-private'],
    ['anna@gmail.com', 'anna.travel@outlook.com', 'reply-private'],
  ])('from %s to %s is seen as %s', async (address, reply, rule) => {
    expect(await rules(replying(address, reply))).toContain(rule);
  });

  it('elsewhere counts when the author was refuted', async () => {
    const mail = replying('anna@sender.example', 'anna@desk.example', { trace: failed('anna@sender.example') });
    expect(await rules(mail)).toContain('reply-elsewhere');
  });

  it.each([
    ['news@sender.example', 'editors@sender.example'],
    ['news@sender.example', 'hello@agency.example'],
    ['website@zylker.example', 'visitor@gmail.com'],
    ['noreply@forms.example', 'visitor@gmail.com'],
    ['drive-shares-noreply@google.com', 'tess@gmail.com'],
  ])('from %s to %s is how it is done', async (address, reply) => {
    expect((await rules(replying(address, reply))).filter((rule) => rule !== 'brand-proven')).toEqual([]);
  });
});

describe('what is asked', () => {
  const text = 'Dana, please buy five gift cards today and keep this strictly confidential.';

  it('counts under a doubtful name, with its place', async () => {
    const findings = await look({ ...from('karin@zylker.example', 'director@gmail.com'), text });
    const asked = findings.find(({ rule }) => rule.endsWith('asks-gift-cards'));
    expect(asked).toMatchObject({ strength: 1, evidence: [{ at: 'part', note: 'gift cards' }] });
    expect(findings.some(({ rule }) => rule.endsWith('asks-secrecy'))).toBe(true);
  });

  it('is nobody’s business between people who are who they say', async () => {
    expect(await rules({ ...from('Karin Sommer', 'karin@zylker.example'), text })).toEqual([]);
    expect(await rules({ ...from('Anna', 'anna@sender.example'), text })).toEqual([]);
  });

  it('makes a forged colleague one', async () => {
    const mail = { from: 'Karin <karin@zylker.example>', trace: failed('karin@zylker.example'), text };
    expect(await rules(mail)).toEqual(expect.arrayContaining(['ours-forged', 'colleague-forged', 'asks-gift-cards']));
  });
});

describe('the form of the fields', () => {
  it('with two authors, none, or the envelope of a bounce is seen', async () => {
    expect(await rules({ from: 'Anna <a@sender.example>, Bo <b@other.example>' })).toContain('from-several');
    expect(await rules({ from: 'Anna' })).toContain('from-none');
    expect(await rules({ trace: passed('') })).toContain('null-sender');
    expect(await rules({ trace: passed(''), headers: ['Auto-Submitted: auto-replied'] })).toEqual([]);
  });
});

it('tells an administrator what is wrong with the settings', () => {
  expect(() => senderFilter.settings.parse({ persons: [] })).toThrow(/persons/);
  expect(() => senderFilter.settings.parse({ people: [{ name: 'K' }] })).toThrow(/people/);
});
