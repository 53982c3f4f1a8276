/** The records that a domain has to publish, as far as what Zoho says of it tells them. */
import type { DomainRow } from './rows/domain-row.ts';
import { vendorDomain } from './zoho/data-centres.ts';

export interface RecordToPublish {
  readonly purpose: 'OWNERSHIP' | 'SIGNING';
  readonly type: 'TXT' | 'CNAME';
  readonly name: string;
  readonly value: string;
  /** Null when Zoho did not say. */
  readonly isFound: boolean | null;
}

/** Either of the first two shows whose the domain is; their form was seen in the us data centre alone. */
export function dnsRecordsOf(dataCentre: string, row: DomainRow): RecordToPublish[] {
  const { name, cnameCode, isVerified: isFound, dkimKeys } = row;
  const zmverify = `zmverify.${vendorDomain(dataCentre)}`;
  const ownership = { purpose: 'OWNERSHIP', isFound } as const;
  const proofs: RecordToPublish[] = [
    { ...ownership, type: 'TXT', name, value: `zoho-verification=${cnameCode}.${zmverify}` },
    { ...ownership, type: 'CNAME', name: `${cnameCode}.${name}`, value: zmverify },
  ];
  return [
    ...(cnameCode === '' ? [] : proofs),
    ...dkimKeys.map(({ selector, publicKey, isVerified }) => ({
      ...({ purpose: 'SIGNING', type: 'TXT' } as const),
      name: `${selector}._domainkey.${name}`,
      value: publicKey,
      isFound: isVerified,
    })),
  ];
}
