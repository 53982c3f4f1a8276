/**
 * Where a link leads in the end, as far as it says so itself: nothing is fetched. Gateways that check links, search
 * engines, networks and counters of clicks carry the target in their own address.
 */
import { organisationOf } from '../identity/domains.ts';

export interface Unwrapped {
  readonly target: URL;
  /** The wrappers it was taken out of, the outermost first. */
  readonly wrappers: readonly Wrapper[];
}

export interface Wrapper {
  readonly host: string;
  /** `gateway` checks links for those who receive them; `open` sends anybody anywhere; `counter` is the sender's own. */
  readonly kind: 'gateway' | 'open' | 'counter';
}

const MAX_DEPTH = 4;
const MAX_PARAMETERS = 30;

export function unwrap(url: URL): Unwrapped {
  const wrappers: Wrapper[] = [];
  let target = url;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const found = once(target);
    if (found === null) break;
    wrappers.push({ host: target.hostname, kind: found.kind });
    target = found.inner;
  }
  return { target, wrappers };
}

type Found = { readonly inner: URL; readonly kind: Wrapper['kind'] };

interface Known {
  readonly host: RegExp;
  readonly kind: 'gateway' | 'open';
  readonly inner: (url: URL) => string | null;
}

const parameter =
  (...names: readonly string[]) =>
  ({ searchParams }: URL): string | null =>
    names.map((name) => searchParams.get(name)).find((value) => value !== null && value !== '') ?? null;

const KNOWN: readonly Known[] = [
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, kind: 'gateway', inner: parameter('url') },
  { host: /^urldefense(?:\.proofpoint)?\.com$/, kind: 'gateway', inner: proofpoint },
  { host: /(?:^|\.)linkprotect\.cudasvc\.com$/, kind: 'gateway', inner: parameter('a') },
  {
    host: /(?:^|\.)(?:secure-web\.cisco|clicktime\.symantec|protect-[a-z]+\.mimecast)\.com$/,
    kind: 'gateway',
    inner: embedded,
  },
  { host: /(?:^|\.)google\.(?:com?\.)?[a-z]{2,3}$/, kind: 'open', inner: google },
  { host: /^(?:l|lm)\.(?:facebook|instagram|messenger)\.com$/, kind: 'open', inner: parameter('u') },
  {
    host: /(?:^|\.)youtube\.com$/,
    kind: 'open',
    inner: (url) => (url.pathname === '/redirect' ? parameter('q')(url) : null),
  },
  {
    host: /(?:^|\.)linkedin\.com$/,
    kind: 'open',
    inner: (url) => (/^\/(?:redir|authwall|safety)/.test(url.pathname) ? parameter('url')(url) : null),
  },
  { host: /(?:^|\.)bing\.com$/, kind: 'open', inner: bing },
  { host: /(?:^|\.)duckduckgo\.com$/, kind: 'open', inner: parameter('uddg') },
  {
    host: /(?:^|\.)(?:doubleclick\.net|googleadservices\.com|googlesyndication\.com)$/,
    kind: 'open',
    inner: parameter('adurl', 'url'),
  },
  {
    host: /^(?:www\.)?(?:slack-redir\.net|steamcommunity\.com|out\.reddit\.com|exit\.sc)$/,
    kind: 'open',
    inner: parameter('url'),
  },
  {
    host: /^(?:t\.umblr\.com|href\.li|anonym\.to|nullrefer\.com)$/,
    kind: 'open',
    inner: (url) => parameter('z')(url) ?? url.search.slice(1),
  },
  {
    host: /(?:^|\.)vk\.com$/,
    kind: 'open',
    inner: (url) => (url.pathname === '/away.php' ? parameter('to')(url) : null),
  },
  { host: /(?:^|\.)translate\.goog$/, kind: 'open', inner: translated },
];

function once(url: URL): Found | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  for (const { host, kind, inner } of KNOWN) {
    if (!host.test(url.hostname)) continue;
    const found = pageAt(inner(url));
    return found === null ? null : { inner: found, kind };
  }
  // A counter's own address carries the target, or it does not; either way it is for the sender to say.
  const found = pageAt(embedded(url));
  if (found === null || organisationOf(found.hostname) === organisationOf(url.hostname)) return null;
  return { inner: found, kind: 'counter' };
}

function pageAt(address: string | null): URL | null {
  if (address === null || address.length > 4_096) return null;
  const url = URL.parse(/^www\./i.test(address) ? `http://${address}` : address);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : null;
}

/** The first parameter that is a whole address, or one behind the path. */
function embedded(url: URL): string | null {
  let count = 0;
  for (const value of url.searchParams.values()) {
    if (/^https?:\/\//i.test(value)) return value;
    count += 1;
    if (count >= MAX_PARAMETERS) break;
  }
  const at = url.pathname.slice(1).search(/https?:\/\/|https?%3a%2f%2f/i);
  return at === -1 ? null : decoded(url.pathname.slice(1 + at));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function google(url: URL): string | null {
  if (url.pathname === '/url' || url.pathname === '/imgres') return parameter('q', 'url', 'imgurl')(url);
  const amp = /^\/amp\/(s\/)?(.+)$/.exec(url.pathname);
  if (amp !== null) return `${amp[1] === undefined ? 'http' : 'https'}://${amp[2]}${url.search}`;
  return url.hostname.startsWith('translate.') ? parameter('u')(url) : null;
}

/** `a1` and the address in the letters of URLs. */
function bing(url: URL): string | null {
  const value = url.pathname.startsWith('/ck/') ? (parameter('u')(url) ?? '') : '';
  return value.startsWith('a1') ? Buffer.from(value.slice(2, 4_096), 'base64url').toString('utf8') : null;
}

function proofpoint(url: URL): string | null {
  const third = /^\/v3\/__(.+?)__;/.exec(url.pathname + url.search);
  if (third?.[1] !== undefined) return third[1].replace(/^(https?:)\/+/i, '$1//');
  const second = parameter('u')(url);
  return second === null ? null : decoded(second.replaceAll('-', '%').replaceAll('_', '/'));
}

/** `www-example-com.translate.goog`: a hyphen for each full stop, two for a hyphen. */
function translated(url: URL): string | null {
  const name = url.hostname.replace(/\.translate\.goog$/, '');
  return `https://${name.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-')}${url.pathname}`;
}
