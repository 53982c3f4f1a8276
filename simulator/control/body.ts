import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';

/** The body of a control call; what is no JSON or of another shape is answered with 400 and the reason. */
export async function read<T>(context: Context, shape: z.ZodType<T>): Promise<T> {
  const text = await context.req.text();
  const result = z.preprocess(tryJson, shape).safeParse(text);
  if (result.success) return result.data;
  throw new HTTPException(400, { res: context.json({ error: z.prettifyError(result.error) }, 400) });
}

/** What is no JSON stays text, which fits no shape. */
function tryJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}
