import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createBytesSealer, createSealer, readMasterKey } from '../../src/access/seal.ts';

const root = mkdtempSync(join(tmpdir(), 'postern-seal-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sealer = createSealer(Buffer.alloc(32, 1));
const mismatch = expect.objectContaining({ code: 'SECRET_KEY_MISMATCH' });
const text = fc.string({ unit: 'grapheme' });

test('opens to its owner whatever was sealed', () => {
  fc.assert(fc.property(text, text, (plain, owner) => sealer.open(sealer.seal(plain, owner), owner) === plain));
});

test('never shows the secret, nor that two are the same', () => {
  const sealed = [sealer.seal('refresh-token', 'a'), sealer.seal('refresh-token', 'a')];
  expect(sealed[0]).not.toBe(sealed[1]);
  for (const one of sealed) expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('refresh-token');
});

test('refuses to open for another owner', () => {
  fc.assert(
    fc.property(text, text, text, (plain, owner, other) => {
      fc.pre(owner !== other);
      expect(() => sealer.open(sealer.seal(plain, owner), other)).toThrow(mismatch);
    }),
  );
});

test('refuses to open with another key', () => {
  expect(() => createSealer(Buffer.alloc(32, 2)).open(sealer.seal('x', 'a'), 'a')).toThrow(mismatch);
});

test('refuses what was altered in any bit', () => {
  const bytes = Buffer.from(sealer.seal('refresh-token', 'a'), 'base64url');
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ mask, at);
      expect(() => sealer.open(altered.toString('base64url'), 'a')).toThrow(mismatch);
    }),
  );
});

test('refuses what was cut short anywhere, also within its seal', () => {
  const bytes = Buffer.from(sealer.seal('', 'a'), 'base64url');
  for (let length = 0; length < bytes.length; length++) {
    expect(() => sealer.open(bytes.subarray(0, length).toString('base64url'), 'a')).toThrow(mismatch);
  }
});

test('makes the master key once, for its owner alone to read, and keeps it', () => {
  const dataDir = join(root, 'not', 'there', 'yet');
  const made = readMasterKey(null, dataDir);
  const written = readFileSync(join(dataDir, 'secret.key'), 'utf8');
  expect(made).toHaveLength(32);
  expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
  expect(readMasterKey(null, dataDir)).toEqual(made);
  expect(readFileSync(join(dataDir, 'secret.key'), 'utf8')).toBe(written);
});

test('leaves nothing beside the key it made', () => {
  const dataDir = join(root, 'at once');
  const keys = Array.from({ length: 5 }, () => readMasterKey(null, dataDir).toString('hex'));
  expect(new Set(keys).size).toBe(1);
  expect(readdirSync(dataDir)).toEqual(['secret.key']);
});

test('makes a different key for each data folder', () => {
  expect(readMasterKey(null, join(root, 'one'))).not.toEqual(readMasterKey(null, join(root, 'two')));
});

test('prefers the configured key, and refuses one of another length without repeating it', () => {
  const key = randomBytes(32);
  expect(readMasterKey(key.toString('base64'), root)).toEqual(key);
  const short = randomBytes(16).toString('base64');
  expect(() => readMasterKey(short, root)).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.not.stringContaining(short) }),
  );
});

test('bytes open to their owner alone, and under the same key', () => {
  const bytes = createBytesSealer(Buffer.alloc(32, 1));
  const others = createBytesSealer(Buffer.alloc(32, 2));
  fc.assert(
    fc.property(fc.uint8Array(), text, text, (plain, owner, other) => {
      fc.pre(owner !== other);
      const sealed = bytes.seal(Buffer.from(plain), owner);
      expect(bytes.open(sealed, owner)).toEqual(Buffer.from(plain));
      expect(bytes.open(sealed, other)).toBeNull();
      expect(others.open(sealed, owner)).toBeNull();
      const altered = Buffer.from(sealed);
      altered[altered.length - 1] = (altered[altered.length - 1] ?? 0) ^ 1;
      expect(bytes.open(altered, owner)).toBeNull();
    }),
  );
  expect(bytes.nameOf('a')).toMatch(/^[0-9a-f]{64}$/);
  expect(bytes.nameOf('a')).not.toBe(others.nameOf('a'));
});
