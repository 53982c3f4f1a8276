/** Scripts: by their ending, and by whether they do what only droppers do. */
import type { Collector } from '../collector.ts';
import type { FileNode } from '../file-node.ts';
import { textHead } from '../types/text.ts';

const WINDOW = 256 * 1024;

/** What a script needs to get hold of the machine, in any of the languages that run on a double click. */
const MACHINE = [
  'wscript.shell',
  'shell.application',
  'scripting.filesystemobject',
  'activexobject',
  'createobject(',
  'msxml2.',
  'winhttp',
  'adodb.stream',
  'downloadstring',
  'downloadfile',
  'frombase64string',
  'invoke-expression',
  'invoke-webrequest',
  'bitsadmin',
  'certutil',
  'mshta',
  'rundll32',
  'regsvr32',
  '-encodedcommand',
  'powershell -e',
  'powershell.exe',
  'start-process',
  'getruntime().exec',
];

export function judgeScript(file: FileNode, extension: string, effect: 'runs' | 'script', collector: Collector): void {
  const text = textHead(file.bytes, WINDOW) ?? '';
  const reaches = MACHINE.some((word) => text.includes(word)) || text.startsWith('#@~^');
  if (effect === 'runs') collector.add('script', file, 1, { extension });
  else if (reaches) collector.add('script', file, file.inside.length === 0 ? 1 : 0.7, { extension });
  else collector.add('script-file', file, 1, { extension });
}
