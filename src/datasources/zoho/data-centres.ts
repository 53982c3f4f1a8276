/** Zoho's data centres: each has hosts of its own, and a grant is good at one of them only. */
import { PosternError } from '../../errors.ts';

export type DataCentreId = 'us' | 'eu' | 'in' | 'au' | 'jp' | 'ca' | 'cn' | 'sa' | 'ae' | 'uk';

export interface DataCentre {
  readonly id: DataCentreId;
  /** Base of sign-in, without a slash at its end. */
  readonly accountsUrl: string;
  /** Base of the mail API, without a slash at its end. */
  readonly mailUrl: string;
  /** Names under which its receivers vouch for mail: authserv-ids and hosts of `Received … by`. */
  readonly receivers: readonly string[];
}

/** Canada's hosts are on `zohocloud.ca`; those of sa, ae and uk follow the pattern and were not all seen. */
const DOMAINS: Readonly<Record<DataCentreId, string>> = {
  us: 'zoho.com',
  eu: 'zoho.eu',
  in: 'zoho.in',
  au: 'zoho.com.au',
  jp: 'zoho.jp',
  ca: 'zohocloud.ca',
  cn: 'zoho.com.cn',
  sa: 'zoho.sa',
  ae: 'zoho.ae',
  uk: 'zoho.uk',
};

/** Only `.com` and `.in` were seen on received mail; the others are those names carried over. */
const RECEIVERS: Readonly<Record<DataCentreId, readonly string[]>> = {
  us: ['mx.zohomail.com', 'mx.zoho.com'],
  eu: ['mx.zohomail.eu', 'mx.zoho.eu'],
  in: ['mx.zohomail.in', 'mx.zoho.in'],
  au: ['mx.zohomail.com.au', 'mx.zoho.com.au'],
  jp: ['mx.zohomail.jp', 'mx.zoho.jp'],
  ca: ['mx.zohomail.ca', 'mx.zohocloud.ca'],
  cn: ['mx.zohomail.com.cn', 'mx.zoho.com.cn'],
  sa: ['mx.zohomail.sa', 'mx.zoho.sa'],
  ae: ['mx.zohomail.ae', 'mx.zoho.ae'],
  uk: ['mx.zohomail.uk', 'mx.zoho.uk'],
};

function isDataCentreId(id: string): id is DataCentreId {
  return Object.hasOwn(DOMAINS, id);
}

export const DATA_CENTRE_IDS: readonly DataCentreId[] = Object.keys(DOMAINS).filter(isDataCentreId);

/**
 * The hosts of a data centre. With `base` (a simulator) all are one host, told apart by a path prefix.
 * Throws BAD_USER_INPUT for an id that is not in the table: hosts are never taken from elsewhere.
 */
export function resolveDataCentre(id: string, base?: string): DataCentre {
  if (!isDataCentreId(id)) {
    throw new PosternError('BAD_USER_INPUT', `There is no data centre "${id.slice(0, 20)}".`, {
      details: { known: DATA_CENTRE_IDS.join(', ') },
    });
  }
  const receivers = RECEIVERS[id];
  if (base !== undefined) {
    const prefixed = `${base.replace(/\/+$/, '')}/${id}`;
    return { id, accountsUrl: prefixed, mailUrl: prefixed, receivers };
  }
  return { id, accountsUrl: `https://accounts.${DOMAINS[id]}`, mailUrl: `https://mail.${DOMAINS[id]}`, receivers };
}

/** The domain that its hosts are in. */
export function vendorDomain(id: string): string {
  return DOMAINS[isDataCentreId(id) ? id : 'us'];
}

/** Under which names the receivers of a data centre vouch for mail; none for a data centre that is not known. */
export function trustedReceivers(id: string): readonly string[] {
  return isDataCentreId(id) ? RECEIVERS[id] : [];
}
