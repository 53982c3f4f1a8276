import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { loadSeedMail } from '../../simulator/mail/index.ts';
import { unzip } from './unzip.ts';

const PE_POINTER = 0x3c;
const OLE_SIGNATURE = 'd0cf11e0a1b11ae1';
const ISO_DESCRIPTOR = 0x8001;

const seed = await loadSeedMail();

interface File {
  filename: string | null;
  content: Buffer;
}

async function parse(name: string) {
  const source = seed.find((message) => message.name === name)?.source;
  if (source === undefined) throw new Error(`no message ${name}`);
  return PostalMime.parse(source, { attachmentEncoding: 'arraybuffer' });
}

async function attachmentOf(name: string): Promise<File> {
  const file = (await parse(name)).attachments.at(-1);
  if (file === undefined || !(file.content instanceof ArrayBuffer)) throw new Error(`no attachment in ${name}`);
  return { filename: file.filename, content: Buffer.from(file.content) };
}

async function onlyMember(archive: Buffer): Promise<[name: string, content: Buffer]> {
  const [first, ...rest] = await unzip(archive);
  if (first === undefined || rest.length > 0) throw new Error('not one member');
  return first;
}

function expectProgram(bytes: Buffer): void {
  expect(bytes.toString('latin1', 0, 2)).toBe('MZ');
  const header = bytes.readUInt32LE(PE_POINTER);
  expect(bytes.toString('latin1', header, header + 4)).toBe('PE\0\0');
}

test('names a program as if it were a PDF', async () => {
  const { filename, content } = await attachmentOf('own/program-named-pdf');
  expect(filename).toMatch(/\.pdf$/);
  expectProgram(content);
});

test('gives a program two extensions', async () => {
  const { filename, content } = await attachmentOf('own/double-extension');
  expect(filename).toMatch(/\.pdf\.exe$/);
  expectProgram(content);
});

test('puts a program in an archive in an archive', async () => {
  const { content } = await attachmentOf('own/program-in-nested-zip');
  const [innerName, inner] = await onlyMember(content);
  expect(innerName).toMatch(/\.zip$/);
  const [, program] = await onlyMember(inner);
  expectProgram(program);
});

test('locks an archive and tells the password in the text', async () => {
  const { content } = await attachmentOf('own/encrypted-zip-with-password');
  await expect(unzip(content)).rejects.toThrow('contract_signed.exe is encrypted');
  expect((await parse('own/encrypted-zip-with-password')).text).toContain('Password: 7741');
});

test('builds a download in the browser from text in a page', async () => {
  const { filename, content } = await attachmentOf('own/html-smuggling');
  const page = content.toString();
  expect(filename).toMatch(/\.html$/);
  expect(page).toMatch(/atob\(/);
  expect(page).toMatch(/new Blob\(/);
  expect(page).toMatch(/\.download = /);
  const [, packed = ''] = /packed = "([^"]+)"/.exec(page) ?? [];
  const [, program] = await onlyMember(Buffer.from(packed, 'base64'));
  expectProgram(program);
});

test('puts a program on a disc image', async () => {
  const { content } = await attachmentOf('own/program-in-disc-image');
  expect(content.toString('latin1', ISO_DESCRIPTOR, ISO_DESCRIPTOR + 5)).toBe('CD001');
  expect(content.includes('SALARIES.EXE;1')).toBe(true);
  expectProgram(content.subarray(content.indexOf('MZ')));
});

test('carries a VBA project in a Word document', async () => {
  const { filename, content } = await attachmentOf('own/macro-document');
  const members = await unzip(content);
  expect(filename).toMatch(/\.docm$/);
  expect(members.get('word/vbaProject.bin')?.toString('hex', 0, 8)).toBe(OLE_SIGNATURE);
  expect(members.get('[Content_Types].xml')?.toString()).toContain('macroEnabled');
});

test('keeps macros out of the wanted Word document', async () => {
  const { content } = await attachmentOf('own/contract-as-docx');
  expect([...(await unzip(content)).keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
});

test('attaches a PDF whose cross-reference table is where it says', async () => {
  const pdf = (await attachmentOf('own/invoice-with-pdf')).content.toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF/.exec(pdf)?.[1]);
  expect(pdf.startsWith('%PDF-1.4')).toBe(true);
  expect(pdf.slice(start, start + 4)).toBe('xref');
});
