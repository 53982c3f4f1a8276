/** The sign-ins of the last ninety days, by a browser or a mail protocol, good or failed; the newest first. */
import type { Entry } from '../../state/events.ts';
import type { SignInTried } from '../../state/log-events.ts';
import { success } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

/** What each mode asks for, and the name of its list. */
const MODES: Readonly<Record<string, { list: string; failed: boolean; protocol: boolean }>> = {
  loginActivity: { list: 'loginRecords', failed: false, protocol: false },
  failedLoginActivity: { list: 'failedLoginRecords', failed: true, protocol: false },
  protocolLoginActivity: { list: 'protocolLoginRecords', failed: false, protocol: true },
  failedProtocolLoginActivity: { list: 'failedProtocolLoginRecords', failed: true, protocol: true },
};

export const LOGIN_MODES = Object.keys(MODES);

const KEPT_MS = 90 * 86_400_000;
const DEFAULT_SIZE = 10;
const MOST = 500;

type Tried = Entry & SignInTried;

export function loginHistory({ world, organisation, query }: Call) {
  const { list, failed, protocol } = MODES[query.mode ?? ''] ?? {
    list: 'loginRecords',
    failed: false,
    protocol: false,
  };
  const since = Math.max(Number(query.fromTime), world.now() - KEPT_MS);
  const isTried = (entry: Entry): entry is Tried => entry.kind === 'sign-in.tried';
  const before = query.scrollId === undefined ? Number.MAX_SAFE_INTEGER : placeIn(query.scrollId);
  const found = world.entries
    .filter(isTried)
    .filter((one) => one.dataCentre === organisation.dataCentre && one.zoid === organisation.zoid)
    .filter((one) => (one.failure !== null) === failed && (one.protocol !== null) === protocol)
    .filter(({ at, seq }) => at >= since && at <= Number(query.toTime) && seq < before)
    .filter(({ userAgent }) => isOf(query.accessType ?? 'all', userAgent))
    .toReversed();
  const page = found.slice(0, Math.min(Number(query.batchSize ?? DEFAULT_SIZE), MOST));
  const last = page.at(-1);
  const more = last !== undefined && page.length < found.length ? { scrollId: scrollIdOf(last.seq) } : {};
  return success({ [list]: page.map((one) => rowOf(world.mailbox(one), one)), ...more });
}

const scrollIdOf = (seq: number) => Buffer.from(`scroll-${seq}`).toString('base64');
const placeIn = (scrollId: string) => Number(/\d+$/.exec(Buffer.from(scrollId, 'base64').toString())?.[0] ?? 0);

const isMobile = (userAgent: string) => /mobile|android|iphone/i.test(userAgent);
const isOf = (accessType: string, userAgent: string) =>
  accessType === 'all' || (accessType === 'mobile') === isMobile(userAgent);

/** Who is gone has no address any more. */
function rowOf(mailbox: Call['mailbox'] | undefined, { at, address, service, protocol, userAgent, failure }: Tried) {
  return {
    primaryEmailAddress: mailbox?.address ?? '',
    mailboxAddress: mailbox?.address ?? '',
    displayName: mailbox?.user.displayName ?? '',
    loginTime: at,
    logoutTime: -1,
    iPAddress: address,
    serviceName: service,
    ...(protocol === null ? {} : { protocol }),
    userAgent,
    userAgentObj: readAgent(userAgent),
    isSuspiciousSignIn: false,
    ...(failure === null ? {} : { failureReason: failure }),
  };
}

/** As far as its words go. */
function readAgent(userAgent: string) {
  const [browser = ''] = /(Firefox|Edg|Chrome|Safari)\/\d+/.exec(userAgent) ?? [];
  const [os = ''] = /Windows|Mac OS X|Android|Linux|iPhone/.exec(userAgent) ?? [];
  return { browser: browser.replace('/', ' '), os, device: isMobile(userAgent) ? 'Mobile' : 'Desktop' };
}
