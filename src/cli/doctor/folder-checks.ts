/** The data folder: may the gateway work in it, who does now, and is the key for the secrets kept well? */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMasterKey } from '../../access/seal.ts';
import { isAlive } from '../../storage/is-alive.ts';
import { type Check, type Findings, type FolderHolder, fail, folderHolder, ok, warn } from './check.ts';

const OTHERS = 0o077;
/** Clocks of file servers differ a little. */
const AHEAD_MS = 5 * 60_000;
/** The product is younger than this. */
const OLDEST_NOW = Date.UTC(2026, 0, 1);

export function checkFolder({ config: { dataDir }, owner, gatewayAnswers }: Findings): Check {
  const name = 'data folder';
  if (!existsSync(dataDir)) {
    const parent = nearestFolder(dataDir);
    if (!mayWrite(parent)) return fail(name, `${dataDir} can not be made in ${parent}`, chooseFolder(parent));
    return ok(name, `${dataDir} is made at the first start`);
  }
  if (!statSync(dataDir).isDirectory()) return fail(name, `${dataDir} is no folder`, chooseFolder(dataDir));
  if (!mayWrite(dataDir)) return fail(name, `${dataDir} may not be written by this user`, chooseFolder(dataDir));
  if (owner === null) return ok(name, `${dataDir}, held by nobody`);
  if (gatewayAnswers) return ok(name, `${dataDir}, held by process ${owner.pid} of the running gateway`);
  return fail(
    name,
    `${dataDir} is held by process ${owner.pid}, and its gateway does not answer`,
    'Wait if it has only just started; otherwise stop that process and start the gateway again.',
  );
}

export function checkSecretKey({ config: { dataDir, secretKey } }: Findings): Check {
  const name = 'secret key';
  if (secretKey !== null) {
    readMasterKey(secretKey, dataDir);
    return ok(name, 'given by POSTERN_SECRET_KEY or the file');
  }
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) {
    if (!existsSync(join(dataDir, 'database'))) return ok(name, `${path} is made at the first start`);
    return warn(
      name,
      `${path} is missing beside a database`,
      'Restore it from a backup, or connect every grant again.',
    );
  }
  const mode = statSync(path).mode & 0o777;
  if ((mode & OTHERS) !== 0) {
    return fail(name, `${path} has mode 0${mode.toString(8)}: others may read it`, `Run: chmod 600 ${path}`);
  }
  readMasterKey(null, dataDir);
  return ok(name, `${path}, mode 0${mode.toString(8)}`);
}

export function checkClock({ config: { dataDir }, now }: Findings): Check {
  const name = 'clock';
  const fix = 'Set the clock, or let it be set by NTP: signatures, leases and limits go by it.';
  const iso = new Date(now).toISOString();
  if (now < OLDEST_NOW) return fail(name, `${iso} lies before this version was made`, fix);
  if (existsSync(dataDir) && statSync(dataDir).mtimeMs > now + AHEAD_MS) {
    return warn(name, `${iso} lies before the last change of ${dataDir}`, fix);
  }
  return ok(name, iso);
}

/** The living process that holds the embedded database. Its note is read and its lock not touched: a start may be under way. */
export function folderOwner(dataDir: string): FolderHolder | null {
  try {
    const owner = folderHolder.parse(JSON.parse(readFileSync(join(dataDir, 'lock.owner'), 'utf8')));
    return isAlive(owner.pid) ? owner : null;
  } catch {
    return null; // no note, or one that is being written
  }
}

function nearestFolder(path: string): string {
  const parent = dirname(path);
  return existsSync(parent) || parent === path ? parent : nearestFolder(parent);
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const chooseFolder = (path: string) => `Let this user write ${path}, or choose another folder with POSTERN_DATA_DIR.`;
