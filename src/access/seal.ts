/** Secrets at rest: AES-256-GCM under one key, each bound to what it belongs to. */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PosternError } from '../errors.ts';
import { ensureDataFolder } from '../storage/data-folder.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 1;

export interface Sealer {
  /** `owner` names what the secret belongs to; opening under another name fails. */
  seal(plain: string, owner: string): string;
  /** Throws SECRET_KEY_MISMATCH when the text was sealed with another key, for another owner, or was altered. */
  open(sealed: string, owner: string): string;
  /** Tells equal texts from others without telling what they say, in hex; worthless without the key. */
  fingerprint(plain: string): string;
}

export function createSealer(masterKey: Buffer): Sealer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, 'postern', 'secrets at rest', KEY_BYTES));
  const printKey = Buffer.from(hkdfSync('sha256', masterKey, 'postern', 'fingerprints', KEY_BYTES));
  return {
    fingerprint: (plain) => createHmac('sha256', printKey).update(plain).digest('hex'),
    seal(plain, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        if (bytes[0] !== VERSION) throw new Error('unknown version');
        const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
        const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
        // Without its length a shortened tag would do, and a shorter one is easier to guess.
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(owner))
          .setAuthTag(tag);
        const body = bytes.subarray(1 + NONCE_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new PosternError(
          'SECRET_KEY_MISMATCH',
          'A stored secret can not be opened with the key of this gateway.',
          { cause },
        );
      }
    },
  };
}

/** The key from the configuration, or the one kept in the data folder, made at the first start. */
export function readMasterKey(configured: string | null, dataDir: string): Buffer {
  if (configured !== null) return decodeKey(configured, 'POSTERN_SECRET_KEY');
  ensureDataFolder(dataDir);
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) makeKeyFile(path);
  return decodeKey(readFileSync(path, 'utf8').trim(), path);
}

/** Filled under another name first: a kill leaves no empty key, and the first of two starters wins. */
function makeKeyFile(path: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
}

function decodeKey(text: string, where: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) {
    throw new PosternError('CONFIG_INVALID', `${where} must be ${KEY_BYTES} bytes in base64, not ${key.length}.`);
  }
  return key;
}

/** For values that are already random and long: no slow hash is needed. */
export function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
