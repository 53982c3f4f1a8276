/** Facts as they stand now: what an administrator states before what was learnt, and that before what we assume. */
import { withFacts, type ZohoFacts } from './facts.ts';

/** What a mailbox can show, by a probe or in passing. */
export const LEARNABLE = [
  'folderInPathEnforced',
  'readingMarksRead',
  'moveChangesId',
  'newMailsReceived',
  'searchFolderBy',
  'searchLabelBy',
  'sourceEncoding',
  'scheduleDateOrder',
  'draftsTakeReferences',
  'limitSeenBy',
  'groupsPaged',
  'heldMailFrom',
] as const satisfies readonly (keyof ZohoFacts)[];

export type LearntFacts = { readonly [Name in (typeof LEARNABLE)[number]]?: ZohoFacts[Name] };

/** Hears of what was learnt anew. It must not throw and need not be quick. */
export type OnLearnt = (learnt: LearntFacts) => void;

export class FactBook {
  readonly #current: { -readonly [Name in keyof ZohoFacts]: ZohoFacts[Name] };
  readonly #stated: ReadonlySet<string>;
  readonly #onLearnt: OnLearnt;

  constructor(stated: Partial<ZohoFacts>, learnt: LearntFacts = {}, onLearnt: OnLearnt = () => {}) {
    this.#current = withFacts({ ...learnt, ...stated });
    this.#stated = new Set(Object.keys(stated));
    this.#onLearnt = onLearnt;
  }

  /** The same object always: what is learnt shows in it. */
  get facts(): ZohoFacts {
    return this.#current;
  }

  /** Returns what this changes; what an administrator states stays. */
  learn(learnt: LearntFacts): LearntFacts {
    const fresh: LearntFacts = Object.fromEntries(
      LEARNABLE.flatMap((name) => {
        const value = learnt[name];
        const isNew = value !== undefined && value !== this.#current[name] && !this.#stated.has(name);
        return isNew ? [[name, value]] : [];
      }),
    );
    if (Object.keys(fresh).length === 0) return fresh;
    Object.assign(this.#current, fresh);
    this.#onLearnt(fresh);
    return fresh;
  }
}
