/** A caller of the graph, as any program would be one. */
import { z } from 'zod';

export const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()),
      }),
    )
    .optional(),
  extensions: z
    .object({
      upstream: z.object({
        calls: z.number(),
        cached: z.number(),
        stale: z.number(),
        remaining: z.number().nullable(),
        resetAt: z.string().nullable(),
      }),
      price: z
        .object({
          most: z.number(),
          least: z.number(),
          ceiling: z.number(),
          cap: z.number(),
          refused: z.number().optional(),
        })
        .optional(),
    })
    .optional(),
});
export type Answer = z.infer<typeof answerShape>;

export interface Caller {
  readonly endpoint: string;
  readonly apiKey: string;
}

export async function ask(caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { answer } = await post(caller.endpoint, { query, variables }, `Bearer ${caller.apiKey}`);
  return answer;
}

export async function post(
  endpoint: string,
  body: unknown,
  authorization: string | null,
): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(authorization === null ? {} : { authorization }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, answer: answerShape.parse(await response.json()) };
}

/** Asks again until the answer is as expected; fails with the last answer after `tries`. */
export async function eventually<T>(what: string, attempt: () => Promise<T | null>, tries = 300): Promise<T> {
  for (let i = 0; i < tries; i++) {
    const value = await attempt();
    if (value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never happened: ${what}`);
}
