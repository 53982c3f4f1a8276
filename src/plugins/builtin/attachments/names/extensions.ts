/** What a file name promises: what opens it, and what its reader expects to see. */
import type { KindId } from '../types/kinds.ts';

/** How a double click treats a file of that name. */
export type Danger =
  /** Runs at once on Windows; hardly ever sent by mail for a good reason. */
  | 'runs'
  /** Runs at once on Windows, but developers and administrators do send it. */
  | 'script'
  /** Leads elsewhere, loads code into a trusted program, or changes settings. */
  | 'loads'
  /** Runs on other systems, or after an installer asked. */
  | 'installs';

const words = (text: string): string[] => text.split(' ');

const DANGERS = new Map<string, Danger>([
  ...words('exe scr com pif cpl hta vbs vbe jse wsf wsh wsc sct lnk msi msp mst gadget application msc job').map(
    (extension) => [extension, 'runs'] as const,
  ),
  ...words('bat cmd js ps1 ps1xml ps2 psc1 psm1 jar reg py pyw pyz ahk au3').map(
    (extension) => [extension, 'script'] as const,
  ),
  ...words(
    'chm url website scf inf xll wll xlam ppam ade adp mde accde iqy oqy rqy slk appref-ms settingcontent-ms library-ms search-ms searchconnector-ms theme themepack diagcab jnlp rdp hlp mht mhtml desktop webloc fileloc inetloc dll ocx sys vxd drv',
  ).map((extension) => [extension, 'loads'] as const),
  ...words(
    'msix msixbundle appx appxbundle appinstaller apk xapk ipa dmg pkg app command deb rpm run sh bash bin elf so dylib',
  ).map((extension) => [extension, 'installs'] as const),
]);

export const dangerOf = (extension: string): Danger | null => DANGERS.get(extension) ?? null;

/** What is expected of a name, as a kind to name it by; the family decides what would be a lie. */
const CLAIMS = new Map<string, KindId>([
  ...words('pdf fdf ai').map((extension) => [extension, 'pdf'] as const),
  ...words('doc dot wbk').map((extension) => [extension, 'doc'] as const),
  ...words('xls xlt xlm xla').map((extension) => [extension, 'xls'] as const),
  ...words('ppt pot pps').map((extension) => [extension, 'ppt'] as const),
  ...words('docx docm dotx dotm').map((extension) => [extension, 'docx'] as const),
  ...words('xlsx xlsm xltx xltm').map((extension) => [extension, 'xlsx'] as const),
  ['xlsb', 'xlsb'],
  ...words('pptx pptm potx potm ppsx ppsm').map((extension) => [extension, 'pptx'] as const),
  ...words('odt ods odp odg ott ots').map((extension) => [extension, 'odf'] as const),
  ['rtf', 'rtf'],
  ['epub', 'epub'],
  ...words('one onepkg').map((extension) => [extension, 'onenote'] as const),
  ...words('jpg jpeg jpe jfif').map((extension) => [extension, 'jpeg'] as const),
  ['png', 'png'],
  ['gif', 'gif'],
  ['bmp', 'bmp'],
  ...words('tif tiff').map((extension) => [extension, 'tiff'] as const),
  ['webp', 'webp'],
  ...words('heic heif').map((extension) => [extension, 'heif'] as const),
  ['svg', 'svg'],
  ['mp3', 'mp3'],
  ['wav', 'wav'],
  ...words('mp4 mov m4v m4a').map((extension) => [extension, 'mp4'] as const),
  ...words('avi').map((extension) => [extension, 'avi'] as const),
  ['mkv', 'matroska'],
  ['zip', 'zip'],
  ['rar', 'rar'],
  ['7z', '7z'],
  ...words('gz tgz').map((extension) => [extension, 'gzip'] as const),
  ['tar', 'tar'],
  ['cab', 'cab'],
  ...words('iso img').map((extension) => [extension, 'iso'] as const),
  ...words('htm html shtml xhtml').map((extension) => [extension, 'html'] as const),
  ['xml', 'xml'],
  ...words('txt log md asc').map((extension) => [extension, 'text'] as const),
  ...words('csv tsv').map((extension) => [extension, 'text'] as const),
  ['eml', 'eml'],
  ['msg', 'msg'],
  ...words('ics ical').map((extension) => [extension, 'calendar'] as const),
  ['vcf', 'vcard'],
  ...words('p7s p7m p7c cer crt').map((extension) => [extension, 'der'] as const),
]);

export const claimOfExtension = (extension: string): KindId | null => CLAIMS.get(extension) ?? null;

const DECLARED = new Map<string, KindId>([
  ['application/pdf', 'pdf'],
  ['application/msword', 'doc'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.ms-powerpoint', 'ppt'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/rtf', 'rtf'],
  ['text/rtf', 'rtf'],
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
  ['image/svg+xml', 'svg'],
  ['audio/mpeg', 'mp3'],
  ['audio/wav', 'wav'],
  ['video/mp4', 'mp4'],
  ['text/plain', 'text'],
  ['text/csv', 'text'],
  ['text/html', 'html'],
  ['text/calendar', 'calendar'],
  ['text/vcard', 'vcard'],
  ['message/rfc822', 'eml'],
]);

export const claimOfType = (declaredType: string): KindId | null => DECLARED.get(declaredType) ?? null;

/** Endings that people take for the whole truth when the real one follows. */
const LURES = new Set(
  words(
    'pdf doc docx xls xlsx ppt pptx rtf odt ods jpg jpeg png gif bmp tif tiff mp3 mp4 wav avi mov txt csv htm html eml msg zip rar',
  ),
);

export const isLure = (extension: string): boolean => LURES.has(extension);
