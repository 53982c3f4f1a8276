import { describe, expect, it } from 'vitest';
import { BRANDS, belongsTo, brandOfHost } from '../../src/plugins/builtin/identity/brands.ts';
import { claimInName } from '../../src/plugins/builtin/identity/claims.ts';
import { skeleton } from '../../src/plugins/builtin/identity/confusables.ts';
import { domainOf, isFreeMail } from '../../src/plugins/builtin/identity/domains.ts';
import { imitatedBrand, imitatedDomain, oneSlip } from '../../src/plugins/builtin/identity/lookalike.ts';

describe('a host name', () => {
  it.each([
    ['mail.accounts.bank.co.uk', 'bank.co.uk', 'bank'],
    ['someone.github.io', 'someone.github.io', 'someone'],
    ['www.xn--bcher-kva.example', 'xn--bcher-kva.example', 'bücher'],
    ['zylker.example', 'zylker.example', 'zylker'],
    ['localhost', 'localhost', 'localhost'],
  ])('%s belongs to %s', (host, organisation, label) => {
    expect(domainOf(host)).toMatchObject({ organisation, label });
  });

  it('of a mailbox for everybody says nothing about its owner', () => {
    expect(['gmail.com', 'mail.gmx.net', 'zylker.example', 'mygmail.com'].map(isFreeMail)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('letters', () => {
  it.each([
    ['раураl', 'paypal'],
    ['rnicrosoft', 'microsoft'],
    ['netfIix', 'netflix'],
    ['g00gle', 'google'],
    ['𝗽𝗮𝘆𝗽𝗮𝗹', 'paypal'],
    ['ａｍａｚｏｎ', 'amazon'],
    ['coínbase', 'coinbase'],
  ])('of %s look like those of %s', (written, meant) => {
    expect(skeleton(written)).toBe(skeleton(meant));
  });

  it('slip by one, or two that swap', () => {
    expect(['paypa', 'paypall', 'paypol', 'payapl'].map((word) => oneSlip(word, 'paypal'))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['paypal', 'payplax', 'papyla', ''].map((word) => oneSlip(word, 'paypal'))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a brand', () => {
  it('owns its domains and what is under them, and its very name in other countries', () => {
    const paypal = brandOfHost('www.paypal.com');
    expect(paypal?.name).toBe('PayPal');
    expect(brandOfHost('advice.hmrc.gov.uk')?.name).toBe('HMRC');
    expect(brandOfHost('paypal.com.evil.example')).toBeNull();
    if (paypal === null) throw new Error('PayPal is listed');
    expect(['paypal.co.nz', 'paypal.top', 'paypal-help.com'].map((host) => belongsTo(host, paypal))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['paypa1.com', 'PayPal', 'letters'],
    ['rnicrosoft.com', 'Microsoft', 'letters'],
    ['te1ekom-kundencenter.example', 'Telekom', 'letters'],
    ['googel.com', 'Google', 'typing'],
    ['dhl-tracking.example', 'DHL', 'words'],
    ['loginpaypal.com', 'PayPal', 'words'],
    ['netflix.top', 'Netflix', 'suffix'],
  ])('is imitated by %s', (host, name, by) => {
    const imitation = imitatedBrand(host);
    expect([imitation?.brand.name, imitation?.by]).toEqual([name, by]);
  });

  it.each([
    ...[
      'applebees.com',
      'amazonwatch.example',
      'hotel-booking.com',
      'visa-application-center.com',
      'orange-county.com',
    ],
    ...[
      'shopify.com',
      'intel.com',
      'citizen.com',
      'allegra.com',
      'target-sports.com',
      'chase-miller.com',
      'upside.com',
    ],
    ...['facebookmail.com', 'microsoftonline.com', 'paypal-communication.com', 'google.co.nz', '192.0.2.1'],
  ])('is not imitated by %s', (host) => {
    expect(imitatedBrand(host)).toBeNull();
  });

  it.each([
    ['PayPal', 'PayPal', false],
    ['PayPal Support Team', 'PayPal', false],
    ['Раураl', 'PayPal', true],
    ['N E T F L I X', 'Netflix', true],
    ['lnstagram', 'Instagram', true],
    ['Apple', 'Apple', false],
    ['Amazonカスタマーサービス', 'Amazon', false],
    ['三井住友カード株式会社', 'SMBC', false],
  ])('is claimed by %s', (shown, name, disguised) => {
    const claim = claimInName(shown);
    expect([claim?.brand.name, claim?.disguised]).toEqual([name, disguised]);
  });

  it.each([
    'Apple Blossom',
    'Chase Miller',
    'Amazon Watch',
    'The Orange Press',
    'Visa Consultants',
    'Anna',
    '',
    'Дана Холт',
  ])('is not claimed by %s', (name) => {
    expect(claimInName(name)).toBeNull();
  });

  it('is named once, and knows its domains', () => {
    expect(new Set(BRANDS.map(({ name }) => name)).size).toBe(BRANDS.length);
    for (const { name, domains } of BRANDS)
      expect([name, [...domains].every((one) => /^[a-z0-9.-]+$/.test(one))]).toEqual([name, true]);
  });
});

describe('our own domain', () => {
  const ours = new Set(['zylker.example', 'ab.example']);

  it.each([
    'zyiker.example',
    'zy1ker.example',
    'zylkerr.example',
    'zylker-mail.example',
    'zуlker.example',
  ])('is imitated by %s', (host) => {
    expect(imitatedDomain(host, ours)?.domain).toBe('zylker.example');
  });

  it.each([
    'zylker.example',
    'mail.zylker.example',
    'zylker.com',
    'zelkova.example',
    'ac.example',
    'sender.example',
  ])('is not imitated by %s', (host) => {
    expect(imitatedDomain(host, ours)).toBeNull();
  });
});
