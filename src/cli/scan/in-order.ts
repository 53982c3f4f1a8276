/** Works on a few things at a time and hands the results on in the order in which the things came. */
export async function* inOrder<T, R>(
  things: AsyncIterable<T>,
  atOnce: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const thing of things) {
    const result = work(thing);
    result.catch(() => {}); // it is told when its turn comes; until then nobody awaits it
    underWay.push(result);
    if (underWay.length >= atOnce) yield await shiftOf(underWay);
  }
  while (underWay.length > 0) yield await shiftOf(underWay);
}

function shiftOf<R>(queue: Promise<R>[]): Promise<R> {
  const first = queue.shift();
  return first ?? Promise.reject(new RangeError('the queue is empty'));
}
