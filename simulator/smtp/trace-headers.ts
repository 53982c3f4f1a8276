/** The fields Zoho's receivers write above and below what the sender wrote. */

export interface Envelope {
  readonly dataCentre: string;
  readonly recipient: string;
  readonly sender: string;
  readonly clientIp: string;
  readonly helo: string;
  readonly receivedAt: number;
  readonly auth: { readonly spf: string; readonly dkim: string; readonly dmarc: string };
}

const RECEIVERS: Readonly<Record<string, string>> = {
  us: 'mx.zohomail.com',
  eu: 'mx.zohomail.eu',
  in: 'mx.zohomail.in',
};

/** The source as it lies in the mailbox. */
export function stamp(source: Buffer, envelope: Envelope): Buffer {
  const { headers, rest } = split(source);
  return Buffer.concat([Buffer.from(above(envelope), 'latin1'), headers, Buffer.from(below(envelope), 'latin1'), rest]);
}

function above({ dataCentre, recipient, sender, clientIp, helo, receivedAt, auth }: Envelope): string {
  const receiver = RECEIVERS[dataCentre] ?? 'mx.zohomail.com';
  const domain = sender.split('@')[1] ?? helo;
  const designates = `(zohomail.com: domain of ${domain} ${auth.spf === 'pass' ? 'designates' : 'does not designate'} ${clientIp} as permitted sender)`;
  const results = `dkim=${auth.dkim};\r\n\tspf=${auth.spf} ${designates} smtp.mailfrom=${sender};\r\n\tdmarc=${auth.dmarc}(p=none dis=none) header.from=${domain}`;
  return [
    `Delivered-To: ${recipient}`,
    `Received-SPF: ${auth.spf} ${designates} client-ip=${clientIp}; envelope-from=${sender}; helo=${helo};`,
    `Authentication-Results: ${receiver};\r\n\t${results}`,
    `ARC-Seal: i=1; a=rsa-sha256; t=${Math.floor(receivedAt / 1000)}; cv=none; d=zohomail.com; s=zohoarc; b=c2ltdWxhdGVk`,
    `ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=zohomail.com; s=zohoarc; h=From:Subject:To; bh=c2ltdWxhdGVk; b=c2ltdWxhdGVk`,
    `ARC-Authentication-Results: i=1; ${receiver};\r\n\t${results}`,
    `Return-Path: <${sender}>`,
    `Received: from ${helo} (${helo} [${clientIp}]) by ${receiver}\r\n\twith SMTPS id ${receivedAt}; ${new Date(receivedAt).toUTCString()}`,
    '',
  ].join('\r\n');
}

function below({ auth, sender }: Envelope): string {
  const identity = `@${sender.split('@')[1] ?? ''}`;
  return [
    'X-Zoho-Virus-Status: 1',
    'X-Zoho-AV-Stamp: zmail-av-1.4.0',
    ...(auth.dkim === 'pass' ? [`X-ZohoMail-DKIM: pass (identity ${identity})`] : []),
    '',
  ].join('\r\n');
}

/** The sender's header block with its last line break, and everything after it. */
function split(source: Buffer): { headers: Buffer; rest: Buffer } {
  for (const [mark, length] of [
    ['\r\n\r\n', 2],
    ['\n\n', 1],
  ] as const) {
    const end = source.indexOf(mark);
    if (end >= 0) return { headers: source.subarray(0, end + length), rest: source.subarray(end + length) };
  }
  return { headers: Buffer.concat([source, Buffer.from('\r\n')]), rest: Buffer.from('\r\n') };
}
