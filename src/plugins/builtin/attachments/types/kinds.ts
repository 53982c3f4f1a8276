/** What a file really is, in words for its reader, and the family that decides what it may do to them. */

export type Family =
  /** Native or bytecode program. */
  | 'program'
  /** Text that an interpreter runs. */
  | 'script'
  /** Runs something else when opened: shortcut, help file, installer database. */
  | 'launcher'
  | 'document'
  | 'image'
  | 'media'
  | 'archive'
  /** A file system in a file; what comes out of it has lost the mark of the web. */
  | 'disk-image'
  | 'markup'
  | 'mail'
  | 'text'
  | 'data';

interface Kind {
  readonly label: string;
  readonly family: Family;
}

const kind = (label: string, family: Family): Kind => ({ label, family });

const KINDS = {
  pe: kind('a Windows program', 'program'),
  dos: kind('a DOS program', 'program'),
  elf: kind('a Linux program', 'program'),
  macho: kind('a macOS program', 'program'),
  'java-class': kind('Java bytecode', 'program'),
  jar: kind('a Java program', 'program'),
  apk: kind('an Android app', 'program'),
  msix: kind('a Windows app package', 'program'),
  dex: kind('Android bytecode', 'program'),
  wasm: kind('WebAssembly bytecode', 'data'),
  msi: kind('a Windows installer', 'program'),
  eicar: kind('the EICAR test file', 'program'),

  lnk: kind('a Windows shortcut', 'launcher'),
  chm: kind('a Windows help file', 'launcher'),
  'url-shortcut': kind('an internet shortcut', 'launcher'),

  shebang: kind('a shell script', 'script'),
  hta: kind('an HTML application', 'script'),
  'windows-script': kind('a Windows script', 'script'),
  powershell: kind('a PowerShell script', 'script'),
  batch: kind('a batch file', 'script'),
  vbe: kind('an encoded Windows script', 'script'),

  pdf: kind('a PDF document', 'document'),
  rtf: kind('an RTF document', 'document'),
  ole: kind('an OLE compound file', 'document'),
  doc: kind('a Word 97 document', 'document'),
  xls: kind('an Excel 97 workbook', 'document'),
  ppt: kind('a PowerPoint 97 presentation', 'document'),
  docx: kind('a Word document', 'document'),
  xlsx: kind('an Excel workbook', 'document'),
  xlsb: kind('a binary Excel workbook', 'document'),
  pptx: kind('a PowerPoint presentation', 'document'),
  'encrypted-office': kind('an encrypted Office document', 'document'),
  odf: kind('an OpenDocument file', 'document'),
  epub: kind('an e-book', 'document'),
  postscript: kind('a PostScript document', 'document'),
  onenote: kind('a OneNote section', 'document'),

  png: kind('a PNG image', 'image'),
  jpeg: kind('a JPEG image', 'image'),
  gif: kind('a GIF image', 'image'),
  bmp: kind('a bitmap image', 'image'),
  tiff: kind('a TIFF image', 'image'),
  webp: kind('a WebP image', 'image'),
  heif: kind('a HEIF image', 'image'),
  icon: kind('an icon', 'image'),
  psd: kind('a Photoshop image', 'image'),
  emf: kind('a Windows metafile', 'image'),

  mp3: kind('an MP3 recording', 'media'),
  wav: kind('a WAV recording', 'media'),
  ogg: kind('an Ogg file', 'media'),
  flac: kind('a FLAC recording', 'media'),
  mp4: kind('an MP4 video', 'media'),
  avi: kind('an AVI video', 'media'),
  matroska: kind('a Matroska video', 'media'),
  asf: kind('a Windows Media file', 'media'),
  amr: kind('an AMR recording', 'media'),

  zip: kind('a ZIP archive', 'archive'),
  '7z': kind('a 7z archive', 'archive'),
  rar: kind('a RAR archive', 'archive'),
  gzip: kind('a gzip archive', 'archive'),
  bzip2: kind('a bzip2 archive', 'archive'),
  xz: kind('an xz archive', 'archive'),
  zstd: kind('a Zstandard archive', 'archive'),
  lzip: kind('an lzip archive', 'archive'),
  compress: kind('a compress archive', 'archive'),
  tar: kind('a tar archive', 'archive'),
  cab: kind('a Windows cabinet', 'archive'),
  ace: kind('an ACE archive', 'archive'),
  arj: kind('an ARJ archive', 'archive'),
  lzh: kind('an LZH archive', 'archive'),
  tnef: kind('an Outlook container (winmail.dat)', 'archive'),

  iso: kind('a disc image', 'disk-image'),
  udf: kind('a UDF disc image', 'disk-image'),
  vhd: kind('a virtual disk', 'disk-image'),
  vhdx: kind('a virtual disk', 'disk-image'),
  vmdk: kind('a virtual disk', 'disk-image'),
  wim: kind('a Windows image', 'disk-image'),
  dmg: kind('a macOS disk image', 'disk-image'),

  html: kind('an HTML page', 'markup'),
  svg: kind('an SVG drawing', 'markup'),
  xml: kind('an XML file', 'markup'),
  mhtml: kind('a saved web page', 'markup'),

  eml: kind('a mail message', 'mail'),
  msg: kind('an Outlook message', 'mail'),

  calendar: kind('a calendar entry', 'text'),
  vcard: kind('a contact card', 'text'),
  pgp: kind('a PGP signature or key', 'text'),
  'pgp-message': kind('an encrypted PGP message', 'text'),
  pem: kind('a certificate', 'text'),
  text: kind('plain text', 'text'),

  sqlite: kind('an SQLite database', 'data'),
  der: kind('a certificate or signature', 'data'),
  'cms-signed': kind('a signed message', 'mail'),
  'cms-encrypted': kind('an encrypted message', 'data'),
  font: kind('a font', 'data'),
  empty: kind('an empty file', 'data'),
  unknown: kind('data of an unknown kind', 'data'),
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof KINDS;

export const familyOf = (id: KindId): Family => KINDS[id].family;
export const labelOf = (id: KindId): string => KINDS[id].label;

/** Families whose content has to be read, not only the head. */
const WORTH_READING: ReadonlySet<Family> = new Set<Family>([
  'archive',
  'disk-image',
  'document',
  'markup',
  'mail',
  'script',
]);

export const isWorthReading = (id: KindId): boolean => WORTH_READING.has(familyOf(id));
