/** Two lists in one, each in its own order and spread evenly over the whole. */
export function interleave<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const all = [...placed(first), ...placed(second)];
  return all.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
}

function placed<Item>(items: readonly Item[]): { item: Item; place: number }[] {
  return items.map((item, index) => ({ item, place: (index + 0.5) / items.length }));
}
