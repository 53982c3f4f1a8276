/** `postern doctor`: is this installation in order? Looks only; changes nothing and calls nobody at Zoho. */
import { Command } from 'commander';
import { type Config, loadConfig } from '../config.ts';
import { backlogCount } from '../filtering/backlog.ts';
import { type Check, type Findings, guarded, ok } from './doctor/check.ts';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson, table, visible } from './output.ts';
import { runningGateway } from './running-gateway.ts';

export function doctorCommand(around: Surroundings): Command {
  const command = new Command('doctor')
    .description('look over the installation: a line a check, and what to do where something is wrong')
    .option('--json', 'one JSON object: ok, and checks with name, state (ok, warn or fail), says, fix')
    .action(async ({ json = false }: { json?: boolean }) => {
      const checks = await examine(around);
      const healthy = checks.every(({ state }) => state !== 'fail');
      await (json ? printJson({ ok: healthy, checks }) : print(tableOf(checks)));
      process.exitCode = healthy ? 0 : 1;
    });
  return explain(command, {
    notes: [
      'Looks at Node.js, configuration, data folder, secret key, clock, gateway, database and ports.\nIt changes nothing and makes no call to Zoho: it does not yet probe a connected account.',
    ],
    examples: [
      ['postern doctor', 'before a first start, or when something is odd'],
      ['postern doctor --json | jq -r \'.checks[] | select(.state != "ok") | .name + ": " + .fix\'', 'what to do'],
    ],
    exits: {
      0: 'nothing failed (there may be warnings)',
      1: 'at least one check failed',
      2: 'the command line is wrong',
    },
  });
}

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
