import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSeedMail } from '../../simulator/mail/index.ts';
import { startWorld } from './harness.ts';

const seed = await loadSeedMail();
const older = seed.filter(({ recent }) => !recent).map(({ name }) => name);
const recent = seed.filter((message) => message.recent).map(({ name }) => name);

async function arrived({ journal }: Awaited<ReturnType<typeof startWorld>>): Promise<unknown[]> {
  return (await journal('message.delivered')).map((entry) => entry.seedName);
}

describe("the seed's mail", () => {
  it('is there at the first start, and its recent part when it is asked for, each message once', async () => {
    const world = await startWorld({ empty: false });
    expect(await arrived(world)).toEqual(older);
    expect((await world.control('POST', '/mail/recent')).json).toEqual({ delivered: recent.length });
    expect(await arrived(world)).toEqual([...older, ...recent]);
  });

  it('has the same ids everywhere', async () => {
    const [one, other] = [await startWorld({ empty: false }), await startWorld({ empty: false })];
    const ids = async (world: typeof one) => (await world.journal('message.delivered')).map((entry) => entry.messageId);
    expect(await ids(one)).toEqual(await ids(other));
  });

  it('is completed by the next start when a kill came in the middle', async () => {
    const world = await startWorld({ empty: false });
    await world.close();
    const journal = join(world.data, 'journal.jsonl');
    const lines = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, `${lines.slice(0, 7).join('\n')}\n${lines[7]?.slice(0, 20)}`);

    const again = await startWorld({ data: world.data, empty: false });
    expect(await arrived(again)).toEqual(older);
    await again.close();
    expect(await arrived(await startWorld({ data: world.data, empty: false }))).toEqual(older);
  });

  it('is none in a world that began without it', async () => {
    const world = await startWorld();
    await world.close();
    expect(await arrived(await startWorld({ data: world.data, empty: false }))).toEqual([]);
  });
});
