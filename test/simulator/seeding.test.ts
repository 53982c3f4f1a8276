import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSeedMail } from '../../simulator/mail/index.ts';
import { startWorld } from './harness.ts';
import { organiser } from './organise.ts';
import { DRAFTS } from './sending.ts';

const seed = await loadSeedMail();
const older = seed.filter(({ recent }) => !recent).map(({ name }) => name);
const recent = seed.filter((message) => message.recent).map(({ name }) => name);

/** Of the mail that was sent to the demo's people; beside it lies what they wrote each other. */
async function arrived({ journal }: Awaited<ReturnType<typeof startWorld>>): Promise<unknown[]> {
  const names = (await journal('message.delivered')).map(({ seedName }) => String(seedName));
  return names.filter((name) => !name.startsWith('life/'));
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

  it('is a mailbox somebody lives in: conversations, answers in Sent, folders, labels, flags, a draft', async () => {
    const world = await startWorld({ empty: false });
    const { list, folders, subjects } = organiser(world);
    const paths = (await folders()).map(({ path }) => path);
    expect(paths.slice(-2)).toEqual(['/Projects', '/Projects/Atlas']);
    const [newest] = await list('?threadedMails=true&includesent=true&limit=200');
    const conversation = await list(`?threadId=${newest?.threadId}&includesent=true`);
    expect(conversation.length).toBeGreaterThan(1);
    expect(await subjects('?labelid=7310000000031002')).toContain('Budget 2027: first numbers');
    for (const query of ['flaggedMails=true', 'status=unread', 'status=read', 'respondedMails=false'])
      expect((await list(`?${query}`)).length).toBeGreaterThan(0);
    expect(await subjects(`?folderId=${DRAFTS}`)).toEqual(['Offer for Northwind']);
    expect((await world.control('GET', '/outgoing')).json).toEqual({ outgoing: [] });
    expect(await world.violations()).toEqual([]);
  });

  it('is lived in once, also when a kill came in the middle', async () => {
    const world = await startWorld({ empty: false });
    const seen = await world.journal();
    await world.close();
    const journal = join(world.data, 'journal.jsonl');
    const lines = readFileSync(journal, 'utf8').split('\n');
    for (const left of [2, 8, 20, 60]) {
      writeFileSync(journal, `${lines.slice(0, seen.length - left).join('\n')}\n`);
      const again = await startWorld({ data: world.data, empty: false });
      const kinds = (entries: { kind: string }[]) => Map.groupBy(entries, ({ kind }) => kind);
      const counts = (entries: { kind: string }[]) => [...kinds(entries)].map(([kind, all]) => [kind, all.length]);
      expect(counts(await again.journal()).slice(0, -1)).toEqual(counts(seen).slice(0, -1));
      await again.close();
    }
  });

  it('is none in a world that began without it', async () => {
    const world = await startWorld();
    await world.close();
    expect(await arrived(await startWorld({ data: world.data, empty: false }))).toEqual([]);
  });
});
