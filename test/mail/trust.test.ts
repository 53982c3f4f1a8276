import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/filtering/load/index.ts';

const RECEIVED = 'Received: from mx.sender.example by mx.zohomail.com with SMTPS id 1; Tue, 3 Nov 2026 09:00:00 +0000';

const trustOf = async (...lines: string[]) => {
  const source = Buffer.from([...lines, 'From: a@sender.example', '', 'body'].join('\r\n'));
  return (await parseMessage(source, { authServ: ['mx.zohomail.com'] })).trust;
};
const results = async (value: string) => trustOf(`Authentication-Results: ${value}`, RECEIVED);

const UNKNOWN = { spf: 'unknown', dkim: 'unknown', dmarc: 'unknown' };

describe('the trust block', () => {
  it('holds what the receiver states above its own Received', async () => {
    const trust = await trustOf(
      'Delivered-To: Dana@zylker.example',
      'Received-SPF: pass (zohomail.com: domain of a@sender.example designates 192.0.2.7) client-ip=192.0.2.7; envelope-from=a@sender.example; helo=mx;',
      'Authentication-Results: mx.zohomail.com; dkim=pass; spf=pass (x) smtp.mailfrom=a@sender.example; dmarc=fail(p=none dis=none) header.from=sender.example',
      'ARC-Seal: i=2; a=rsa-sha256; cv=pass; d=zohomail.com; s=zohoarc; b=Y3Y9ZmFpbA==',
      'Return-Path: <A@sender.example>',
      'Return-Path: <a@sender.example>',
      RECEIVED,
    );
    expect(trust).toEqual({
      present: true,
      spf: 'pass',
      dkim: 'pass',
      dmarc: 'fail',
      arc: 'pass',
      recipient: 'dana@zylker.example',
      nullSender: false,
      envelopeFrom: 'a@sender.example',
      clientIp: '192.0.2.7',
    });
  });

  it('is read where the semicolon between dkim and spf is missing', async () => {
    expect(await results('mx.zohomail.com; dkim=pass spf=softfail (x) smtp.mailfrom=a@b; dmarc=none')).toMatchObject({
      dkim: 'pass',
      spf: 'softfail',
      dmarc: 'none',
    });
  });

  it('takes SPF from Received-SPF where the results leave it out', async () => {
    const trust = await trustOf(
      'Received-SPF: fail (x) client-ip=192.0.2.7',
      'Authentication-Results: mx.zohomail.com; dkim=pass',
      RECEIVED,
    );
    expect(trust).toMatchObject({ spf: 'fail', dkim: 'pass', dmarc: 'unknown' });
  });

  it('says unknown for what is absent', async () => {
    expect(await trustOf(RECEIVED)).toMatchObject({ present: true, ...UNKNOWN, envelopeFrom: '', clientIp: '' });
  });

  it.each([
    [
      'below the receiver’s Received',
      [RECEIVED, 'Authentication-Results: mx.zohomail.com; dkim=pass; spf=pass; dmarc=pass'],
    ],
    ['without any Received', ['Authentication-Results: mx.zohomail.com; dkim=pass; spf=pass; dmarc=pass']],
    [
      'above a Received of somebody else',
      [
        'Authentication-Results: mx.zohomail.com; dkim=pass; spf=pass; dmarc=pass',
        'Received: from x by mx.evil.example with SMTP',
        RECEIVED,
      ],
    ],
    ['by another server', ['Authentication-Results: mx.evil.example; dkim=pass; spf=pass; dmarc=pass', RECEIVED]],
    [
      'twice',
      [
        'Authentication-Results: mx.zohomail.com; dkim=pass; spf=pass; dmarc=pass',
        'Authentication-Results: mx.zohomail.com; dkim=fail; spf=fail; dmarc=fail',
        RECEIVED,
      ],
    ],
  ])('believes no results %s', async (_where, lines) => {
    expect(await trustOf(...lines)).toMatchObject(UNKNOWN);
  });

  it('believes a Received only for the host behind by', async () => {
    const forged = 'Received: from mx.zohomail.com (by mx.zohomail.com) by mx.evil.example with SMTP';
    expect(await trustOf('Authentication-Results: mx.zohomail.com; dkim=pass', forged)).toMatchObject({
      present: false,
      dkim: 'unknown',
    });
  });

  it.each([
    ['a comment', 'mx.zohomail.com; dkim=fail (dkim=pass spf=pass); spf=none (spf=pass)'],
    ['a nested comment', 'mx.zohomail.com; dkim=fail (a (dkim=pass) spf=pass) spf=none'],
    [
      'a quoted local part in a comment',
      'mx.zohomail.com; dkim=fail (domain of "x) spf=pass dkim=pass ("@evil) spf=none',
    ],
    ['a quoted reason', 'mx.zohomail.com; dkim=fail reason="spf=pass dkim=pass"; spf=none'],
    ['a property', 'mx.zohomail.com; dkim=fail header.i=dkim=pass; spf=none smtp.mailfrom=spf=pass'],
  ])('is not talked into a pass by %s', async (_where, value) => {
    expect(await results(value)).toMatchObject({ dkim: 'fail', spf: 'none' });
  });

  it.each([
    ['an open comment', 'mx.zohomail.com; dkim=pass (spf=pass'],
    ['an open quote', 'mx.zohomail.com; dkim=pass "spf=pass'],
    ['a stray bracket', 'mx.zohomail.com; x) dkim=pass spf=pass'],
    ['contradictions', 'mx.zohomail.com; dkim=pass dkim=fail; spf=pass; spf=fail'],
    ['words that are no results', 'mx.zohomail.com; dkim=excellent; spf=sure'],
  ])('says unknown for %s', async (_what, value) => {
    expect(await results(value)).toMatchObject({ dkim: 'unknown', spf: 'unknown' });
  });

  it('tells the empty envelope sender from an unknown one', async () => {
    expect(await trustOf('Return-Path: <>', RECEIVED)).toMatchObject({ envelopeFrom: '', nullSender: true });
    expect(await trustOf(RECEIVED)).toMatchObject({ envelopeFrom: '', nullSender: false });
    expect(await trustOf('Return-Path: <>', 'Return-Path: <a@x>', RECEIVED)).toMatchObject({ nullSender: false });
  });

  it('names no envelope sender when two differ', async () => {
    expect(await trustOf('Return-Path: <a@x>', 'Return-Path: <b@x>', RECEIVED)).toMatchObject({ envelopeFrom: '' });
  });
});
