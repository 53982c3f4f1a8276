/** Where the gateway is killed, and which of these moments each life of it meets. */
export interface Kill {
  readonly seam: string;
  /** Tells seams of one name apart; empty means any. */
  readonly subject: string;
  /** Killed when it is reached for the nth time in this life. */
  readonly nth: number;
}

const PLACES = [
  { seam: 'queued', subject: '' },
  { seam: 'claimed', subject: '' },
  { seam: 'fetched', subject: '' },
  { seam: 'scanned', subject: '' },
  { seam: 'decided', subject: '' },
  { seam: 'intent-written', subject: '' },
  { seam: 'origin-kept', subject: 'QUARANTINE' },
  { seam: 'call-sent', subject: 'moveMessages' },
  { seam: 'call-answered', subject: 'moveMessages' },
  { seam: 'recorded', subject: 'QUARANTINE' },
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

/**
 * As many kills as wanted, every place as often as any other (give or take one), in an order of the seed's;
 * only at the seams that are named, when some are.
 */
export function planKills(count: number, random: () => number, seams: readonly string[] = []): Kill[] {
  const places = seams.length === 0 ? PLACES : PLACES.filter(({ seam }) => seams.includes(seam));
  const order = shuffled(places, random);
  return Array.from({ length: count }, (_, i) => {
    const place = order[i % order.length] ?? PLACES[0];
    return { ...place, nth: 1 + Math.floor(random() * 2) };
  });
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

export const nameOf = ({ seam, subject }: Kill) => (subject === '' ? seam : `${seam} (${subject})`);
