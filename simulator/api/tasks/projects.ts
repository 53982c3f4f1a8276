/** What the tasks of a group are filed under. */
import { generalProject, projectId as idOfProject, type TaskProject, type TaskSpace } from '../../state/tasks/model.ts';
import { internal, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { textIn } from '../users/find.ts';
import { projectIn, spaceOf } from './spaces.ts';

const LONGEST_NAME = 100;

export function listProjects(call: Call): Reply {
  const { projects } = spaceOf(call);
  return success({ projects: [...projects.values()].map(({ name, projectId }) => ({ name, id: projectId })) });
}

/** What these answer is on no page: nothing, then. */
export function createProject(call: Call): Reply {
  const space = spaceOf(call);
  checkKeys(call.body, ['projectName'], []);
  const project = { projectId: idOfProject(space.key.id, call.world.nextSerial()), name: nameIn(call, space) };
  call.record({ kind: 'taskProject.created', space: space.key, project });
  return success({});
}

export function renameProject(call: Call): Reply {
  const space = spaceOf(call);
  const project = own(call, space);
  checkKeys(call.body, ['projectName'], []);
  const renamed = { ...project, name: nameIn(call, space, project) };
  call.record({ kind: 'taskProject.renamed', space: space.key, project: renamed });
  return success({});
}

/** Its tasks stay, filed under the general one. */
export function deleteProject(call: Call): Reply {
  const space = spaceOf(call);
  const { projectId } = own(call, space);
  checkKeys(call.body, [], []);
  call.record({ kind: 'taskProject.deleted', space: space.key, projectId });
  return success({});
}

/** The general one stays as it is. */
function own({ path }: Call, space: TaskSpace): TaskProject {
  const project = projectIn(space, path.projectId ?? '');
  if (project.projectId === generalProject(space.key)) throw notPermitted();
  return project;
}

function nameIn({ body }: Call, { projects }: TaskSpace, before?: TaskProject): string {
  const name = textIn(body, 'projectName', LONGEST_NAME);
  const others = [...projects.values()].filter((project) => project !== before);
  if (others.some((project) => project.name.toLowerCase() === name.toLowerCase()))
    throw internal('Category Already Exists.');
  return name;
}
