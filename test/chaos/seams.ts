/** Where the gateway is killed, and which of these moments each life of it meets. */
export interface Kill {
  readonly seam: string;
  /** Tells seams of one name apart; empty means any. */
  readonly subject: string;
  /** Killed when it is reached for the nth time in this life. */
  readonly nth: number;
}

/** The seam that is met only where no webhook brings the news. */
export const POLLED = 'poll-announced';

/** `most` is how often one life comes to a place for sure. */
const PLACES = [
  { seam: 'queued', subject: '', most: 2 },
  { seam: 'claimed', subject: '', most: 2 },
  { seam: 'call-answered', subject: 'getOriginalMessage', most: 2 },
  { seam: 'fetched', subject: '', most: 2 },
  { seam: 'scanned', subject: '', most: 2 },
  { seam: 'decided', subject: '', most: 2 },
  { seam: 'intent-written', subject: '', most: 2 },
  { seam: 'origin-kept', subject: 'QUARANTINE', most: 2 },
  { seam: 'call-sent', subject: 'moveMessages', most: 2 },
  { seam: 'call-answered', subject: 'moveMessages', most: 2 },
  { seam: 'recorded', subject: 'QUARANTINE', most: 2 },
  { seam: POLLED, subject: '', most: 1 },
] as const;

/** A small generator with a seed, so that a run can be repeated to the letter. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As many kills as wanted, every place as often as any other (give or take one), in an order of the seed's. */
export function planKills(count: number, random: () => number): Kill[] {
  const order = shuffled(PLACES, random);
  return Array.from({ length: count }, (_, i) => {
    const { most, ...place } = order[i % order.length] ?? PLACES[0];
    return { ...place, nth: 1 + Math.floor(random() * most) };
  });
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

export const nameOf = ({ seam, subject }: Kill) => (subject === '' ? seam : `${seam} (${subject})`);
