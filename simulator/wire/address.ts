import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Where a call comes from. A test stands at several addresses by `X-Forwarded-For`. */
export function addressOf(context: Context<{ Bindings: HttpBindings }>): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',')[0]?.trim();
  return forwarded || (context.env.incoming.socket.remoteAddress ?? 'unknown');
}
