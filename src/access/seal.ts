/** Secrets at rest: AES-256-GCM under one key, each bound to what it belongs to. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
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
  const key = derived(masterKey, 'secrets at rest');
  const printKey = derived(masterKey, 'fingerprints');
  return {
    fingerprint: (plain) => createHmac('sha256', printKey).update(plain).digest('hex'),
    seal: (plain, owner) => sealWith(key, Buffer.from(plain), owner).toString('base64url'),
    open(sealed, owner) {
      try {
        return openWith(key, Buffer.from(sealed, 'base64url'), owner).toString('utf8');
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

/** For files that can be had again. */
export interface BytesSealer {
  seal(plain: Buffer, owner: string): Buffer;
  /** Null when it was sealed with another key, for another owner, or was altered. */
  open(sealed: Buffer, owner: string): Buffer | null;
  /** A name that tells nothing of what it is made from, in hex. */
  nameOf(what: string): string;
}

export function createBytesSealer(masterKey: Buffer): BytesSealer {
  const key = derived(masterKey, 'kept files');
  const nameKey = derived(masterKey, 'names of kept files');
  return {
    nameOf: (what) => createHmac('sha256', nameKey).update(what).digest('hex'),
    seal: (plain, owner) => sealWith(key, plain, owner),
    open(sealed, owner) {
      try {
        return openWith(key, sealed, owner);
      } catch {
        return null;
      }
    },
  };
}

const derived = (masterKey: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, 'postern', purpose, KEY_BYTES)));

function sealWith(key: KeyObject, plain: Buffer, owner: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

function openWith(key: KeyObject, bytes: Buffer, owner: string): Buffer {
  if (bytes[0] !== VERSION) throw new Error('unknown version');
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  // Without its length a shortened tag would do, and a shorter one is easier to guess.
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(owner))
    .setAuthTag(tag);
  const body = bytes.subarray(1 + NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]);
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
