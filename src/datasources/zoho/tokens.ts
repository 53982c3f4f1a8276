/** Access tokens: kept across restarts, renewed in time, once, and never so often that Zoho blocks the grant. */
import { LRUCache } from 'lru-cache';
import { PosternError } from '../../errors.ts';
import { SlidingLog } from './budget/sliding-log.ts';
import type { Clock } from './clock.ts';
import { resolveDataCentre } from './data-centres.ts';
import type { ZohoFacts } from './facts.ts';
import type { ClientLimits } from './limits.ts';
import { readTokenAnswer } from './token-answer.ts';
import { readBody, type Transport, TransportFault } from './transport.ts';
import type { AccessToken, GrantCredentials, GrantVault } from './vault.ts';

export interface TokensOptions {
  readonly vault: GrantVault;
  readonly transport: Transport;
  readonly facts: ZohoFacts;
  readonly limits: ClientLimits;
  readonly clock: Clock;
  /** Host in place of Zoho's. */
  readonly base?: string | undefined;
  /** Called when Zoho no longer accepts a grant. */
  readonly onRevoked: (grantId: string) => void;
}

interface Session {
  token: AccessToken | null;
  /** The renewal under way; everybody who needs a token waits for it. */
  renewal: Promise<AccessToken> | null;
  readonly renewals: SlidingLog;
  /** Epoch milliseconds before which Zoho is not asked again, and how often it failed in a row. */
  closedUntil: number;
  failures: number;
}

const ANSWER_BYTES = 64 * 1024;
const LONGEST_BACKOFF_MS = 60_000;

export class Tokens {
  readonly #options: TokensOptions;
  readonly #sessions = new LRUCache<string, Session>({ max: 10_000 });

  constructor(options: TokensOptions) {
    this.#options = options;
  }

  /** A token that is good for some minutes at least. Throws GRANT_REVOKED, RATE_LIMITED or UPSTREAM_UNAVAILABLE. */
  async current(grant: GrantCredentials): Promise<string> {
    const session = this.#session(grant.grantId);
    if (session.renewal !== null) return (await session.renewal).value;
    if (session.token !== null && this.#isFresh(session.token)) return session.token.value;
    return (await this.#renewOnce(session, grant, null)).value;
  }

  /** A token other than the one Zoho has just refused; whoever comes second gets what the first one got. */
  async renew(grant: GrantCredentials, refused: string): Promise<string> {
    const session = this.#session(grant.grantId);
    if (session.renewal !== null) return (await session.renewal).value;
    if (session.token !== null && session.token.value !== refused) return session.token.value;
    return (await this.#renewOnce(session, grant, refused)).value;
  }

  forget(grantId: string): void {
    const session = this.#sessions.get(grantId);
    if (session !== undefined) session.token = null;
  }

  #session(grantId: string): Session {
    const known = this.#sessions.get(grantId);
    if (known !== undefined) return known;
    const { renewalsPerWindow, renewalWindowMs } = this.#options.facts;
    const renewals = new SlidingLog(renewalsPerWindow, renewalWindowMs);
    const session: Session = { token: null, renewal: null, renewals, closedUntil: 0, failures: 0 };
    this.#sessions.set(grantId, session);
    return session;
  }

  #isFresh(token: AccessToken): boolean {
    return token.expiresAt - this.#options.facts.accessTokenMarginMs > this.#options.clock.now();
  }

  #renewOnce(session: Session, grant: GrantCredentials, refused: string | null): Promise<AccessToken> {
    const renewal = this.#renew(session, grant, refused).finally(() => {
      session.renewal = null;
    });
    session.renewal = renewal;
    return renewal;
  }

  async #renew(session: Session, grant: GrantCredentials, refused: string | null): Promise<AccessToken> {
    const { vault } = this.#options;
    // Kept by us before a restart, or renewed by another instance.
    const kept = await vault.loadAccessToken(grant.grantId);
    const token =
      kept !== null && kept.value !== refused && this.#isFresh(kept) ? kept : await this.#ask(session, grant);
    session.token = token;
    if (token !== kept) await vault.saveAccessToken(grant.grantId, token);
    return token;
  }

  async #ask(session: Session, grant: GrantCredentials): Promise<AccessToken> {
    const { clock, facts, vault, onRevoked } = this.#options;
    this.#requireOpen(session);
    const answer = readTokenAnswer(await this.#send(session, grant), facts.accessTokenMs);
    const now = clock.now();
    switch (answer.kind) {
      case 'token':
        session.failures = 0;
        return { value: answer.value, expiresAt: now + answer.livesMs };
      case 'revoked':
        await vault.markRevoked(grant.grantId, answer.reason);
        onRevoked(grant.grantId);
        throw new PosternError('GRANT_REVOKED', `Zoho no longer accepts this grant: ${answer.reason}.`);
      case 'throttled':
        session.closedUntil = now + facts.renewalWindowMs;
        throw this.#closed(session);
      case 'refused':
        this.#backOff(session);
        throw new PosternError('UPSTREAM_ERROR', `Zoho refused to renew the access token: ${answer.word}.`, {
          details: { zohoCode: answer.word },
        });
      case 'unreadable':
        this.#backOff(session);
        throw new PosternError('UPSTREAM_UNAVAILABLE', 'Zoho answered a renewal of the access token with no token.');
    }
  }

  async #send(session: Session, grant: GrantCredentials): Promise<{ status: number; text: string }> {
    const { clock, transport, limits, base } = this.#options;
    const url = new URL(`${resolveDataCentre(grant.dataCentre, base).accountsUrl}/oauth/v2/token`);
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: grant.clientId,
      client_secret: grant.clientSecret,
      refresh_token: grant.refreshToken,
    });
    const giveUp = new AbortController();
    const forgetTimer = clock.after(limits.renewalMs, () => giveUp.abort());
    session.renewals.take();
    try {
      const reply = await transport.send({
        method: 'POST',
        origin: url.origin,
        path: url.pathname,
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
        signal: giveUp.signal,
      });
      return { status: reply.status, text: (await readBody(reply.body, ANSWER_BYTES)).toString('utf8') };
    } catch (error) {
      if (!(error instanceof TransportFault)) throw error;
      this.#backOff(session);
      throw new PosternError('UPSTREAM_UNAVAILABLE', 'Zoho could not be reached to renew the access token.', {
        cause: error,
      });
    } finally {
      forgetTimer();
      session.renewals.answered(clock.now());
    }
  }

  /** Fails while asking again would only prolong a block. */
  #requireOpen(session: Session): void {
    const now = this.#options.clock.now();
    session.closedUntil = Math.max(session.closedUntil, session.renewals.freeAt(now, 1));
    if (session.closedUntil > now) throw this.#closed(session);
  }

  #closed(session: Session): PosternError {
    const retryAfter = Math.max(1, Math.ceil((session.closedUntil - this.#options.clock.now()) / 1_000));
    return new PosternError('RATE_LIMITED', `Access tokens of this grant can be renewed again in ${retryAfter} s.`, {
      details: { retryAfter },
    });
  }

  #backOff(session: Session): void {
    session.failures += 1;
    const waitMs = Math.min(1_000 * 2 ** session.failures, LONGEST_BACKOFF_MS);
    session.closedUntil = this.#options.clock.now() + waitMs;
  }
}
