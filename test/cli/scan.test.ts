import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildMail } from '../fixtures/mail.ts';
import { postern, startPostern, temporaryFolder } from './postern.ts';

const line = z.strictObject({
  path: z.string(),
  message: z.number().optional(),
  verdict: z.string(),
  p: z.record(z.string(), z.number()),
  reason: z.string(),
  findings: z.array(
    z.strictObject({ rule: z.string(), category: z.string(), strength: z.number(), explanation: z.string() }),
  ),
});
const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)));

const CLEAN = buildMail({ subject: 'Lunch', text: 'At noon?' });
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]);
const MALWARE = buildMail({ files: [{ name: 'invoice.pdf.exe', bytes: PROGRAM }] });
const FROM_LINE = 'From anna@sender.example Tue Nov  3 08:59:58 2026\n';

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

test('prints one JSON line a message in the order of the paths, and exits 1 when something is not clean', async () => {
  const cwd = temporaryFolder();
  write(cwd, { 'mail/b.eml': MALWARE, 'mail/a/x.EML': CLEAN, 'mail/notes.txt': 'no mail', 'other.eml': CLEAN });
  const { code, stdout, stderr } = await postern(['scan', 'other.eml', 'mail', '--json'], { cwd });
  expect(stderr).toBe('');
  expect(linesOf(stdout).map(({ path, verdict }) => [path, verdict])).toEqual([
    ['other.eml', 'CLEAN'],
    ['mail/a/x.EML', 'CLEAN'],
    ['mail/b.eml', 'MALWARE'],
  ]);
  const malware = linesOf(stdout).at(-1);
  expect(Object.keys(malware?.p ?? {}).toSorted()).toEqual(['bec', 'bulk', 'malware', 'phishing', 'policy', 'spam']);
  expect(malware?.p.malware).toBeGreaterThan(0.5);
  expect(malware?.findings.map(({ rule }) => rule)).toContain('postern.attachments.double-extension');
  expect(code).toBe(1);
});

test('exits 0 when all is clean, with the table on stdout and the sum on stderr', async () => {
  const cwd = temporaryFolder();
  write(cwd, { 'a.eml': CLEAN });
  const { code, stdout, stderr } = await postern(['scan', 'a.eml'], { cwd });
  expect(stdout).toMatch(/^VERDICT .* malware .*PATH\nCLEAN {8}.* 0\.\d\d {2}a\.eml\n$/);
  expect(stderr).toBe('1 message: 1 CLEAN\n');
  expect(code).toBe(0);
});

test('scans every message of an mbox file and of a Maildir', async () => {
  const cwd = temporaryFolder();
  const mbox = [CLEAN, MALWARE, CLEAN].flatMap((mail) => [FROM_LINE, mail, '\n']);
  write(cwd, {
    'inbox.mbox': Buffer.concat(mbox.map((part) => Buffer.from(part))),
    'Maildir/cur/1700000000.M1P1.host:2,S': MALWARE,
    'Maildir/dovecot.index': 'no mail',
  });
  const { code, stdout } = await postern(['scan', '--json', 'inbox.mbox', 'Maildir'], { cwd });
  expect(linesOf(stdout).map(({ path, message, verdict }) => [path, message, verdict])).toEqual([
    ['inbox.mbox', 1, 'CLEAN'],
    ['inbox.mbox', 2, 'MALWARE'],
    ['inbox.mbox', 3, 'CLEAN'],
    ['Maildir/cur/1700000000.M1P1.host:2,S', undefined, 'MALWARE'],
  ]);
  expect(code).toBe(1);
});

test('says what it could not read, goes on with the rest, and exits 2', async () => {
  const cwd = temporaryFolder();
  write(cwd, { 'good.eml': CLEAN, 'garbage.eml': Buffer.from('\0\u0001\ufffd').toString('base64'), 'empty.eml': '' });
  write(cwd, { 'big.eml': 'Subject: big\n\n', 'folder/readme.txt': 'no mail' });
  truncateSync(join(cwd, 'big.eml'), 100 * 1024 * 1024);
  const paths = ['nowhere.eml', 'big.eml', 'folder', 'garbage.eml', 'empty.eml', '/dev/null', 'good.eml'];
  const { code, stdout, stderr } = await postern(['scan', '--json', ...paths], { cwd });
  expect(stderr.split('\n')).toEqual([
    'nowhere.eml does not exist',
    'big.eml is larger than 64 MiB',
    'folder holds no mail: neither .eml nor .mbox files, nor a Maildir',
    'garbage.eml is not mail that could be read',
    'empty.eml is empty',
    '/dev/null is neither a file nor a folder',
    '',
  ]);
  expect(linesOf(stdout).map(({ path, verdict }) => [path, verdict])).toEqual([
    ['garbage.eml', 'UNDETERMINED'],
    ['good.eml', 'CLEAN'],
  ]);
  expect(code).toBe(2);
});

test('shows a file name that would steer the terminal harmless', async () => {
  const cwd = temporaryFolder();
  write(cwd, { 'a\u001b[2J.eml': CLEAN });
  const { stdout } = await postern(['scan', '.'], { cwd });
  expect(stdout).toContain('a\ufffd[2J.eml');
  expect(stdout).not.toContain('\u001b');
});

test('ends without a word when its reader has seen enough, and does not claim that all was clean', async () => {
  const cwd = temporaryFolder();
  for (let number = 0; number < 60; number += 1) write(cwd, { [`${number}.eml`]: CLEAN });
  const child = startPostern(['scan', '--json', '.'], { cwd });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(stderr).toBe('');
  expect(code).toBe(2);
});
