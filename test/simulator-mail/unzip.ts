import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** The members of an archive by name, read by a reader that is not ours; refuses an encrypted one by its name. */
export async function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await open(archive, { lazyEntries: true, autoClose: false });
  const members = new Map<string, Buffer>();
  for (const entry of await entriesOf(zip)) {
    if (entry.isEncrypted()) throw new Error(`${entry.fileName} is encrypted`);
    members.set(entry.fileName, await contentOf(zip, entry));
  }
  return members;
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Entry[]>();
  const entries: Entry[] = [];
  zip.on('entry', (entry: Entry) => {
    entries.push(entry);
    zip.readEntry();
  });
  zip.on('end', () => resolve(entries));
  zip.on('error', reject);
  zip.readEntry();
  return promise;
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await promisify(zip.openReadStream.bind(zip))(entry);
  return Buffer.concat(await stream.toArray());
}
