/** From ids to tasks and what they are ordered by, as far as this app reaches. */
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { Organisation } from '../../mailbox/organisations.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId, encodeId, type NodeRef } from '../ids.ts';
import { nullWhenMissing } from '../organizations/reach.ts';
import type { TaskGroupParent, TaskParent, TaskProjectParent, TaskStatusParent } from '../parents.ts';
import { mailboxOf } from '../reach.ts';
import { type MailboxSpace, type PlaceInSpace, placeOf, placeWithId, spaceWithId } from '../spaces.ts';

export function taskGroupId({ mailbox, row }: TaskGroupParent): string {
  const { dataCentre, accountId } = mailbox;
  return encodeId({ type: 'TaskGroup', dataCentre, accountId, entity: row.id });
}

/** Whose tasks an account or a group has; of a task also which one. */
export async function ownerWithId(
  id: string,
  context: OperationContext,
): Promise<{ readonly space: MailboxSpace; readonly parentTaskId: string | null } | null> {
  if (decodeId(id)?.type === 'Task') {
    const place = await placeWithId(id, 'Task', context);
    return place === null ? null : { space: place.space, parentTaskId: place.entity };
  }
  const space = await spaceWithId(id, 'TaskGroup', context);
  return space === null ? null : { space, parentTaskId: null };
}

export async function findTask(ref: NodeRef, context: OperationContext): Promise<TaskParent | null> {
  const place = await placeOf(ref, context);
  return place === null ? null : taskAt(place, context.readsFor(place.space.mailbox), context);
}

export async function taskAt(
  { space, entity: taskId }: PlaceInSpace,
  calls: ReturnType<OperationContext['readsFor']>,
  { services }: OperationContext,
): Promise<TaskParent | null> {
  const row = await nullWhenMissing(services.datasources.tasks.find(calls, { groupId: space.groupId, taskId }));
  return row === null ? null : { space, row };
}

export async function findTaskGroup(ref: NodeRef, context: OperationContext): Promise<TaskGroupParent | null> {
  const mailbox = await mailboxOf(ref, context);
  return mailbox === null ? null : groupOf({ mailbox, groupId: ref.entity }, context);
}

/** Null for a person's own. */
export async function groupOf(
  { mailbox, groupId }: MailboxSpace,
  { loadersOf }: OperationContext,
): Promise<TaskGroupParent | null> {
  if (groupId === null) return null;
  const rows = await loadersOf(mailbox).taskGroups.load(mailbox.accountId);
  const row = rows.find(({ id }) => id === groupId);
  return row === undefined ? null : { mailbox, row };
}

/** As many as one call has. */
const MOST_TASKS = 499;

/** Zoho does not list the projects of a person's own tasks: one is known by the tasks in it. */
export async function findProject(ref: NodeRef, context: OperationContext): Promise<TaskProjectParent | null> {
  const place = await placeOf(ref, context);
  if (place === null) return null;
  const { space, entity } = place;
  const { tasks, taskGroups } = context.services.datasources;
  const reads = context.readsFor(space.mailbox);
  const all = { projectId: null, state: null };
  const rows =
    space.groupId === null
      ? (await tasks.list(reads, space, all, 0, MOST_TASKS)).rows.flatMap(({ project }) => project ?? [])
      : await nullWhenMissing(taskGroups.projects(reads, space.groupId));
  const row = rows?.find(({ id }) => id === entity);
  return row === undefined ? null : { space, row };
}

export async function findStatus(ref: NodeRef, context: OperationContext): Promise<TaskStatusParent | null> {
  const place = await placeOf(ref, context);
  return place === null ? null : statusAt(place, context);
}

export async function statusAt(
  { space, entity }: PlaceInSpace,
  { services, readsFor }: OperationContext,
): Promise<TaskStatusParent | null> {
  const rows = await nullWhenMissing(services.datasources.taskGroups.statuses(readsFor(space.mailbox), space));
  const row = rows?.find(({ id }) => id === entity);
  return row === undefined ? null : { space, row };
}

/** Of a mailbox's owner; null where it is not known. Only for who may see organisations. */
export async function organisationOfMailbox(mailbox: Mailbox, context: OperationContext): Promise<Organisation | null> {
  requireScope(context, 'org.read');
  return context.services.organisations.ofGrant(mailbox);
}

const connected = new WeakMap<OperationContext, Promise<readonly Mailbox[]>>();

/** The mailbox of a person, at no call; null where it is not connected. All are looked up once an operation. */
export async function mailboxOfPerson(
  { dataCentre }: Mailbox,
  zuid: string,
  context: OperationContext,
): Promise<Mailbox | null> {
  const { principal, services } = context;
  const all = connected.get(context) ?? services.mailboxes.list(principal.tenantId);
  connected.set(context, all);
  return (await all).find((one) => one.userId === zuid && one.dataCentre === dataCentre) ?? null;
}
