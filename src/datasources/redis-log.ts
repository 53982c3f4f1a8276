/**
 * The sliding log that gateways share, in Redis: a sorted set a limit, by when its places are free again. Each change
 * is told to all gateways as it happens, so that when Redis dies each knows what was left, and takes its share of it.
 */
import { Redis } from 'ioredis';
import { z } from 'zod';
import {
  type Alone,
  HOLD_MS,
  type Other,
  type SharedCall,
  type SharedLog,
  type Standing,
  type Taking,
  type Want,
  type Watcher,
} from './zoho/budget/shared-log.ts';

const CHANNEL = '{postern}:calls';
const keyOf = (name: string) => `{postern}:calls:${name}`;

const NOW = `local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local function tell(name, leaves) redis.call('PUBLISH', '${CHANNEL}',
  cjson.encode({ holder = ARGV[1], id = ARGV[2], rank = tonumber(ARGV[3]), name = name, leavesInMs = leaves })) end
`;

/** Holder, id, rank, hold, whether to take; then for each key its name, limit, window and what has to stay free. */
const TAKE = `${NOW}
local room = ARGV[5] == '1'
for i, key in ipairs(KEYS) do
  local at = 2 + i * 4
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
  if redis.call('ZCARD', key) + 1 + tonumber(ARGV[at + 3]) > tonumber(ARGV[at + 1]) then room = false end
end
local found = {}
for i, key in ipairs(KEYS) do
  local at = 2 + i * 4
  local window = tonumber(ARGV[at + 2])
  found[i] = {}
  for n, value in ipairs(redis.call('ZRANGE', key, 0, 199, 'WITHSCORES')) do
    if n % 2 == 1 then found[i][n] = value else found[i][n] = math.min(window, tonumber(value) - now) end
  end
  if room then
    local stays = window + tonumber(ARGV[4])
    redis.call('ZADD', key, now + stays, ARGV[1] .. '|' .. ARGV[2] .. '|' .. ARGV[3])
    if redis.call('PTTL', key) < stays then redis.call('PEXPIRE', key, stays) end
    tell(ARGV[at], window)
  end
end
return cjson.encode({ granted = room, found = found })`;

/** Holder, id, rank; then for each key its name and in how many milliseconds its place is free again, 0 for at once. */
const LEAVE = `${NOW}
for i, key in ipairs(KEYS) do
  local stays = tonumber(ARGV[3 + i * 2])
  local member = ARGV[1] .. '|' .. ARGV[2] .. '|' .. ARGV[3]
  if stays > 0 then
    redis.call('ZADD', key, now + stays, member)
    if redis.call('PTTL', key) < stays then redis.call('PEXPIRE', key, stays) end
  else
    redis.call('ZREM', key, member)
  end
  tell(ARGV[2 + i * 2], stays)
end`;

/** An empty table of Lua's is written as an object. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(item));
const takingShape = z.object({ granted: z.boolean(), found: list(list(z.union([z.string(), z.number()]))) });
const changeShape = z.object({
  holder: z.string(),
  id: z.string(),
  rank: z.number(),
  name: z.string(),
  leavesInMs: z.number(),
});

export interface RedisLogOptions {
  readonly url: string;
  /** Names this gateway. */
  readonly holder: string;
  /** Gateways that are alive, this one too. */
  readonly gateways: () => number;
  /** Milliseconds that a Redis has to have been there to know of all calls: the longest window, and some. */
  readonly wholeAfterMs: number;
  /** Told once when Redis is lost, and when it is back. */
  readonly onChange: (isThere: boolean) => void;
}

/** A call of ours that may still be in a window. */
interface Own {
  readonly call: SharedCall;
  /** By performance.now(); null while it is under way. */
  readonly answeredAt: number | null;
}

const COMMAND_MS = 1_000;
const MOST_CALLS = 10_000;

export class RedisLog implements SharedLog, Alone, AsyncDisposable {
  readonly alone = this;
  wasThere = false;
  readonly #options: RedisLogOptions;
  readonly #commands: Redis;
  readonly #events: Redis;
  readonly #own = new Map<string, Own>();
  readonly #limits = new Map<string, Want>();
  #watcher: Watcher | null = null;
  #isThere = false;
  #isWhole = false;
  #wholeTimer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: RedisLogOptions) {
    this.#options = options;
    const settings = {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      commandTimeout: COMMAND_MS,
      retryStrategy: (times: number) => Math.min(50 * times, 1_000),
    };
    this.#commands = new Redis(options.url, settings);
    this.#events = new Redis(options.url, { ...settings, autoResubscribe: false });
    for (const connection of [this.#commands, this.#events]) {
      // What is wrong is told by its closing.
      connection.on('error', () => {});
      connection.on('close', () => this.#lose());
      connection.on('ready', () => void this.#connect());
    }
    this.#events.on('message', (_, message: string) => this.#hear(message));
  }

  gateways(): number {
    return this.#options.gateways();
  }

  watch(watcher: Watcher): void {
    this.#watcher = watcher;
    if (!this.#isWhole) watcher.lost();
  }

  /** Resolves when Redis is there, or the time is up. */
  async reached(patienceMs: number): Promise<boolean> {
    const until = performance.now() + patienceMs;
    while (!this.#isThere && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.#isThere;
  }

  async take(call: SharedCall): Promise<Taking> {
    this.#remember(call, null);
    const taking = await this.#ask(call, true);
    if (!taking.granted) this.#own.delete(call.id);
    return taking;
  }

  async look(wants: readonly Want[]): Promise<readonly Standing[]> {
    return (await this.#ask({ id: '', rank: 0, wants }, false)).standings;
  }

  answered(call: SharedCall): void {
    this.#remember(call, performance.now());
    this.#leave(
      call,
      call.wants.map(({ windowMs }) => windowMs),
    );
  }

  giveBack(call: SharedCall): void {
    this.#own.delete(call.id);
    this.#leave(
      call,
      call.wants.map(() => 0),
    );
  }

  began(call: SharedCall): void {
    this.#remember(call, null);
    this.#leave(
      call,
      call.wants.map(({ windowMs }) => windowMs + HOLD_MS),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#wholeTimer);
    this.#commands.disconnect();
    this.#events.disconnect();
  }

  async #ask({ id, rank, wants }: SharedCall, takes: boolean): Promise<Taking> {
    for (const want of wants) this.#limits.set(want.name, want);
    const each = wants.flatMap(({ name, limit, windowMs, leave }) => [name, limit, windowMs, leave]);
    const keys = wants.map(({ name }) => keyOf(name));
    const ours = [this.#options.holder, id, rank, HOLD_MS, takes ? 1 : 0];
    const answer = await this.#commands.eval(TAKE, keys.length, ...keys, ...ours, ...each);
    const { granted, found } = takingShape.parse(JSON.parse(z.string().parse(answer)));
    const standings = wants.map(({ name }, index) => ({ name, others: this.#othersIn(found[index] ?? []) }));
    return { granted, standings };
  }

  #othersIn(found: readonly (string | number)[]): Other[] {
    const others: Other[] = [];
    for (let index = 0; index < found.length; index += 2) {
      const [holder, id = '', rank] = String(found[index]).split('|');
      if (holder === this.#options.holder) continue;
      others.push({ id, rank: Number(rank), leavesInMs: Number(found[index + 1]) });
    }
    return others;
  }

  /** What does not reach Redis now is told when it is back. */
  #leave({ id, rank, wants }: SharedCall, stayMs: readonly number[]): void {
    const keys = wants.map(({ name }) => keyOf(name));
    const each = wants.flatMap(({ name }, index) => [name, stayMs[index] ?? 0]);
    this.#commands.eval(LEAVE, keys.length, ...keys, this.#options.holder, id, rank, ...each).catch(() => {});
  }

  #remember(call: SharedCall, answeredAt: number | null): void {
    // The last one of its limits says the longest: put at the end, the first in the map is the oldest.
    this.#own.delete(call.id);
    this.#own.set(call.id, { call, answeredAt });
    const now = performance.now();
    for (const [id, own] of this.#own) {
      const isOver =
        own.answeredAt !== null && own.call.wants.every(({ windowMs }) => Number(own.answeredAt) + windowMs <= now);
      if (!isOver && this.#own.size <= MOST_CALLS) break;
      this.#own.delete(id);
    }
  }

  #hear(message: string): void {
    const { holder, id, rank, name, leavesInMs } = changeShape.parse(JSON.parse(message));
    if (holder === this.#options.holder) return;
    if (leavesInMs > 0) this.#watcher?.took(name, { id, rank, leavesInMs });
    else this.#watcher?.leaves(name, id, 0);
  }

  async #connect(): Promise<void> {
    if (this.#commands.status !== 'ready' || this.#events.status !== 'ready') return;
    try {
      await this.#events.subscribe(CHANNEL);
      const uptime = /uptime_in_seconds:(\d+)/.exec(await this.#commands.info('server'));
      this.#tellOwn();
      for (const { name, others } of await this.look([...this.#limits.values()])) {
        for (const other of others) this.#watcher?.took(name, other);
      }
      this.#isThere = true;
      this.wasThere = true;
      const missing = this.#options.wholeAfterMs - Number(uptime?.[1] ?? 0) * 1_000;
      clearTimeout(this.#wholeTimer);
      if (missing > 0) this.#wholeTimer = setTimeout(() => this.#beWhole(), missing);
      else this.#beWhole();
    } catch {
      // It went again: both connections try on, and whichever is ready last comes here.
      this.#commands.disconnect(true);
    }
  }

  /** What was let through while Redis was away. */
  #tellOwn(): void {
    const now = performance.now();
    for (const { call, answeredAt } of this.#own.values()) {
      const stay = call.wants.map(({ windowMs }) =>
        answeredAt === null ? windowMs + HOLD_MS : Math.max(0, answeredAt + windowMs - now),
      );
      this.#leave(call, stay);
    }
  }

  #beWhole(): void {
    if (this.#isWhole || this.#isClosed) return;
    this.#isWhole = true;
    this.#watcher?.whole();
    this.#options.onChange(true);
  }

  #lose(): void {
    clearTimeout(this.#wholeTimer);
    this.#isThere = false;
    if (!this.#isWhole || this.#isClosed) return;
    this.#isWhole = false;
    this.#watcher?.lost();
    this.#options.onChange(false);
  }
}
