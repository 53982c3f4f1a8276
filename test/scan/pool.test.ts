import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, decide } from '../../src/filtering/decide/index.ts';
import { ScanPool } from '../../src/filtering/scan/index.ts';
import { filters } from '../../src/plugins/builtin/index.ts';
import { buildMail, ZOHO_AUTHSERV } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { NOW } from '../fixtures/scan.ts';

const job = (source: Uint8Array) => ({ source, authServ: ZOHO_AUTHSERV, now: NOW });
const every = (status: string) => Object.fromEntries(filters.map(({ id }) => [id, status]));
const about = (subject: string) => job(buildMail({ subject }));
const unruly = fileURLToPath(new URL('./filters/unruly.ts', import.meta.url));
const broken = fileURLToPath(new URL('./filters/broken.ts', import.meta.url));

describe('the scan pool', () => {
  it('reports findings, coverage and a summary without bytes', async () => {
    await using pool = new ScanPool({ size: 1 });
    const source = buildMail({ files: [{ name: 'invoice.pdf', bytes: windowsProgram() }] });
    const before = Buffer.from(source);
    const report = await pool.scan(job(source));
    expect(report.coverage).toEqual({ 'postern.message': 'done', ...every('done') });
    expect(report.findings.map((finding) => finding.rule)).toEqual(['postern.attachments.disguised-program']);
    expect(report.message.attachments).toMatchObject([{ id: '2', filename: 'invoice.pdf', size: 1_024 }]);
    expect(report.message.attachments[0]).not.toHaveProperty('bytes');
    expect(report.message.trust).toMatchObject({ present: true, spf: 'pass', dkim: 'pass', dmarc: 'pass' });
    expect(source.equals(before)).toBe(true);
    expect(decide({ report, policy: DEFAULT_POLICY }).verdict).toBe('MALWARE');
  });

  it('reports what is no mail instead of failing', async () => {
    await using pool = new ScanPool({ size: 1 });
    const report = await pool.scan(job(Buffer.from('no mail at all')));
    expect(report.findings).toMatchObject([{ rule: 'postern.message.unparsable' }]);
    expect(report.coverage).toEqual({ 'postern.message': 'partial', ...every('skipped') });
  });

  it('tells each filter what it is to know of the organisation, message by message', async () => {
    await using pool = new ScanPool({ size: 1 });
    const mail = job(buildMail({ from: 'Karin Sommer <karin@sender.example>' }));
    const people = [{ name: 'Karin Sommer', addresses: ['karin@zylker.example'] }];
    const told = await pool.scan({ ...mail, settings: { 'postern.sender': { people } } });
    expect(told.findings.map(({ rule }) => rule)).toEqual(['postern.sender.name-person']);
    expect((await pool.scan(mail)).findings).toEqual([]);
  });

  it('scans many messages with few workers and loses none', async () => {
    await using pool = new ScanPool({ size: 2 });
    const subjects = Array.from({ length: 12 }, (_, index) => `message ${index}`);
    const reports = await Promise.all(subjects.map((subject) => pool.scan(about(subject))));
    expect(reports.map((report) => report.message.subject)).toEqual(subjects);
  });
});

describe('a filter that misbehaves costs only its own findings', () => {
  it.each([
    ['spin', 'timeout'],
    ['exit', 'crashed'],
    ['throw', 'crashed'],
    ['never', 'timeout'],
  ])('%s → %s', async (name, status) => {
    await using pool = new ScanPool({ size: 1, filtersModule: unruly, maxWallMs: 300 });
    const report = await pool.scan(about(name));
    expect(report.coverage).toMatchObject({ 'postern.message': 'done', [`test.${name}`]: status, 'test.calm': 'done' });
    expect(report.findings).toMatchObject([{ rule: 'test.calm.seen', explanation: 'Seen by calm.' }]);
    expect(report.message.subject).toBe(name);
  });

  it('when it takes all memory', async () => {
    await using pool = new ScanPool({ size: 1, filtersModule: unruly, maxWallMs: 60_000, heapMiB: 48 });
    const report = await pool.scan(about('hoard'));
    expect(report.coverage).toMatchObject({ 'test.hoard': 'crashed', 'test.calm': 'done' });
  });

  it('also when several do so with the same message', async () => {
    await using pool = new ScanPool({ size: 1, filtersModule: unruly, maxWallMs: 300 });
    const report = await pool.scan(about('spin exit throw'));
    expect(report.coverage).toMatchObject({
      'test.spin': 'timeout',
      'test.exit': 'crashed',
      'test.throw': 'crashed',
      'test.calm': 'done',
    });
  });

  it('and not the next message', async () => {
    await using pool = new ScanPool({ size: 1, filtersModule: unruly, maxWallMs: 300 });
    const [, report] = await Promise.all([pool.scan(about('exit')), pool.scan(about('quiet'))]);
    expect(new Set(Object.values(report.coverage))).toEqual(new Set(['done']));
  });
});

describe('the pool itself', () => {
  it('refuses more than its queue holds, with an error that can be retried', async () => {
    const pool = new ScanPool({ size: 1, maxQueue: 1, filtersModule: unruly, maxWallMs: 5_000 });
    const running = pool.scan(about('spin')).catch((error) => error);
    const waiting = pool.scan(about('calm')).catch((error) => error);
    await expect(pool.scan(about('calm'))).rejects.toMatchObject({ code: 'SCAN_FAILED', retryable: true });
    await pool.dispose();
    expect(await running).toMatchObject({ code: 'SCAN_FAILED' });
    expect(await waiting).toMatchObject({ code: 'SCAN_FAILED' });
  });

  it('refuses work after it was disposed', async () => {
    const pool = new ScanPool({ size: 1 });
    await pool.dispose();
    await expect(pool.scan(about('x'))).rejects.toMatchObject({ code: 'SCAN_FAILED' });
  });

  it('says so when no worker starts', async () => {
    await using pool = new ScanPool({ size: 1, filtersModule: broken });
    await expect(pool.scan(about('x'))).rejects.toMatchObject({
      code: 'SCAN_FAILED',
      message: expect.stringContaining('broken on purpose'),
    });
  });
});
