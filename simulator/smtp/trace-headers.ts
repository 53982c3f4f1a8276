/** The fields Zoho's receivers write above and below what the sender wrote. */
import type { Authentication } from '../mail/index.ts';

export interface Envelope {
  readonly dataCentre: string;
  readonly recipient: string;
  /** Of SMTP; empty for a bounce. */
  readonly sender: string;
  /** Address in the From field. */
  readonly author: string;
  readonly clientIp: string;
  readonly helo: string;
  readonly receivedAt: number;
  readonly auth: Authentication;
}

const RECEIVERS: Readonly<Record<string, string>> = { us: 'mx.zohomail.com', eu: 'mx.zohomail.eu' };

/** The source as it lies in the mailbox. */
export function stamp(source: Buffer, envelope: Envelope): Buffer {
  const { headers, rest } = split(source);
  return Buffer.concat([Buffer.from(above(envelope)), headers, Buffer.from(below(envelope)), rest]);
}

function above({ dataCentre, recipient, sender, author, clientIp, helo, receivedAt, auth }: Envelope): string {
  const receiver = RECEIVERS[dataCentre] ?? 'mx.zohomail.com';
  const designates = `(zohomail.com: domain of ${domainOf(sender) || helo} ${auth.spf === 'pass' ? 'designates' : 'does not designate'} ${clientIp} as permitted sender)`;
  const results = [
    `dkim=${auth.dkim}`,
    `spf=${auth.spf} ${designates} smtp.mailfrom=${sender}`,
    // Left out where the author's domain has no record.
    ...(auth.dmarc === 'none' ? [] : [`dmarc=${auth.dmarc}(p=none dis=none) header.from=${domainOf(author)}`]),
  ].join(';\r\n\t');
  return [
    `Delivered-To: ${recipient}`,
    `Received-SPF: ${auth.spf} ${designates} client-ip=${clientIp}; envelope-from=${sender}; helo=${helo};`,
    `Authentication-Results: ${receiver};\r\n\t${results}`,
    `ARC-Seal: i=1; a=rsa-sha256; t=${Math.floor(receivedAt / 1000)}; cv=none; d=zohomail.com; s=zohoarc; b=c2ltdWxhdGVk`,
    'ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=zohomail.com; s=zohoarc; h=From:Subject:To; bh=c2ltdWxhdGVk; b=c2ltdWxhdGVk',
    `ARC-Authentication-Results: i=1; ${receiver};\r\n\t${results}`,
    `Return-Path: <${sender}>`,
    `Received: from ${helo} (${helo} [${clientIp}]) by ${receiver}\r\n\twith SMTPS id ${receivedAt}; ${new Date(receivedAt).toUTCString()}`,
    '',
  ].join('\r\n');
}

function below({ auth, author }: Envelope): string {
  return [
    'X-Zoho-Virus-Status: 1',
    'X-Zoho-AV-Stamp: zmail-av-1.4.0',
    ...(auth.dkim === 'pass' ? [`X-ZohoMail-DKIM: pass (identity @${domainOf(author)})`] : []),
    '',
  ].join('\r\n');
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).replace(/[^A-Za-z0-9.[\]:-]/g, '');

/** The sender's header lines with the last one's line break, and all from the empty line on. */
function split(source: Buffer): { headers: Buffer; rest: Buffer } {
  if (source.length === 0 || /^\r?\n/.test(source.toString('latin1', 0, 2)))
    return { headers: Buffer.alloc(0), rest: source.length === 0 ? Buffer.from('\r\n') : source };
  const ends = ['\n\r\n', '\n\n'].map((mark) => source.indexOf(mark)).filter((at) => at >= 0);
  if (ends.length > 0) {
    const end = Math.min(...ends) + 1;
    return { headers: source.subarray(0, end), rest: source.subarray(end) };
  }
  const lineBreak = source.at(-1) === 0x0a ? '' : '\r\n';
  return { headers: Buffer.concat([source, Buffer.from(lineBreak)]), rest: Buffer.from('\r\n') };
}
