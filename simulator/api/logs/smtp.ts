/** What came in and went out by SMTP, as it really did; the newest first. */
import type { Entry } from '../../state/events.ts';
import type { Outgoing } from '../../state/model.ts';
import type { Organisation } from '../../state/organisation.ts';
import type { World } from '../../state/world.ts';
import { badPattern, missing, success } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';

interface Transaction {
  /** Rises with time. */
  readonly place: number;
  readonly at: number;
  readonly mailType: 'in' | 'out';
  readonly msgId: string;
  readonly sender: string;
  readonly recipients: readonly { readonly rcpt: string; readonly deliveryStatus: string; readonly reason: string }[];
}

const REQUIRED = ['fromDateTime', 'toDateTime', 'limit', 'isNext', 'pageKey'];
const OPTIONAL = ['searchCriteria', 'searchKey', 'isPrevious', 'prevKey', 'isReverseSearch'];
const MOST = 500;

export function searchSmtp({ world, organisation, body }: Call) {
  checkKeys(body, REQUIRED, OPTIONAL);
  const [from, to, limit] = (['fromDateTime', 'toDateTime', 'limit'] as const).map((key) => numberIn(body, key));
  if (limit === undefined || limit < 1 || limit > MOST) throw badPattern('limit');
  if (body.isPrevious === true) throw badPattern('isPrevious');
  const before = body.isNext === true ? placeIn(body.pageKey) : Number.MAX_SAFE_INTEGER;
  const fits = criterionIn(body);
  const found = transactionsOf(world, organisation)
    .filter(({ at, place }) => at >= (from ?? 0) && at <= (to ?? 0) && place < before)
    .filter(fits)
    .sort((one, other) => other.place - one.place);
  const page = found.slice(0, limit);
  const isMore = page.length < found.length;
  return success({
    hnxt: String(isMore),
    ...(isMore ? { pagekey: Buffer.from(`page-${page.at(-1)?.place}`).toString('base64') } : {}),
    response: page.map(rowOf),
  });
}

function transactionsOf(world: World, { dataCentre, zoid }: Organisation): Transaction[] {
  const isHere = (one: { readonly dataCentre: string; readonly accountId: string }) =>
    one.dataCentre === dataCentre && world.mailbox(one)?.zoid === zoid;
  const came = world.entries.flatMap((entry) => arrivalIn(world, entry, isHere));
  const left = [...Map.groupBy(world.outgoing.filter(isHere), ({ sourceId }) => sourceId).values()];
  return [...came, ...left.map((copies) => departure(world, copies))];
}

function arrivalIn(
  world: World,
  entry: Entry,
  isHere: (one: { readonly dataCentre: string; readonly accountId: string }) => boolean,
): Transaction[] {
  if (entry.kind === 'message.delivered' && entry.seedName === undefined && isHere(entry)) {
    const { seq: place, at, mailId, sender, fromAddress } = entry;
    const rcpt = world.mailbox(entry)?.address ?? '';
    const recipients = [{ rcpt, deliveryStatus: 'delivered', reason: '250 2.0.0 OK' }];
    return [{ place, at, mailType: 'in', msgId: mailId ?? '', sender: sender ?? fromAddress, recipients }];
  }
  if (entry.kind === 'mail.refused' && isHere(entry)) {
    const { seq: place, at, mailId, sender, recipient: rcpt, verdict } = entry;
    const isRefused = verdict === 'reject';
    const deliveryStatus = isRefused ? 'Delivery failed' : 'Quarantined';
    const reason = isRefused ? '550 Email blocked by the policy of the recipient' : '';
    const recipients = [{ rcpt, deliveryStatus, reason }];
    return [{ place, at, mailType: 'in', msgId: mailId ?? '', sender, recipients }];
  }
  return [];
}

/** One to several recipients is one. */
function departure(world: World, copies: readonly Outgoing[]): Transaction {
  const [first] = copies;
  if (first === undefined) throw new Error('a mail left without a recipient');
  const { at, sourceId, mailId, from: sender } = first;
  const recipients = copies.map((copy) => {
    const isUnderWay = world.undelivered.has(copy);
    return {
      rcpt: copy.recipient,
      deliveryStatus: isUnderWay ? 'Retry queue' : 'delivered',
      reason: isUnderWay ? '' : '250 2.0.0 OK',
    };
  });
  // Ids of sources end in the number of the event that made them.
  const place = Number(sourceId.slice(13)) - 110_000;
  return { place, at, mailType: 'out', msgId: mailId ?? '', sender, recipients };
}

const rowOf = ({ place, at, mailType, msgId, sender, recipients }: Transaction) => ({
  mailType,
  TransactionID: `${at}${String(place).padStart(5, '0')}`,
  from: { msgId, sentTimeMillis: at, sender, reason: '' },
  recipients: recipients.map((one) => ({ ...one, deliveryType: 'MAILBOX DELIVERY', timeMillis: at })),
});

function criterionIn({ searchCriteria, searchKey }: Call['body']): (one: Transaction) => boolean {
  if (searchCriteria === undefined) return () => true;
  if (searchKey === undefined) throw missing('searchKey');
  if (typeof searchKey !== 'string' || searchKey === '') throw badPattern('searchKey');
  const wanted = searchKey.toLowerCase();
  switch (searchCriteria) {
    case 'messageId':
      return ({ msgId }) => msgId === searchKey;
    case 'fromAddr':
      return ({ sender }) => sender.toLowerCase() === wanted;
    case 'toAddr':
      return ({ recipients }) => recipients.some(({ rcpt }) => rcpt.toLowerCase() === wanted);
    default:
      throw badPattern('searchCriteria');
  }
}

function numberIn(body: Call['body'], key: string): number {
  const value = body[key];
  if (typeof value !== 'number' || !Number.isInteger(value)) throw badPattern(key);
  return value;
}

function placeIn(pageKey: unknown): number {
  const digits = typeof pageKey === 'string' ? /^page-(\d+)$/.exec(Buffer.from(pageKey, 'base64').toString()) : null;
  if (digits === null) throw badPattern('pageKey');
  return Number(digits[1]);
}
