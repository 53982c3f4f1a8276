/**
 * One typed configuration: environment > file (`postern.config.{json,ts}`) > defaults.
 * Everything is checked here, once; no other file reads the environment.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PosternError } from './errors.ts';

/** A number, or the digits of one: the environment holds texts only. Nothing else counts, least of all null as 0. */
const number = (rule: z.ZodNumber) =>
  z.preprocess((value) => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value), rule);
const whole = z.number().int();

/** An object, or its JSON. */
const facts = z.preprocess(
  (value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'it is not valid JSON.' });
      return z.NEVER;
    }
  },
  z.record(z.string(), z.unknown()),
);

const port = number(whole.min(0).max(65_535));
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

/** Every setting: its key in the file, its environment variable, its rule and its default. */
const settings = {
  host: { env: 'POSTERN_HOST', rule: z.string().min(1).default('127.0.0.1') },
  port: { env: 'POSTERN_PORT', rule: port.default(4000) },
  /** How Zoho reaches this gateway; webhook addresses are built from it. Default: host and port. */
  publicUrl: { env: 'POSTERN_PUBLIC_URL', rule: url.nullable().default(null) },
  dataDir: { env: 'POSTERN_DATA_DIR', rule: z.string().min(1).default('.postern') },
  /** PostgreSQL 15 or later; without it the embedded database in dataDir serves. */
  databaseUrl: {
    env: 'DATABASE_URL',
    rule: z
      .url({ protocol: /^postgres(ql)?$/ })
      .nullable()
      .default(null),
  },
  /** Redis 6.2 or later, where several gateways count their calls; without it the database server does. */
  redisUrl: {
    env: 'REDIS_URL',
    rule: z
      .url({ protocol: /^rediss?$/ })
      .nullable()
      .default(null),
  },
  /** 32 random bytes in base64; without it `secret.key` in dataDir is made and used. */
  secretKey: { env: 'POSTERN_SECRET_KEY', rule: z.string().nullable().default(null) },
  /** Another host in place of Zoho's, one path prefix a data centre: the simulator. */
  zohoUrl: { env: 'POSTERN_ZOHO_URL', rule: url.nullable().default(null) },
  /** Sends allowed in any 60 seconds for whatever Zoho counts by; see the fact `limitUnit`. */
  zohoCallsPerMinute: {
    env: 'POSTERN_ZOHO_CALLS_PER_MINUTE',
    rule: number(whole.min(1).max(100_000)).default(27),
  },
  /** What is known of Zoho better than our defaults: the names are those of the client's facts. */
  zohoFacts: { env: 'POSTERN_ZOHO_FACTS', rule: facts.default({}) },
  /** GraphQL requests one app may send in a minute. */
  appRequestsPerMinute: { env: 'POSTERN_APP_REQUESTS_PER_MINUTE', rule: number(whole.min(1)).default(1_200) },
  /** Seconds in which one GraphQL request has to be answered. */
  requestSeconds: { env: 'POSTERN_REQUEST_SECONDS', rule: number(z.number().min(1).max(300)).default(30) },
  /** Bytes of Zoho's answers that are kept in memory; 0 keeps none. */
  cacheBytes: { env: 'POSTERN_CACHE_BYTES', rule: number(whole.min(0).max(2 ** 40)).default(32 * 1024 * 1024) },
  /** Bytes of messages' sources that are kept on disk; 0 keeps none. */
  keptBytes: { env: 'POSTERN_KEPT_BYTES', rule: number(whole.min(0).max(2 ** 50)).default(1024 ** 3) },
  /** Seconds: no app is given answers that are newer than this by asking for newer ones. */
  maxAgeFloorSeconds: { env: 'POSTERN_MAX_AGE_FLOOR_SECONDS', rule: number(whole.min(0).max(3_600)).default(5) },
  scanWorkers: { env: 'POSTERN_SCAN_WORKERS', rule: number(whole.min(1).max(64)).default(1) },
  /** Seconds between two looks into a mailbox for new mail, ten times that where it has a webhook; 0 never looks. */
  pollSeconds: { env: 'POSTERN_POLL_SECONDS', rule: number(whole.min(0).max(86_400)).default(60) },
  logLevel: { env: 'POSTERN_LOG_LEVEL', rule: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info') },
  simulatorPort: { env: 'POSTERN_SIMULATOR_PORT', rule: port.default(4010) },
  smtpPort: { env: 'POSTERN_SMTP_PORT', rule: port.default(2525) },
} as const;

type Settings = typeof settings;
export type Config = { readonly [K in keyof Settings]: z.output<Settings[K]['rule']> };

/** Each setting's key and environment variable. */
export const VARIABLES: readonly (readonly [keyof Config, string])[] = Object.entries(settings).map(
  ([key, { env }]) => [key as keyof Config, env],
);

/** Variables of the same prefix that mean something elsewhere: the file's place, and the test suite's own. */
const OTHER_VARIABLES = new Set(['POSTERN_CONFIG']);
const isOurs = (name: string) => name.startsWith('POSTERN_') && !name.startsWith('POSTERN_TEST_');

export interface ConfigSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Reads, merges and checks the configuration. Throws CONFIG_INVALID naming each setting that is wrong. */
export async function loadConfig({ env, cwd }: ConfigSources): Promise<Config> {
  const file = await readConfigFile(env, cwd);
  const problems: string[] = [];
  const known = new Map(Object.values(settings).map((setting) => [setting.env as string, true]));
  for (const name of Object.keys(env)) {
    if (isOurs(name) && !known.has(name) && !OTHER_VARIABLES.has(name)) problems.push(`${name}: no such setting`);
  }
  for (const key of Object.keys(file.values)) {
    if (!Object.hasOwn(settings, key)) problems.push(`${key} in ${file.path}: no such setting`);
  }

  const raw: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(settings)) {
    const fromEnv = env[setting.env];
    raw[key] = fromEnv === undefined || fromEnv === '' ? file.values[key] : fromEnv;
  }
  const shape = z.object(
    Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, setting.rule])) as {
      [K in keyof Settings]: Settings[K]['rule'];
    },
  );
  const parsed = shape.safeParse(raw);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const key = String(issue.path[0]);
      const name = key in settings ? settings[key as keyof Settings].env : key;
      problems.push(`${name}: ${issue.message}`);
    }
  }
  if (parsed.data?.redisUrl != null && parsed.data.databaseUrl === null) {
    problems.push('REDIS_URL: it is for several gateways, which need DATABASE_URL as well.');
  }
  if (!parsed.success || problems.length > 0) {
    throw new PosternError('CONFIG_INVALID', `The configuration is wrong:\n  ${problems.join('\n  ')}`);
  }
  return { ...parsed.data, dataDir: resolve(cwd, parsed.data.dataDir) };
}

async function readConfigFile(
  env: ConfigSources['env'],
  cwd: string,
): Promise<{ path: string; values: Record<string, unknown> }> {
  const named = env.POSTERN_CONFIG;
  const path = named
    ? resolve(cwd, named)
    : ['postern.config.ts', 'postern.config.json']
        .map((name) => resolve(cwd, name))
        .find((candidate) => existsSync(candidate));
  if (path === undefined) return { path: 'the defaults', values: {} };
  try {
    const content: unknown = path.endsWith('.json')
      ? parseJson(readFileSync(path, 'utf8'))
      : (await import(pathToFileURL(path).href)).default;
    return { path, values: z.record(z.string(), z.unknown()).parse(content) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PosternError('CONFIG_INVALID', `The configuration file ${path} could not be read: ${reason}`, { cause });
  }
}

/** The engine's own complaint quotes what is written around the mistake, which may be a secret. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is not valid JSON.');
  }
}

/** The address under which this gateway is reached, once its port is known. */
export function publicUrlOf(config: Config, boundPort: number): string {
  return config.publicUrl ?? `http://${config.host}:${boundPort}`;
}
