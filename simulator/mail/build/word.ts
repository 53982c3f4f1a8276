/** Word documents (ECMA-376): a few paragraphs, and a macro where one is given. */
import { vbaProject } from './vba.ts';
import { type ZipMember, zip } from './zip.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PLAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml';

export function docx(paragraphs: readonly string[]): Buffer {
  return wordDocument(paragraphs, PLAIN_TYPE, null);
}

export function docm(paragraphs: readonly string[], macro: string): Buffer {
  return wordDocument(paragraphs, MACRO_TYPE, vbaProject(macro));
}

function wordDocument(paragraphs: readonly string[], type: string, project: Buffer | null): Buffer {
  const members: ZipMember[] = [
    xml('[Content_Types].xml', contentTypes(type, project !== null)),
    xml('_rels/.rels', relationships(`${OFFICE}/officeDocument`, 'word/document.xml')),
    xml('word/document.xml', body(paragraphs)),
  ];
  if (project !== null) {
    members.push(xml('word/_rels/document.xml.rels', relationships(`${MICROSOFT}/vbaProject`, 'vbaProject.bin')));
    members.push({ name: 'word/vbaProject.bin', bytes: project });
  }
  return zip(members);
}

function contentTypes(type: string, macros: boolean): string {
  const defaults = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    macros ? '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' : '',
  ];
  const override = `<Override PartName="/word/document.xml" ContentType="${type}"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${override}</Types>`;
}

function relationships(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

function body(paragraphs: readonly string[]): string {
  const written = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`);
  return `<w:document xmlns:w="${WORD}"><w:body>${written.join('')}</w:body></w:document>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function xml(name: string, content: string): ZipMember {
  return { name, bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`) };
}
