/** Stands in for DNS, and for the web server of a domain: what is published under a name. */
export interface DnsRecord {
  /** `HTML` is what the web server of the name shows where ownership is proved. */
  readonly type: 'MX' | 'TXT' | 'CNAME' | 'HTML';
  /** Of an MX record the host alone. */
  readonly value: string;
}

const ZOHO: Readonly<Record<string, string>> = { us: 'zoho.com', eu: 'zoho.eu' };

/** The vendor's own domain in a data centre. */
export const zohoDomain = (dataCentre: string) => ZOHO[dataCentre] ?? 'zoho.com';

/** What stands under the name of a domain whose mail Zoho has. */
export function mailRecords(dataCentre: string): DnsRecord[] {
  const zoho = zohoDomain(dataCentre);
  return [
    { type: 'MX', value: `mx.${zoho}` },
    { type: 'MX', value: `mx2.${zoho}` },
    { type: 'TXT', value: `v=spf1 include:${zoho} ~all` },
  ];
}

export class Dns {
  readonly #records = new Map<string, readonly DnsRecord[]>();

  publish(name: string, records: readonly DnsRecord[]): void {
    this.#records.set(name.toLowerCase(), records);
  }

  get all(): Readonly<Record<string, readonly DnsRecord[]>> {
    return Object.fromEntries(this.#records);
  }

  /** Values of one type; null where nothing at all is known of the name. */
  look(name: string, type: DnsRecord['type']): readonly string[] | null {
    const records = this.#records.get(name.toLowerCase());
    return records?.filter((one) => one.type === type).map(({ value }) => value) ?? null;
  }
}
