import { expect, test } from 'vitest';
import { readTaskGroupRow, readTaskStatusRow } from '../../src/datasources/rows/task-group-row.ts';
import { readTaskRow } from '../../src/datasources/rows/task-row.ts';

/** As recorded. */
const WIRE = {
  serviceType: 0,
  modifiedTime: '2026-06-10T19:17:39+03:00',
  resourceId: '-1',
  attachments: [],
  statusStr: '',
  statusValue: 2,
  customFields: {},
  description: '',
  project: { name: 'General', id: '4845214000000012001' },
  isTaskPublished: false,
  title: 'Renew zylker.example',
  createdAt: '2026-06-10T19:17:39+03:00',
  portalId: -1,
  id: '1781108259800155001',
  serviceId: '-1',
  owner: { name: 'Dana Ruiz', id: 924194079 },
  assigneeList: [{ name: 'Dana Ruiz', id: 924194079 }],
  dependency: [],
  subtasks: [],
  priority: 'Medium',
  tags: [],
  followers: [],
  namespaceId: '924194079',
  dependents: [],
  assignee: { name: 'Dana Ruiz', id: 924194079 },
  serviceUniqId: -1,
  depUniqId: '-1',
  status: 'In Progress',
};

function noted() {
  const said: string[] = [];
  const notes = {
    unknownKey: (row: string, key: string) => void said.push(`unknown ${row}.${key}`),
    badValue: (row: string, key: string) => void said.push(`bad ${row}.${key}`),
  };
  return { said, notes };
}

test('reads a recorded task without a note', () => {
  const { said, notes } = noted();
  expect(readTaskRow(WIRE, notes)).toMatchObject({
    id: '1781108259800155001',
    namespaceId: '924194079',
    state: { value: 'IN_PROGRESS', raw: 'In Progress' },
    priority: { value: 'MEDIUM' },
    project: { id: '4845214000000012001', name: 'General' },
    creator: { id: '924194079', name: 'Dana Ruiz' },
    assignees: [{ id: '924194079' }],
    dueOn: null,
    reminder: null,
    recurrence: null,
    subtaskCount: null,
    createdAt: Date.parse('2026-06-10T16:17:39Z'),
  });
  expect(said).toEqual([]);
});

test('reads what only some tasks have: a day, a reminder, a state that people added, several who are to do it', () => {
  const { said, notes } = noted();
  const row = readTaskRow(
    {
      ...WIRE,
      status: 'Reopened',
      statusStr: 'Reopened',
      statusValue: 11,
      priority: 'Normal',
      dueDate: '30/10/2026',
      reminder: { dateTime: '2026-03-28T15:00:00+05:30', emailReminder: false, popupReminder: true },
      assigneeList: [
        { name: 'A', id: 1 },
        { name: 'B', id: 2 },
      ],
      numberOfSubtasks: 3,
      recurringType: 'Fortnightly',
      recurringFrequency: 1,
    },
    notes,
  );
  expect(row).toMatchObject({
    state: { value: 'UNKNOWN' },
    customStatus: { id: '11', name: 'Reopened' },
    priority: { value: 'MEDIUM', raw: 'Normal' },
    dueOn: '2026-10-30',
    reminder: { at: Date.parse('2026-03-28T09:30:00Z'), byEmail: false, byPopup: true },
    assignees: [{ name: 'A' }, { name: 'B' }],
    subtaskCount: 3,
    recurrence: { every: { value: 'UNKNOWN', raw: 'Fortnightly' }, interval: 1, weekday: null },
  });
  expect(said).toEqual([]);
});

test('a value that does not fit costs its field, and a row without an id all of it', () => {
  const { said, notes } = noted();
  const row = readTaskRow(
    { ...WIRE, dueDate: '2026-10-30', createdAt: 'today', assignee: null, assigneeList: [] },
    notes,
  );
  expect(row).toMatchObject({ title: 'Renew zylker.example', dueOn: null, createdAt: null, assignees: [] });
  expect(said).toEqual(['bad task.dueDate', 'bad task.createdAt']);
  const { id: _id, ...nameless } = WIRE;
  expect(readTaskRow(nameless, notes)).toBeNull();
});

test('reads a state under either name of its id, and a group without people', () => {
  const { said, notes } = noted();
  const listed = { statusColour: '#2E8BD2', statusId: '11', statusName: 'Reopened', statusposition: '3' };
  const written = { statusColour: '#2E8BD2', statusName: 'Reopened', status: 11 };
  expect(readTaskStatusRow(listed, notes)).toEqual({ id: '11', name: 'Reopened', color: '#2e8bd2', position: 3 });
  expect(readTaskStatusRow(written, notes)).toEqual({ id: '11', name: 'Reopened', color: '#2e8bd2', position: null });
  expect(readTaskGroupRow({ id: 61204875, name: 'Marketing' }, notes)).toEqual({
    id: '61204875',
    name: 'Marketing',
    owner: '',
    moderators: [],
    memberCount: null,
  });
  expect(said).toEqual([]);
});
