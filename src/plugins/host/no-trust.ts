/** The trust block where no receiver has said anything, or where a filter may not hear it. */
import type { TrustBlock } from '../sdk/message.ts';

export const NO_TRUST: TrustBlock = Object.freeze({
  present: false,
  spf: 'unknown',
  dkim: 'unknown',
  dmarc: 'unknown',
  arc: 'unknown',
  recipient: '',
  nullSender: false,
  envelopeFrom: '',
  clientIp: '',
});
