/** `postern doctor`: is this installation in order, and a connected mailbox? Looks only, and changes nothing. */
import { Command } from 'commander';
import { type Config, loadConfig } from '../config.ts';
import { backlogCount } from '../filtering/backlog.ts';
import { type Check, type Findings, guarded, ok } from './doctor/check.ts';
import type { ProbeReport } from './doctor/probe.ts';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson, table, visible } from './output.ts';
import { runningGateway } from './running-gateway.ts';

export function doctorCommand(around: Surroundings): Command {
  const command = new Command('doctor')
    .description('look over the installation: a line a check, and what to do where something is wrong')
    .option('--probe <address>', 'look into a connected mailbox as well, by some calls at Zoho that only read')
    .option('--data-centre <id>', 'where that mailbox is, if its address is connected in several')
    .option('--json', 'one JSON object: ok, checks with name, state (ok, warn, fail or skip), says, fix; and probe')
    .action((options: DoctorOptions) => doctor(around, options));
  return explain(command, {
    notes: [
      'Looks at Node.js, configuration, data folder, secret key, clock, gateway, database and ports.\nIt changes nothing, and without --probe makes no call to Zoho.',
      'A probe says before how many calls it makes at most, and counts them. What it shows of how Zoho behaves\nis kept, and the gateway goes by it from then on.',
    ],
    examples: [
      ['postern doctor', 'before a first start, or when something is odd'],
      ['postern doctor --probe mira@example.com', 'after a mailbox was connected'],
      ['postern doctor --json | jq -r \'.checks[] | select(.state != "ok") | .name + ": " + .fix\'', 'what to do'],
    ],
    exits: {
      0: 'nothing failed (there may be warnings)',
      1: 'at least one check failed',
      2: 'the command line is wrong',
    },
  });
}

interface DoctorOptions {
  readonly probe?: string;
  readonly dataCentre?: string;
  readonly json?: boolean;
}

async function doctor(around: Surroundings, { probe: address, dataCentre, json = false }: DoctorOptions) {
  const checks = await examine(around);
  const { probe, summaryOf } = await import('./doctor/probe.ts');
  const probed = address === undefined ? null : await probe(around, address, dataCentre);
  const all = [...checks, ...(probed?.checks ?? [])];
  const healthy = all.every(({ state }) => state !== 'fail');
  process.exitCode = healthy ? 0 : 1;
  if (json)
    return printJson({ ok: healthy, checks: all, ...(probed === null ? {} : { probe: withoutChecks(probed) }) });
  await print(tableOf(all) + (probed === null ? '' : `\n${summaryOf(probed)}`));
}

const withoutChecks = ({ checks: _checks, ...rest }: ProbeReport) => rest;

async function examine(around: Surroundings): Promise<Check[]> {
  // The launcher lets no older one get this far.
  const node = ok('Node.js', process.versions.node);
  let config: Config | null = null;
  const configuration = await guarded('configuration', async () => {
    config = await loadConfig(around);
    return ok('configuration', 'valid');
  });
  return [node, configuration, ...(config === null ? [] : await examineWith(config, around))];
}

async function examineWith(config: Config, around: Surroundings): Promise<Check[]> {
  const folder = await import('./doctor/folder-checks.ts');
  const service = await import('./doctor/service-checks.ts');
  const findings: Findings = {
    config,
    gatewayAnswers: await gatewayAnswers(around),
    owner: folder.folderOwner(config.dataDir),
    now: Date.now(),
  };
  return Promise.all([
    guarded('data folder', () => folder.checkFolder(findings)),
    guarded('secret key', () => folder.checkSecretKey(findings)),
    guarded('clock', () => folder.checkClock(findings)),
    guarded('gateway', () => service.checkGateway(findings)),
    guarded('database', () => service.checkDatabase(findings)),
    ...service.checkPorts(findings).map((check) => guarded('ports', () => check)),
  ]);
}

async function gatewayAnswers(around: Surroundings): Promise<boolean> {
  try {
    const gateway = await runningGateway(around);
    await gateway.get('/backlog', backlogCount);
    return true;
  } catch {
    return false; // what that means depends on who holds the folder: the checks say it
  }
}

function tableOf(checks: readonly Check[]): string {
  const rows = checks.map(({ state, name, says, fix }) => {
    const advice = fix === undefined ? '' : `\n${' '.repeat(6)}-> ${visible(fix)}`;
    return [state, name, says.split('\n').map(visible).join(' ') + advice];
  });
  return table(rows);
}
