/** A scan worker: parses a message once, runs the filters over it, and tells every step, so that its end costs little. */

import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { HostedFilter } from '../../plugins/host/index.ts';
import type { FilterSpec } from '../../plugins/sdk/contract.ts';
import { pinned } from './pinned.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './protocol.ts';
import { type ScanJob, scanMessage } from './scan-message.ts';

const settings: WorkerSettings = workerData;
const module: { readonly filters: readonly FilterSpec[] } = await import(pathToFileURL(settings.filtersModule).href);
// What ships with the product has what it asks for; others are granted one by one by an administrator.
const installedFor = (settings: ScanJob['settings'] = {}): readonly HostedFilter[] =>
  module.filters.map((spec) => ({ spec, granted: spec.permissions, settings: settings[spec.id] ?? {} }));

const NAMES = module.filters.map(({ id, version }) => ({ id, version }));

const tell = (message: FromWorker) => parentPort?.postMessage(message);

async function run({ job, settled }: ToWorker): Promise<void> {
  const installed = installedFor(job.settings);
  const wanted = new Set(pinned(NAMES, job.filters ?? null).wanted.map(({ id }) => id));
  await scanMessage(job, {
    filters: installed.filter(({ spec: { id } }) => wanted.has(id) && !settled.includes(id)),
    maxWallMs: settings.maxWallMs,
    onParsed: (summary) => tell({ type: 'parsed', summary }),
    onStart: (filter) => tell({ type: 'started', filter }),
    onOutcome: (outcome) => tell({ type: 'outcome', outcome }),
  });
  tell({ type: 'done' });
}

parentPort?.on('message', (message: ToWorker) => void run(message));
tell({ type: 'ready', filters: NAMES });
