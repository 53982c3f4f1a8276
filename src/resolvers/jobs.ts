/** Long work, begun and steered. */
import type { FolderRescan } from '../filtering/intake/folder-rescans.ts';
import { type OperationContext, requireScope } from './context.ts';
import { decodeId, encodeId } from './ids.ts';
import type { MutationResolvers, Resolvers, UserError } from './types.generated.ts';

type Mutations = 'rescanFolder' | 'cancelJob' | 'pauseJob' | 'resumeJob';
type Steered = { job: FolderRescan | null; userErrors: UserError[] };

const STATE = {
  WAITING: 'RUNNING',
  LEASED: 'RUNNING',
  PAUSED: 'PAUSED',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
} as const;

const notFound = (what: string, path: string): UserError => ({
  code: 'NOT_FOUND',
  message: `There is no such ${what}, or it is not reachable with this app.`,
  path: [path],
});

async function steer(
  id: string,
  context: OperationContext,
  turn: (tenantId: string, id: string) => Promise<FolderRescan | null>,
): Promise<Steered> {
  requireScope(context, 'admin');
  const ref = decodeId(id);
  const job = ref?.type === 'Job' ? await turn(context.principal.tenantId, ref.entity) : null;
  return { job, userErrors: job === null ? [notFound('job', 'id')] : [] };
}

export const jobs: Pick<Resolvers, 'Job'> & {
  Mutation: { [K in Mutations]: NonNullable<MutationResolvers[K]> };
} = {
  Mutation: {
    async rescanFolder(_root, { input }, context) {
      requireScope(context, 'admin');
      const { principal, services } = context;
      const ref = decodeId(input.folderId);
      const mailbox =
        ref?.type === 'Folder' ? await services.mailboxes.find({ ...ref, tenantId: principal.tenantId }) : null;
      if (ref === null || mailbox === null) return { job: null, userErrors: [notFound('folder', 'folderId')] };
      const { tenantId, dataCentre, accountId } = mailbox;
      const wanted = { folderId: ref.entity, since: input.since?.getTime() ?? null, mayAct: input.act };
      const job = await services.folderRescans.start({ tenantId, dataCentre, accountId }, wanted, principal.appId);
      return { job, userErrors: [] };
    },
    cancelJob: (_root, { input }, context) =>
      steer(input.id, context, (...job) => context.services.folderRescans.cancel(...job)),
    pauseJob: (_root, { input }, context) =>
      steer(input.id, context, (...job) => context.services.folderRescans.pause(...job)),
    resumeJob: (_root, { input }, context) =>
      steer(input.id, context, (...job) => context.services.folderRescans.resume(...job)),
  },
  Job: {
    id: ({ id }) => encodeId({ type: 'Job', dataCentre: '', accountId: '', entity: id }),
    kind: () => 'RESCAN_FOLDER',
    state: ({ state }) => STATE[state],
    account: (job, _args, { services }) => services.mailboxes.find(job),
    expectedSeconds: ({ expectedCalls }, _args, { services }) =>
      expectedCalls === null ? null : Math.ceil((expectedCalls / services.callsPerMinute) * 60),
  },
};
