import { describe, expect, it } from 'vitest';
import { ScanPool } from '../../src/filtering/scan/index.ts';
import { buildMail, ZOHO_AUTHSERV } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { NOW } from '../fixtures/scan.ts';

const job = (source: Uint8Array) => ({ source, authServ: ZOHO_AUTHSERV, now: NOW });

describe('the scan pool', () => {
  it('reports findings, coverage and a summary without bytes', async () => {
    await using pool = new ScanPool({ size: 1 });
    const source = buildMail({ files: [{ name: 'invoice.pdf', bytes: windowsProgram() }] });
    const report = await pool.scan(job(source));
    expect(report.coverage).toEqual({ 'postern.message': 'done', 'postern.attachments': 'done' });
    expect(report.findings.map((finding) => finding.rule)).toEqual(['postern.attachments.disguised-program']);
    expect(report.message.attachments).toMatchObject([{ id: '2', filename: 'invoice.pdf', size: 1_024 }]);
    expect(report.message.attachments[0]).not.toHaveProperty('bytes');
    expect(report.message.trust).toMatchObject({ present: true, spf: 'pass', dkim: 'pass', dmarc: 'pass' });
  });
});
