/** States that are added for tasks: those of a person's own, and those of a group. */
import { z } from 'zod';
import { change, read } from '../../scenario.ts';
import type { Stage, Tag } from '../../stage.ts';
import { mutation, type OpenSpace, type Space } from './twins.ts';

interface Made {
  readonly space: Space;
  readonly statusId: number;
  readonly id: string;
}

const rows = z.array(z.looseObject({ statusId: z.string(), statusName: z.string() }));

async function listed(stage: Stage, { path }: Space, isIt: (row: z.output<typeof rows>[number]) => boolean) {
  return rows.parse(await stage.zoho('GET', `${path}/customStatus`)).find(isIt) ?? null;
}

const shown = (stage: Stage, { space, statusId }: Made) =>
  listed(stage, space, (row) => row.statusId === String(statusId));

/** @param names of the four operations */
export function statusTwins(
  type: 'Account' | 'TaskGroup',
  open: OpenSpace,
  names: Readonly<Record<'list' | 'create' | 'update' | 'remove', string>>,
) {
  const field = type === 'Account' ? 'taskStatuses' : 'statuses';
  const given = async (stage: Stage, tag: Tag): Promise<Made> => {
    const space = await open(stage, tag);
    const made = await stage.zoho('POST', `${space.path}/customStatus`, { statusName: tag, statusColour: '#112233' });
    const { status } = z.object({ status: z.number() }).parse(made);
    return { space, statusId: status, id: stage.id('TaskStatus', `${space.prefix}${status}`) };
  };
  return {
    [names.list]: read({
      given,
      ask: (stage, { space }: Made) =>
        stage.graph(`query ($id: ID!) { node(id: $id) { ... on ${type} { it: ${field} { id name color } } } }`, {
          id: space.owner,
        }),
      answers: ({ id }: Made, tag) => ({ node: { it: [{ id, name: tag, color: '#112233' }] } }),
    }),
    [names.create]: change({
      given: open,
      ask: (stage, { owner: ownerId }: Space, name) =>
        stage.graph(mutation('createTaskStatus'), { input: { ownerId, name, color: '#00aa55' } }),
      seen: (stage, space: Space, tag) => listed(stage, space, ({ statusName }) => statusName === tag),
      becomes: (_space: Space, tag) => ({ statusName: tag, statusColour: '#00aa55' }),
    }),
    [names.update]: change({
      given,
      ask: (stage, { id }: Made, tag) =>
        stage.graph(mutation('updateTaskStatus'), { input: { id, name: `${tag} renamed` } }),
      seen: shown,
      becomes: (_made: Made, tag) => ({ statusName: `${tag} renamed`, statusColour: '#112233' }),
    }),
    [names.remove]: change({
      given,
      ask: (stage, { id }: Made) => stage.graph(mutation('deleteTaskStatus'), { input: { id } }),
      seen: shown,
      becomes: () => null,
    }),
  };
}
