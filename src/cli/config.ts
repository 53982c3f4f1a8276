/** `postern config`: what is in effect and where each value comes from. Never shows a secret. */
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { type Config, loadConfig, VARIABLES } from '../config.ts';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson, table, visible } from './output.ts';

type Value = Config[keyof Config];

interface Setting {
  readonly key: string;
  readonly variable: string;
  /** Safe to show. */
  readonly value: Value;
  readonly source: 'env' | 'file' | 'default';
}

const MASK = '********';

export function configCommand(around: Surroundings): Command {
  const command = new Command('config')
    .description('the configuration in effect, and where each value comes from; secrets are masked')
    .option('--json', 'one JSON object: file, and settings by key with variable, value and source')
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = await loadConfig(around);
      const file = await configFile(around);
      const settings = settingsOf(config, around.env, file?.keys ?? new Set());
      const path = file === null ? null : relative(around.cwd, file.path) || file.path;
      await (json ? printJson(jsonOf(settings, path)) : print(tableOf(settings, path)));
    });
  return explain(command, {
    notes: [
      'An environment variable comes before the file, the file before the default; docs/configuration.md explains each.',
    ],
    examples: [
      ['postern config', 'a table of every setting'],
      [
        'POSTERN_PORT=4100 postern config --json | jq .settings.port',
        '{"variable":"POSTERN_PORT","value":4100,"source":"env"}',
      ],
    ],
    exits: {
      0: 'the configuration is valid',
      1: 'it is not: every wrong or unknown setting is named on stderr',
      2: 'the command line is wrong',
    },
  });
}

function settingsOf(config: Config, env: Surroundings['env'], fileKeys: ReadonlySet<string>): Setting[] {
  return VARIABLES.map(([key, variable]) => {
    const value = config[key];
    const fromEnv = env[variable] !== undefined && env[variable] !== '';
    return {
      key,
      variable,
      value: masked(key, value),
      source: fromEnv ? 'env' : fileKeys.has(key) ? 'file' : 'default',
    };
  });
}

function masked(key: string, value: Value): Value {
  if (typeof value !== 'string') return value;
  if (key === 'secretKey') return MASK;
  const url = key.endsWith('Url') ? URL.parse(value) : null;
  return url === null ? value : maskedUrl(url, value);
}

/** A password may stand before the host or, for PostgreSQL, among the parameters. */
function maskedUrl(url: URL, original: string): string {
  const secretParameters = [...url.searchParams.keys()].filter((name) => /pass|secret|token|key/i.test(name));
  if (url.password === '' && secretParameters.length === 0) return original;
  if (url.password !== '') url.password = MASK;
  for (const name of secretParameters) url.searchParams.set(name, MASK);
  return url.href;
}

/** Names the keys that the file sets; `loadConfig` has found it readable and its keys known. */
async function configFile({ env, cwd }: Surroundings): Promise<{ path: string; keys: ReadonlySet<string> } | null> {
  const names = env.POSTERN_CONFIG ? [env.POSTERN_CONFIG] : ['postern.config.ts', 'postern.config.json'];
  const path = names.map((name) => resolve(cwd, name)).find((candidate) => existsSync(candidate));
  if (path === undefined) return null;
  const content: unknown = path.endsWith('.json')
    ? JSON.parse(readFileSync(path, 'utf8'))
    : (await import(pathToFileURL(path).href)).default;
  return { path, keys: new Set(Object.keys(z.record(z.string(), z.unknown()).parse(content))) };
}

const jsonOf = (settings: readonly Setting[], file: string | null) => ({
  file,
  settings: Object.fromEntries(settings.map(({ key, ...rest }) => [key, rest])),
});

function tableOf(settings: readonly Setting[], file: string | null): string {
  const rows = settings.map(({ key, variable, value, source }) => {
    const from = { env: variable, file: file ?? '', default: 'default' }[source];
    return [
      key,
      value === null ? '-' : visible(typeof value === 'object' ? JSON.stringify(value) : String(value)),
      visible(from),
    ];
  });
  return table([['SETTING', 'VALUE', 'FROM'], ...rows]);
}
