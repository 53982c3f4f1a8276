/** The gateway's parts, as they are or as a mutant has them: see fresh-build.ts. */
export type Build = Awaited<ReturnType<typeof loadBuild>>;

export async function loadBuild(mutant: string | null) {
  const query = mutant === null ? '' : `?mutant=${encodeURIComponent(mutant)}`;
  const part = <T>(file: string): Promise<T> => import(`../../src/${file}${query}`);
  return {
    ...(await part<typeof import('../../src/access/apps.ts')>('access/apps.ts')),
    ...(await part<typeof import('../../src/access/grants.ts')>('access/grants.ts')),
    ...(await part<typeof import('../../src/access/hooks.ts')>('access/hooks.ts')),
    ...(await part<typeof import('../../src/access/seal.ts')>('access/seal.ts')),
    ...(await part<typeof import('../../src/config.ts')>('config.ts')),
    ...(await part<typeof import('../../src/datasources/index.ts')>('datasources/index.ts')),
    ...(await part<typeof import('../../src/datasources/zoho/call-context.ts')>('datasources/zoho/call-context.ts')),
    ...(await part<typeof import('../../src/gateway.ts')>('gateway.ts')),
    ...(await part<typeof import('../../src/mailbox/connect.ts')>('mailbox/connect.ts')),
    ...(await part<typeof import('../../src/mailbox/mailboxes.ts')>('mailbox/mailboxes.ts')),
    ...(await part<typeof import('../../src/storage/database.ts')>('storage/database.ts')),
    ...(await part<typeof import('../../src/telemetry.ts')>('telemetry.ts')),
  };
}
