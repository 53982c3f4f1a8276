/** A subscriber, as any program would be one: server-sent events over one request. */
import type { Answer, Caller } from './graph.ts';
import { answerShape } from './graph.ts';

export interface EventStream extends AsyncDisposable {
  /** The next answer; null once the gateway has said that the stream is complete. Rejects when it just broke. */
  next(): Promise<Answer | null>;
  /** Breaks the connection, without a word. */
  cut(): void;
}

export async function follow(
  { endpoint, apiKey }: Caller,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<EventStream> {
  const connection = new AbortController();
  const response = await fetch(endpoint, {
    method: 'POST',
    signal: connection.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${apiKey}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  if (response.body === null) throw new Error('the answer has no body');
  const events = eventsOf(response.body.pipeThrough(new TextDecoderStream()));
  return {
    async next() {
      const event = await events.next();
      if (event.done === true) throw new Error('the stream broke off');
      return event.value.name === 'complete' ? null : answerShape.parse(JSON.parse(event.value.data));
    },
    cut: () => connection.abort(),
    [Symbol.asyncDispose]: async () => connection.abort(),
  };
}

async function* eventsOf(text: AsyncIterable<string>): AsyncGenerator<{ name: string; data: string }> {
  let buffer = '';
  for await (const piece of text) {
    buffer += piece;
    for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n')) {
      const lines = buffer.slice(0, end).split('\n');
      buffer = buffer.slice(end + 2);
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
      const name = field('event')?.trim();
      // A line that only keeps the connection alive names no event.
      if (name !== undefined) yield { name, data: field('data')?.trim() ?? '' };
    }
  }
}
