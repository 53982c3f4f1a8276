/** For whoever watches the process: is it up, and can it work? */
import { sql } from 'kysely';
import type { Database } from '../../storage/database.ts';
import { type Route, sendJson } from '../router.ts';

export function healthRoutes(db: Database): Route[] {
  return [
    {
      method: 'GET',
      path: '/health',
      credential: 'none',
      handle: async ({ response }) => sendJson(response, 200, { status: 'up' }),
    },
    {
      method: 'GET',
      path: '/ready',
      credential: 'none',
      async handle({ response }) {
        const ready = await sql`select 1`.execute(db).then(
          () => true,
          () => false,
        );
        sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'database unavailable' });
      },
    },
  ];
}
